import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { expect, it } from 'vitest'
import type { Token } from '../document/token.ts'
import { contextsOf } from '../stages/contexts-of.ts'
import { joinedSpans } from './joined-spans.ts'

const context = contextsOf(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..'))).contextOf('en')

/** Words a space apart, a `+` before one that is glued; names are `Type(first-last)`. */
const joined = (words: string, ...spans: (readonly [first: number, last: number, type: string])[]): string[] => {
  const tokens = words
    .split(' ')
    .map((word) => ({ form: word.replace('+', ''), spaceBefore: !word.startsWith('+'), upos: 'NOUN' }) as Token)
  return joinedSpans(
    tokens,
    spans.map(([first, last, type]) => ({ first, last, type, probability: 0.9 })),
    context,
  ).map(
    ({ first, last, type }) =>
      `${type} ${tokens
        .slice(first, last + 1)
        .map(({ form }) => form)
        .join(' ')}`,
  )
}

it.each([
  ['won the Cape to Cape Race', [2, 2, 'Place'], [4, 5, 'Event'], 'Event Cape to Cape Race'],
  ["the Cheltenham Novices +' Final", [1, 2, 'Event'], [4, 4, 'Event'], "Event Cheltenham Novices ' Final"],
  ['the peer Lady Rao of Tutbury', [2, 3, 'Person'], [5, 5, 'Place'], 'Person Lady Rao of Tutbury'],
  ['de zijspanrace van Oss', [1, 2, 'Event'], [3, 3, 'Place'], 'Event zijspanrace van Oss'],
] as const)('one name: %s', (words, a, b, name) => expect(joined(words, a, b)).toEqual([name]))

it.each([
  ['took Ajax to Champions League football', [1, 1, 'Organization'], [3, 4, 'Event']],
  ['went from Rome to Milan', [2, 2, 'Place'], [4, 4, 'Place']],
  ["Wells +' World Cup", [0, 0, 'Person'], [2, 3, 'Event']],
  ['Jasmine Clark of Britain', [0, 1, 'Person'], [3, 3, 'Place']],
] as const)('two names: %s', (words, a, b) => expect(joined(words, a, b)).toHaveLength(2))

it('ends in no small word', () => {
  expect(joined('de KNVB-beker voor vrouwen', [1, 2, 'Event'])).toEqual(['Event KNVB-beker'])
  expect(joined('trainer van de Ajax Anna Bos', [2, 3, 'Organization'], [4, 5, 'Person'])).toEqual([
    'Organization de Ajax',
    'Person Anna Bos',
  ])
})

it('has a headline name an event from its first word to the colon', () => {
  expect(joined('Silver Lantern Awards : a win', [1, 2, 'Event'])).toEqual(['Event Silver Lantern Awards'])
  expect(joined('Big Tim Osgood : a life', [1, 2, 'Person'])).toEqual(['Person Tim Osgood'])
  expect(joined('French Open : a win', [1, 1, 'Event'])).toEqual(['Event Open'])
  expect(joined('Silver Lantern Awards are given', [1, 2, 'Event'])).toEqual(['Event Lantern Awards'])
})
