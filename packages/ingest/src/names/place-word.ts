import type { Token } from '../document/token.ts'
import type { Language } from '../languages/language.ts'
import type { IngestContext } from '../stages/context.ts'

/** Places whose adjective is not the name with an ending. */
const IRREGULAR =
  /^(?:Haagse|Bossche|Zeeuwse?|Friese?|Vlaamse?|Waalse?|Baskische|Catalaanse|Brabantse|Limburgse|Twentse|Achterhoekse)$/u

/** Words of origin that are no country's: of a part of the world, a region, a language. */
const AREA =
  /^(?:Europe(?:es|se|aan|anen|ans?)|Arabische?|Arabs?|Aziatische?|Asians?|Afrikaanse?|Afrikanen|Afrikaan|Africans?|Latijns-Amerikaanse?|Scandinavi(?:sche?|ans?)|Vlaamse?|Vlaming(?:en)?|Waalse?|Walen|Brusselse|Limburgse|\p{Lu}\p{Ll}+talige?|(?:Oost|West)-Duitse?)$/u

/** Whether the word tells what people or thing of a place something is, and is no country's word: "Europese", "Vlaming", "Drentse". */
export const areaWord = (form: string, language: Language): boolean =>
  AREA.test(form) || language.pronouns.regional.test(form)

/** The word is made of a place's name: "Brugse", "Delftse", "Vlaams-Brabantse". */
const ofPlace = (form: string, { gazetteer }: IngestContext): boolean => {
  const word = form.split('-').at(-1) ?? form
  if (IRREGULAR.test(word)) return true
  const stem = /^(\p{Lu}\p{Ll}{2,})se?$/u.exec(word)?.[1]
  if (stem === undefined || !word.endsWith('se')) return false
  return [stem, `${stem}e`, `${stem}en`, `${stem}${stem.at(-1)}e`].some((name) => gazetteer.kinds(name).has('place'))
}

/** "Hungarian Grand Prix", "Dutch Open": a nationality that begins the name of an event. */
const opensEvent = (tokens: readonly Token[], i: number, eventWords: ReadonlySet<string>): boolean =>
  /^\p{Lu}/u.test(tokens[i + 1]?.form ?? '') &&
  [tokens[i + 1], tokens[i + 2]].some((token) => eventWords.has(token?.form ?? ''))

/** "Vlaamse Volkspartij", "Nederlandse Voetbalbond": a nationality that begins the name of an organization. */
const opensOrganization = (tokens: readonly Token[], i: number, { language }: IngestContext): boolean =>
  [tokens[i + 1], tokens[i + 2]].some((token, k, both) => {
    const form = token?.form ?? ''
    if (!/^\p{Lu}/u.test(form) || (k === 1 && !/^\p{Lu}/u.test(both[0]?.form ?? ''))) return false
    return language.names.organizationWords.has(form) || language.names.organizationHeads.test(form)
  })

/** Whether the token is a word of nationality or of origin that describes what follows and is no part of a name itself. */
export const demonymHere = (tokens: readonly Token[], i: number, context: IngestContext): boolean => {
  const { language } = context
  const token = tokens[i]
  if (token === undefined) return false
  const next = tokens[i + 1]?.form ?? ''
  const { code, byCountry, nouns } = language.demonyms
  const { form } = token
  // "Rus" is short for Rusland in a list of results, and elsewhere an inhabitant.
  const two = code.has(`${form} ${next}`) || code.has(`${tokens[i - 1]?.form ?? ''} ${form}`)
  const inhabitants =
    language.code === 'en' && form.endsWith('s') && code.has(form.slice(0, -1)) && /^\p{Lu}/u.test(next)
  const nationality =
    two ||
    AREA.test(form) ||
    inhabitants ||
    (code.has(form) && (!byCountry.has(form) || (nouns.has(form) && form.length < 4 && /^\p{Lu}\p{Ll}/u.test(next))))
  const capitalNext = /^\p{Lu}/u.test(next)
  const origin =
    capitalNext &&
    // "het Brugse Tectrade", but "bij Drentse Energie": where nothing stands before the adjective, it is the name's.
    (/^(?:DET|PRON|ADJ|NUM)$/u.test(tokens[i - 1]?.upos ?? '') || language.pronouns.regional.test(form)) &&
    (ofPlace(form, context) || language.pronouns.regional.test(form)) &&
    context.gazetteer.kinds(form).size === 0
  if (!nationality && !origin) return false
  if (!capitalNext) return true
  // "South African Airways": inside a name, the model says.
  const inside = token.ner.startsWith('I-') && token.nerProbability > 0.9 && /^\p{Lu}/u.test(tokens[i - 1]?.form ?? '')
  return !inside && !opensEvent(tokens, i, language.names.eventWords) && !opensOrganization(tokens, i, context)
}
