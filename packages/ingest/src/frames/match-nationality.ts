import type { Chain, Mention } from '../document/mention.ts'
import type { IngestContext } from '../stages/context.ts'
import type { Clause } from './clause.ts'
import { type Match, triggerAt } from './match.ts'

/** A person whose nationality a word tells, and the country that the word implies. */
export const matchNationality = (
  clause: Clause,
  mentions: readonly (readonly [Mention, Chain])[],
  { language }: IngestContext,
): Match[] =>
  mentions.flatMap(([person, chain]): Match[] => {
    const told = person.nationalityToken
    if (person.type !== 'Person' || person.nationality === undefined || told === undefined) return []
    const name = language.demonyms.country.get(person.nationality)
    const country = mentions.find(([place]) => {
      if (place.type !== 'Place' || told < place.first || told > place.last) return false
      return place.kind === 'nominal'
        ? place.name === name
        : language.demonyms.byCountry.get(place.name ?? '') === person.nationality
    })
    if (country === undefined) return []
    return [
      {
        subjects: [{ mention: person, chain, sure: 1 }],
        objects: [{ mention: country[0], chain: country[1], sure: 1 }],
        trigger: triggerAt(clause.sentence.index, [country[0].first]),
        shape: 'nationality',
        sure: 1,
      },
    ]
  })
