import type { Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { Demonyms } from '../languages/demonyms.ts'
import type { IngestContext } from '../stages/context.ts'
import { demonymAt, demonymNounAt } from './told-nationality.ts'

/** The country that the word at `place` tells of; undefined where it has a mention already. */
const countryMention = (
  { tokens, index }: Sentence,
  place: number,
  nationality: string,
  { language }: IngestContext,
): Omit<Mention, 'id'> | undefined => {
  const token = tokens[place]
  const { code, byCountry, country } = language.demonyms
  const name = country.get(nationality)
  if (token === undefined || name === undefined || token.ner !== 'O') return undefined
  // "South African", "New Zealand": two words.
  const first = code.has(token.form) || byCountry.has(token.form) ? place : place - 1
  return {
    sentence: index,
    first,
    last: place,
    head: place,
    start: tokens[first]?.start ?? token.start,
    end: token.end,
    kind: 'nominal',
    type: 'Place',
    typeProbability: 1,
    name,
    number: 'singular',
  }
}

/** What a language is in its sentence, and an adjective is not: "spreekt Engels". */
const LANGUAGE = /^(?:obj|obl|nsubj|nmod)/u

/** The country that a word of nationality tells by itself. */
const toldAlone = (tokens: readonly Token[], place: number, demonyms: Demonyms): string | undefined => {
  const { upos = '', deprel = '' } = tokens[place] ?? {}
  const adjective = upos === 'ADJ' && !LANGUAGE.test(deprel)
  return adjective || demonymNounAt(tokens, place, demonyms) !== undefined
    ? demonymAt(tokens, place, demonyms)
    : undefined
}

/**
 * The countries that words of nationality imply, whether they are told of somebody or stand alone: "de Japanse schaatsster" and "the Norwegian pair"
 * speak of Japan and Norway.
 */
export const countryMentions = (
  persons: readonly Omit<Mention, 'id'>[],
  sentences: readonly Sentence[],
  context: IngestContext,
): Omit<Mention, 'id'>[] => {
  const toldOfPersons = persons.flatMap(({ type, sentence, nationality, nationalityToken }) =>
    type === 'Person' && nationality !== undefined && nationalityToken !== undefined
      ? [[`${sentence} ${nationalityToken}`, nationality] as const]
      : [],
  )
  const told = new Map(toldOfPersons)
  return sentences.flatMap((sentence) =>
    sentence.tokens.flatMap((_token, place) => {
      const nationality =
        told.get(`${sentence.index} ${place}`) ?? toldAlone(sentence.tokens, place, context.language.demonyms)
      return (nationality === undefined ? undefined : countryMention(sentence, place, nationality, context)) ?? []
    }),
  )
}
