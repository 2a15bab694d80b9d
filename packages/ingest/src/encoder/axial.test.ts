import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { axial } from './axial.ts'
import { encoder } from './encoder.ts'
import { openEncoder } from './encoder-file.ts'

const file = openEncoder(readFileSync(new URL('../../models/accurate/model.bin', import.meta.url)))
const inner = file.shape('axial.along.weight')[1] as number
const seeEachOther = axial(file, encoder(file))

type Pair = readonly [number, number]
const pairs: readonly Pair[] = [0, 1, 2, 3].flatMap((s) =>
  [0, 1, 2, 3].flatMap((o): Pair[] => (s === o ? [] : [[s, o]])),
)

/** What is added to each of the pairs, whose vectors are told by their numbers and `changed`, by "subject object". */
const added = (own: readonly Pair[], changed: ReadonlyMap<string, number> = new Map()): ReadonlyMap<string, string> => {
  const before = new Float32Array(own.length * inner)
  own.forEach(([s, o], row) => {
    for (let i = 0; i < inner; i++)
      before[row * inner + i] = Math.sin(7 * s + 3 * o + i * (1 + (changed.get(`${s} ${o}`) ?? 0)))
  })
  const after = before.slice()
  seeEachOther(after, own, 4)
  return new Map(
    own.map(([s, o], row) => [
      `${s} ${o}`,
      after
        .subarray(row * inner, (row + 1) * inner)
        .map((x, i) => Math.round((x - (before[row * inner + i] as number)) * 1e4))
        .join(),
    ]),
  )
}

it('says the same of a pair in whatever order the pairs come', () => {
  expect(added(pairs.toReversed())).toEqual(added(pairs))
})

it('tells of a pair by those that share an end with it and by itself turned round, and by no others', () => {
  const usual = added(pairs)
  const other = added(pairs, new Map([['2 3', 1]]))
  const differ = [...usual].flatMap(([pair, vector]) => (vector === other.get(pair) ? [] : [pair]))
  expect(differ).toEqual(['0 3', '1 3', '2 0', '2 1', '2 3', '3 2'])
})
