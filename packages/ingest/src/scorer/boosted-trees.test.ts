import { describe, expect, it } from 'vitest'
import { type BoostedTrees, probabilityOf } from './boosted-trees.ts'

const trees: BoostedTrees = {
  features: ['said', 'named gap'],
  trees: [
    [0, 0.5, -1, [1, 2, 3, 1]],
    [1, 0, 0.5, -0.5],
  ],
}

const logOdds = (entries: readonly (readonly [string, number])[]): number => {
  const p = probabilityOf(trees, new Map(entries))
  return Math.log(p / (1 - p))
}

describe('boosted trees', () => {
  it('sum the leaves that the values lead to', () => {
    expect(logOdds([['said', 1]])).toBeCloseTo(3.5)
    expect(
      logOdds([
        ['said', 1],
        ['named gap', 3],
      ]),
    ).toBeCloseTo(0.5)
    expect(
      logOdds([
        ['said', 0.2],
        ['named gap', 3],
      ]),
    ).toBeCloseTo(-1.5)
  })

  it('lead a value that is the threshold to the left', () => expect(logOdds([['said', 0.5]])).toBeCloseTo(-0.5))

  it('take what is not named for 0, and pass over what no tree knows', () =>
    expect(logOdds([['other', 9]])).toBeCloseTo(-0.5))
})
