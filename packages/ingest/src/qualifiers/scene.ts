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
  /** Shows, which hold contests too. */
  readonly works: readonly Told[]
  readonly places: readonly (Told & { readonly token: number })[]
}

/** A distance and no more: "200 butterfly" can only be a discipline. */
const DISTANCE = /^\d[\d.,\s]*-?(?:k?m|kilomet(?:er|re)s?|met(?:er|re)s?)$/iu

/** All that a pattern finds in a sentence. */
export const allIn = (document: Document, sentence: Sentence, pattern: RegExp): Told[] =>
  Array.from(document.source.text.slice(sentence.start, sentence.end).matchAll(pattern), (match) => ({
    text: match[0],
    start: sentence.start + match.index,
  }))

/** The text told nearest to a place in the article. */
export const nearest = (told: readonly Told[] | undefined, at: number): string | undefined =>
  told?.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]?.text

/** "Hengelo - Letesenbet Girmay won …", "Zandvoort, Sunday - …": where what follows happened. */
const isDateline = ({ first, last }: Mention, { tokens }: Sentence): boolean => {
  if (first > 0) return false
  const rest = tokens.slice(last + 1, last + 6).map(({ form }) => form)
  const dash = rest.findIndex((form) => /^[-–—:]$/u.test(form))
  return dash >= 0 && rest.slice(0, dash).every((form) => /^(?:[,()]|\p{Lu}\p{L}*)$/u.test(form))
}

const isPlace = (mention: Mention, sentence: Sentence, tables: QualifierTables): boolean => {
  if (mention.type !== 'Place' && mention.type !== 'Organization') return false
  if (tables.continents.has(mention.name ?? '')) return false
  const before = (back: number): string => sentence.tokens[mention.first - back]?.form.toLowerCase() ?? ''
  // Venues pass for organizations: "in Thialf", "at the Corn Exchange".
  if (mention.type === 'Organization') {
    const preposition = /^(?:the|het|de)$/u.test(before(1)) ? before(2) : before(1)
    return /^(?:in|at|te)$/u.test(preposition)
  }
  if (isDateline(mention, sentence)) return true
  // "Belgium's Manon Duquesne" tells where she is from.
  if (/^['’]s$/u.test(sentence.tokens[mention.last + 1]?.form ?? '')) return false
  // "in een uitverkocht Ahoy", "op het natuurijs van Haaksbergen", "in the village church of Trevignano".
  const inNoun = /^(?:van|of)$/u.test(before(1))
  const far = inNoun ? [3, 4, 5] : [1, 2, 3]
  const between = inNoun ? /^(?:ADJ|ADP|ADV|DET|NOUN|PRON|PROPN)$/u : /^(?:ADJ|ADV|DET|PRON)$/u
  return far.some(
    (back) =>
      tables.places.has(before(back)) &&
      sentence.tokens
        .slice(Math.max(0, mention.first - back + 1), mention.first)
        .every(({ upos }) => between.test(upos)),
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
  const distances = allIn(document, sentence, tables.discipline)
  const free = (told: Told): boolean => !events.some(({ start, end }) => start <= told.start && told.start < end)
  return {
    competitions,
    works: named.filter(({ type }) => type === 'Work').map(({ name = '', start }) => ({ text: name, start })),
    disciplines: [
      // "na 600 meter" is a distance, no discipline: the pattern leaves it out.
      ...events.filter(
        (told) =>
          !isCompetition(told) &&
          !fits(tables.round, told.text) &&
          (!DISTANCE.test(told.text) || distances.some(({ start }) => told.start <= start && start < told.end)),
      ),
      ...distances.filter(free),
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
