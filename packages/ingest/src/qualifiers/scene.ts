import type { Document } from '../document/document.ts'
import type { Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { QualifierTables } from '../languages/qualifier-tables.ts'

/** Something told, with where it starts in the article. */
export interface Told {
  readonly text: string
  readonly start: number
}

/** What one sentence names of a contest. */
export interface Scene {
  readonly disciplines: readonly Told[]
  readonly rounds: readonly Told[]
  readonly competitions: readonly Told[]
  readonly places: readonly (Told & { readonly token: number })[]
}

/** All that a pattern finds in a sentence. */
export const allIn = (document: Document, sentence: Sentence, pattern: RegExp): Told[] =>
  Array.from(document.source.text.slice(sentence.start, sentence.end).matchAll(pattern), (match) => ({
    text: match[0],
    start: sentence.start + match.index,
  }))

const isPlace = (mention: Mention, sentence: Sentence, tables: QualifierTables): boolean => {
  if (mention.type !== 'Place' && mention.type !== 'Organization') return false
  const before = (back: number): string => sentence.tokens[mention.first - back]?.form.toLowerCase() ?? ''
  // "in het Thialf", "in een uitverkocht Ahoy", "at the Corn Exchange".
  return (
    tables.places.has(before(1)) ||
    ((mention.type === 'Place' || /^(?:the|het|de)$/u.test(before(1))) &&
      (tables.places.has(before(2)) || tables.places.has(before(3))))
  )
}

/** Disciplines, rounds, competitions and places of one sentence, in the order of the text. */
export const sceneOf = (document: Document, sentence: Sentence, tables: QualifierTables): Scene => {
  const named = document.mentions.filter((mention) => mention.sentence === sentence.index && mention.kind === 'named')
  const events = named
    .filter(({ type }) => type === 'Event')
    .map(({ name = '', start, end }) => ({ text: name, start, end }))
  const fits = (pattern: RegExp, text: string): boolean => new RegExp(pattern.source, 'iu').test(text)
  const isCompetition = ({ text }: Told): boolean =>
    tables.competition.test(text.toLowerCase()) || (/^\p{Lu}/u.test(text) && !/^\d/u.test(text))
  const competitions = events.filter(isCompetition)
  const free = (told: Told): boolean => !events.some(({ start, end }) => start <= told.start && told.start < end)
  return {
    competitions,
    disciplines: [
      ...events.filter((told) => !isCompetition(told) && !fits(tables.round, told.text)),
      ...allIn(document, sentence, tables.discipline).filter(free),
    ].toSorted((a, b) => a.start - b.start),
    rounds: [
      ...events.filter((told) => !isCompetition(told) && fits(tables.round, told.text)),
      ...allIn(document, sentence, tables.round).filter(free),
    ],
    places: named
      .filter((mention) => isPlace(mention, sentence, tables))
      .map(({ name = '', start, first }) => ({ text: name, start, token: first })),
  }
}
