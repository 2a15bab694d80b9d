import { formAt } from '../document/form-at.ts'
import type { Token } from '../document/token.ts'
import type { Demonyms } from '../languages/demonyms.ts'

/** A nationality, and the place of the word that tells it. */
export interface ToldNationality {
  readonly nationality: string
  readonly nationalityToken: number
}

const JOINS = /^(?:en|and|&|,)$/u
/** Nouns of one number for two or more. */
const TOGETHER = /^(?:duo|koppel|paar|tweetal|drietal|trio|kwartet|tandem|pair|couple|quartet)$/iu

/** The country that the word ending at a place tells: "Japanner", "South African". "New Zealand" tells of people only before a noun. */
export const demonymAt = (tokens: readonly Token[], i: number, { code, byCountry }: Demonyms): string | undefined => {
  const form = formAt(tokens, i)
  const two = `${formAt(tokens, i - 1)} ${form}`
  return code.get(form) ?? (byCountry.has(two) && tokens[i + 1]?.upos !== 'NOUN' ? undefined : code.get(two))
}

/** The noun for one person of a country that ends at a place: "Japanner", "South African". */
export const demonymNounAt = (tokens: readonly Token[], i: number, { nouns }: Demonyms): string | undefined =>
  [formAt(tokens, i), `${formAt(tokens, i - 1)} ${formAt(tokens, i)}`].find((form) => nouns.has(form))

const toldAt = (tokens: readonly Token[], i: number, demonyms: Demonyms): ToldNationality | undefined => {
  const nationality = demonymAt(tokens, i, demonyms)
  return nationality === undefined ? undefined : { nationality, nationalityToken: i }
}

/** "Tuva Lindqvist, a Swede who …", but not "Lindqvist, the Dane Ole Kok and …": that is a list. */
const apposed = (tokens: readonly Token[], last: number, demonyms: Demonyms): ToldNationality | undefined => {
  if (formAt(tokens, last + 1) !== ',' || !/^(?:an?|the|een|de)$/iu.test(formAt(tokens, last + 2))) return undefined
  for (let i = last + 3; i <= last + 6; i++) {
    const token = tokens[i]
    if (token === undefined || /^(?:VERB|AUX|ADP|CCONJ)$/u.test(token.upos) || token.form === ',') return undefined
    const told = toldAt(tokens, i, demonyms)
    if (told === undefined) continue
    let next = i + 1
    while (tokens[next]?.ner === 'O' && /^(?:NOUN|ADJ|NUM)$/u.test(tokens[next]?.upos ?? '')) next++
    return tokens[next]?.ner.startsWith('B-') === true ? undefined : told
  }
  return undefined
}

/** "Japan's Haruka Nishimori", "Sweden's own Elsa Kok": the place of the country's last word. */
const genitive = (tokens: readonly Token[], first: number): number | undefined => {
  const at = formAt(tokens, first - 1) === 'own' ? first - 2 : first - 1
  return /^['’]s$/u.test(formAt(tokens, at)) ? at - 1 : undefined
}

/** The country whose name ends at a place. */
const countryAt = (tokens: readonly Token[], last: number, { byCountry }: Demonyms): ToldNationality | undefined => {
  const nationality =
    byCountry.get(`${formAt(tokens, last - 1)} ${formAt(tokens, last)}`) ?? byCountry.get(formAt(tokens, last))
  return nationality === undefined ? undefined : { nationality, nationalityToken: last }
}

/** "Noémie Aerts of Belgium", "Agnieszka Mrozek (Polen)", in lists also "Luca Zanier, Italy". */
const countryAfter = (tokens: readonly Token[], last: number, demonyms: Demonyms): ToldNationality | undefined => {
  const opens = formAt(tokens, last + 1)
  if (/^(?:of|from|uit|\()$/u.test(opens))
    return countryAt(tokens, last + 2, demonyms) ?? countryAt(tokens, last + 3, demonyms)
  if (opens !== ',') return undefined
  for (const end of [last + 2, last + 3])
    if (/^(?:|[.;(|–—])$/u.test(formAt(tokens, end + 1))) return countryAt(tokens, end, demonyms)
  return undefined
}

/** The country that stands beside a name. */
export const nationalityBeside = (
  tokens: readonly Token[],
  first: number,
  last: number,
  demonyms: Demonyms,
): ToldNationality | undefined => {
  const owner = genitive(tokens, first)
  return (
    (owner === undefined ? undefined : countryAt(tokens, owner, demonyms)) ??
    apposed(tokens, last, demonyms) ??
    countryAfter(tokens, last, demonyms)
  )
}

/**
 * What is told of several before the first of them: "de Belgen Jan Peeters en Wout Claes", "the Kenyan pair, Ann Chebet and Mary Lagat".
 *
 * @param before what stands before a noun tells, by the place of the word before it
 */
export const nationalityShared = (
  tokens: readonly Token[],
  first: number,
  demonyms: Demonyms,
  before: (i: number) => Partial<ToldNationality>,
): Partial<ToldNationality> | undefined => {
  const toldOfAll = (i: number): Partial<ToldNationality> | undefined => {
    const token = tokens[i]
    if (token === undefined || token.ner !== 'O') return undefined
    if (!/Plur/u.test(token.feats) && !TOGETHER.test(token.form)) return undefined
    if (demonymNounAt(tokens, i, demonyms) !== undefined) return toldAt(tokens, i, demonyms)
    return token.upos === 'NOUN' ? before(i - 1) : undefined
  }
  for (let at = first; at > 0; ) {
    const told = toldOfAll(formAt(tokens, at - 1) === ',' ? at - 2 : at - 1)
    if (told !== undefined) return told
    let end = at - 1
    while (JOINS.test(formAt(tokens, end))) end--
    if (end === at - 1 || tokens[end]?.ner.endsWith('-Person') !== true) return undefined
    while (tokens[end]?.ner === 'I-Person') end--
    at = end
  }
  return undefined
}
