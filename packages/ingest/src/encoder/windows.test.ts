import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { windows } from './windows.ts'

describe('windows', () => {
  it('begin with the last sentences of the one before, as far as they may be shared', () => {
    expect(windows([10, 10, 10, 10, 10], 30, 10)).toEqual([
      [0, 3],
      [2, 5],
    ])
    expect(windows([10, 10, 10, 10], 20, 0)).toEqual([
      [0, 2],
      [2, 4],
    ])
  })

  it('begin as early as they may where they hold the end', () => {
    expect(windows([10, 10, 10, 10, 5], 30, 10)).toEqual([
      [0, 3],
      [2, 5],
    ])
    expect(windows([10, 10, 10, 5], 30, 0)).toEqual([
      [0, 3],
      [1, 4],
    ])
  })

  it('hold a sentence that is too long by itself', () => {
    expect(windows([5, 50, 5], 20, 5)).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ])
  })

  it('leave no sentence out and end, whatever the sizes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 60 })),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 50 }),
        (sizes, most, shared) => {
          const found = windows(sizes, most, shared)
          expect(new Set(found.flatMap(([from, to]) => sizes.slice(from, to).map((_, i) => from + i))).size).toBe(
            sizes.length,
          )
          for (const [from, to] of found)
            expect(to - from === 1 || sizes.slice(from, to).reduce((sum, size) => sum + size, 0) <= most).toBe(true)
        },
      ),
    )
  })
})
