import { describe, expect, it } from 'vitest'
import type { Mention } from '../../document/mention.ts'
import { groupNames } from './names.ts'

const isCountry = (name: string): boolean => name === 'Scotland' || name === 'Jordan'

/** The names of each group of mentions with a name and type. */
const groups = (...named: readonly (readonly [name: string, type: string])[]): readonly (readonly string[])[] =>
  groupNames(
    named.map(([name, type], id) => ({ id, name, type, kind: 'named', typeProbability: 1, start: id }) as Mention),
    isCountry,
  ).map(({ names }) => [...names])

describe('names of one', () => {
  it('are the full one and its parts', () => {
    expect(groups(['Ann Moe', 'Person'], ['Moe', 'Person'], ['Ann', 'Person'])).toEqual([['Ann Moe', 'Moe', 'Ann']])
    expect(groups(['Michael Jordan', 'Person'], ['Jordan', 'Person'])).toEqual([['Michael Jordan', 'Jordan']])
    expect(groups(['Team Scotland', 'Organization'], ['Scotland', 'Organization'])).toEqual([
      ['Team Scotland', 'Scotland'],
    ])
  })

  it('are not a country and what is of it', () =>
    expect(groups(['Police Scotland', 'Organization'], ['Scotland', 'Organization'])).toEqual([
      ['Police Scotland'],
      ['Scotland'],
    ]))
})
