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
    const tokens = sentences[person.sentence]?.tokens ?? []
    // Where the country itself stands beside the name, it has a mention already.
    for (let i = person.last; i >= Math.max(0, person.first - 8); i--) {
      const token = tokens[i]
      if (token === undefined || language.demonyms.code.get(token.form) !== person.nationality) continue
      const key = `${person.sentence} ${i}`
      const name = language.demonyms.country.get(person.nationality)
      if (seen.has(key) || name === undefined) return []
      seen.add(key)
      return [
        {
          sentence: person.sentence,
          first: i,
          last: i,
          head: i,
          start: token.start,
          end: token.end,
          kind: 'nominal',
          type: 'Place',
          typeProbability: 1,
          name,
          number: 'singular',
        },
      ]
    }
    return []
  })
}
