import type { Vocabulary } from '../src/index.ts'

const labels = (forward: string, inverse: string) => ({ nl: { forward, inverse }, en: { forward, inverse } })
const type = (id: string) => ({ id, labels: { nl: { one: id, many: id }, en: { one: id, many: id } } })

/** A small vocabulary for tests. */
export const vocabulary: Vocabulary = {
  entityTypes: ['Person', 'Organization', 'Place', 'Event', 'Work'].map(type),
  predicates: [
    {
      id: 'beat',
      family: 'contest',
      subject: ['Person'],
      object: ['Person'],
      symmetric: false,
      contest: ['event', 'date'],
      labels: labels('beat', 'lost to'),
    },
    {
      id: 'engaged_to',
      family: 'personal',
      subject: ['Person'],
      object: ['Person'],
      symmetric: true,
      contest: [],
      labels: labels('is engaged to', 'is engaged to'),
    },
    {
      id: 'coaches',
      family: 'work',
      subject: ['Person'],
      object: ['Person', 'Organization'],
      symmetric: false,
      contest: [],
      labels: labels('coaches', 'is coached by'),
    },
  ],
}
