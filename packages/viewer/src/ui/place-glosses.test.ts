import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Gloss, placeGlosses } from './place-glosses.ts'

const gloss = (from: number, to: number, width: number, line = 0): Gloss => ({ from, to, left: from, width, line })
const room = { left: 0, right: 400 }

describe('placeGlosses', () => {
  it('leaves where they are those that meet nobody', () => {
    expect(placeGlosses([gloss(10, 60, 40), gloss(100, 150, 40), gloss(20, 60, 300, 1)], room)).toEqual([
      { shift: 0, row: 0 },
      { shift: 0, row: 0 },
      { shift: 0, row: 0 },
    ])
  })
  it('moves a long one to the left, while it stays under its words', () => {
    const next = gloss(252, 300, 40)
    expect(placeGlosses([gloss(200, 240, 60), next], room)[0]).toEqual({ shift: -15, row: 0 })
    expect(placeGlosses([gloss(200, 247, 80), next], room)[0]).toEqual({ shift: 0, row: 1 })
  })
  it('puts it a row lower where the line begins', () => {
    expect(placeGlosses([gloss(0, 40, 80), gloss(45, 100, 40)], room)).toEqual([
      { shift: 0, row: 1 },
      { shift: 0, row: 0 },
    ])
  })
  it('keeps within the text what would reach past its end', () => {
    expect(placeGlosses([gloss(380, 398, 60)], room)).toEqual([{ shift: -40, row: 0 }])
  })
  it('lets none cover another, whatever they are', () => {
    const some = fc.array(
      fc.record({
        from: fc.integer({ min: 0, max: 380 }),
        long: fc.integer({ min: 1, max: 90 }),
        width: fc.integer({ min: 1, max: 200 }),
        line: fc.integer({ min: 0, max: 1 }),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(some, (list) => {
        const glosses = list.map(({ from, long, width, line }) => gloss(from, from + long, width, line))
        const boxes = placeGlosses(glosses, room).map(({ shift, row }, i) => {
          const { left, width, line } = glosses[i] as Gloss
          return { left: left + shift, right: left + shift + width, row: `${line} ${row}` }
        })
        for (const [i, a] of boxes.entries()) {
          expect(a.left).toBeGreaterThanOrEqual(0)
          expect(a.right).toBeLessThanOrEqual(400)
          for (const b of boxes.slice(i + 1))
            if (a.row === b.row) expect(a.left >= b.right || b.left >= a.right).toBe(true)
        }
      }),
    )
  })
})
