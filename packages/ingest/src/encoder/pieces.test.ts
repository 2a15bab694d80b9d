import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pieceFinder } from './pieces.ts'

const MARKS = ['<s>', '<pad>', '</s>', '<unk>']
const UNKNOWN = 3
const vocabulary = (entries: readonly (readonly [string, number])[]) => ({
  pieces: [...MARKS, ...entries.map(([piece]) => piece)],
  scores: Float32Array.from([0, 0, 0, 0, ...entries.map(([, score]) => score)]),
  spelling: new Map([['ﬁ', 'fi']]),
})

/** All ways to write a text in pieces, by trying each. */
const ways = (text: string, ids: ReadonlyMap<string, number>): number[][] =>
  text === ''
    ? [[]]
    : [...ids].flatMap(([piece, id]) =>
        text.startsWith(piece) ? ways(text.slice(piece.length), ids).map((rest) => [id, ...rest]) : [],
      )

describe('pieces of a word', () => {
  it('are the most probable of all that write it', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 })
    const score = fc.integer({ min: -12, max: -1 })
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(piece, score), { maxLength: 8, selector: ([text]) => text }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 6 }),
        (more, word) => {
          const singles = ['a', 'b', 'c'].map((char): [string, number] => [char, -9])
          const entries = [...singles, ...more.filter(([text]) => text.length > 1)]
          const given = vocabulary(entries)
          const ids = new Map(entries.map(([text], i) => [text, MARKS.length + i]))
          const sum = (way: readonly number[]): number => way.reduce((all, id) => all + (given.scores[id] ?? 0), 0)
          const found = pieceFinder(given)(word, false)
          expect(found.map((id) => given.pieces[id]).join('')).toBe(word)
          expect(sum(found)).toBe(Math.max(...ways(word, ids).map(sum)))
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are there for any text, at most 24, and unknown characters are one each', () => {
    const find = pieceFinder(
      vocabulary([
        ['\u2581', -3],
        ['a', -2],
        ['fi', -1],
      ]),
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.boolean(), (word, space) => {
        const found = find(word, space)
        expect(found.length).toBeGreaterThan(0)
        expect(found.length).toBeLessThanOrEqual(24)
        expect(found.every((id) => id >= UNKNOWN && id < 7)).toBe(true)
      }),
    )
    expect(find('a👩a', true)).toEqual([4, 5, UNKNOWN, 5])
    expect(find('ﬁ', false)).toEqual([6])
    expect(find(' \t', false)).toEqual([UNKNOWN])
    expect(find('a a', false)).toEqual([5, 4, 5])
  })
})
