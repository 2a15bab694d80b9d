import type { Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { IngestContext } from '../stages/context.ts'

/** The countries that nationality words of persons imply: "de Japanse schaatsster" speaks of Japan. */
export const countryMentions = (
  persons: readonly Omit<Mention, 'id'>[],
  sentences: readonly Sentence[],
  { language }: IngestContext,
): Omit<Mention, 'id'>[] => {
  const seen = new Set<string>()
  return persons.flatMap((person): Omit<Mention, 'id'>[] => {
    if (person.nationality === undefined || person.type !== 'Person') return []
    const place = person.nationalityToken
    const token = sentences[person.sentence]?.tokens[place ?? -1]
    const name = language.demonyms.country.get(person.nationality)
    const key = `${person.sentence} ${place}`
    // The country itself has a mention already.
    if (place === undefined || token === undefined || name === undefined || token.ner !== 'O' || seen.has(key))
      return []
    seen.add(key)
    // "South African", "New Zealand": two words.
    const { code, byCountry } = language.demonyms
    const first = code.has(token.form) || byCountry.has(token.form) ? place : place - 1
    const start = sentences[person.sentence]?.tokens[first]?.start ?? token.start
    const at = { first, last: place, head: place, start, end: token.end }
    return [
      {
        sentence: person.sentence,
        ...at,
        kind: 'nominal',
        type: 'Place',
        typeProbability: 1,
        name,
        number: 'singular',
      },
    ]
  })
}
