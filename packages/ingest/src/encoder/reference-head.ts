import type { Referent } from '../document/referent.ts'
import type { Encoder } from './encoder.ts'
import type { EncoderFile } from './encoder-file.ts'
import { otherFeatures, ownFeatures, pairFeatures } from './reference-features.ts'

/** A referent in a window, with the nodes of its first and last word. */
export interface PlacedReferent {
  readonly referent: Referent
  readonly first: number
  readonly last: number
}

/**
 * Says whom the references of a window mean: for each referent that is no name the probability of each chain, by its number; what is missing
 * from one is that of nobody named there.
 */
export type ReferenceHead = (
  nodes: Float32Array,
  placed: readonly PlacedReferent[],
) => readonly (ReadonlyMap<number, number> | undefined)[]

/** Referents of a window at most; the others are not asked about. */
const MOST = 512

/** Numbers of a row of tables, each chosen by one feature, added to `out` from `at` on. */
const addRows = (
  tables: Float32Array,
  sizes: readonly number[],
  features: readonly number[],
  size: number,
  out: Float32Array,
  at: number,
): void => {
  let from = 0
  features.forEach((feature, f) => {
    const row = (from + feature) * size
    for (let i = 0; i < size; i++) out[at + i] = (out[at + i] as number) + (tables[row + i] as number)
    from += sizes[f] as number
  })
}

const dot = (x: Float32Array, at: number, weights: Float32Array): number => {
  let sum = weights[weights.length - 1] as number
  for (let i = 0; i < weights.length - 1; i++) sum += (x[at + i] as number) * (weights[i] as number)
  return sum
}

/** How often each name's chain stands among the names before a place. */
const timesBefore = (placed: readonly PlacedReferent[], before: number): ReadonlyMap<number, number> => {
  const times = new Map<number, number>()
  for (const { referent } of placed.slice(0, before))
    if (referent.chain !== undefined) times.set(referent.chain, (times.get(referent.chain) ?? 0) + 1)
  return times
}

/** Shares of exponentials. */
const softmax = (scores: readonly number[]): readonly number[] => {
  const top = Math.max(...scores)
  const all = scores.map((score) => Math.exp(score - top))
  const sum = all.reduce((total, x) => total + x, 0)
  return all.map((x) => x / sum)
}

/**
 * The reference head, after Lee et al. 2017, "End-to-end Neural Coreference Resolution": each reference chooses an antecedent among the window's
 * names, before and behind it, and the references before it, or none; a reference that is chosen hands on whom it means itself.
 */
export const referenceHead = (file: EncoderFile, encoder: Encoder): ReferenceHead => {
  const { engine: k, width, linear, apply } = encoder
  const { types } = file.header
  const [own, other] = [linear('reference.own'), linear('reference.other')]
  const size = other.rows / 2
  const [ownTables, aloneTables, otherTables, pairTables] = ['own', 'alone', 'other', 'pair'].map((name) =>
    file.floats(`reference.${name}_tables`),
  ) as [Float32Array, Float32Array, Float32Array, Float32Array]
  const [out, none] = [file.floats('reference.out'), file.floats('reference.none')]
  const OWN = [3, 3, 2, 3]
  const OTHER = [3, types.length + 1, 2, 3]
  const PAIR = [7, 3, 3, 3, 2, 5]
  const input = k.reserve(MOST * width * 4)
  const result = k.reserve(MOST * Math.max(own.padded, other.padded, size) * 4)

  const layer = (states: Float32Array, rows: number, to: typeof own): Float32Array => {
    k.floats(input, rows * width).set(states)
    apply(input, to, result, rows)
    return k.floats(result, rows * to.padded).slice()
  }
  const gelu = (x: Float32Array): Float32Array => {
    k.floats(result, x.length).set(x)
    k.gelu(result, x.length)
    return k.floats(result, x.length).slice()
  }

  return (nodes, everybody) => {
    const placed = everybody.slice(0, MOST)
    const states = new Float32Array(placed.length * width)
    placed.forEach(({ first, last }, r) => {
      for (let i = 0; i < width; i++)
        states[r * width + i] = ((nodes[first * width + i] as number) + (nodes[last * width + i] as number)) / 2
    })
    // As a reference: what is compared, what is multiplied, and what speaks for none. As an antecedent: what is compared, what is multiplied.
    const asOwn = layer(states, placed.length, own)
    const asOther = layer(states, placed.length, other)
    placed.forEach(({ referent }, r) => {
      addRows(otherTables, OTHER, otherFeatures(referent, types), size, asOther, r * other.padded)
      if (referent.chain !== undefined) return
      addRows(ownTables, OWN, ownFeatures(referent), size, asOwn, r * own.padded)
      addRows(aloneTables, OWN, ownFeatures(referent), size, asOwn, r * own.padded + 2 * size)
    })
    const meant: (ReadonlyMap<number, number> | undefined)[] = []
    placed.forEach(({ referent }, r) => {
      if (referent.chain !== undefined) {
        meant.push(undefined)
        return
      }
      const mine = r * own.padded
      const times = timesBefore(placed, r)
      const able = placed.flatMap((_one, a) =>
        a !== r && (a < r || placed[a]?.referent.chain !== undefined) ? [a] : [],
      )
      const hidden = new Float32Array((able.length + 1) * size)
      able.forEach((a, row) => {
        const theirs = a * other.padded
        for (let i = 0; i < size; i++)
          hidden[row * size + i] =
            (asOwn[mine + i] as number) +
            (asOther[theirs + i] as number) +
            (asOwn[mine + size + i] as number) * (asOther[theirs + size + i] as number)
        const { referent: theirsToo } = placed[a] as PlacedReferent
        const named = theirsToo.chain === undefined ? undefined : (times.get(theirsToo.chain) ?? 0)
        addRows(pairTables, PAIR, pairFeatures(referent, theirsToo, named), size, hidden, row * size)
      })
      hidden.set(asOwn.subarray(mine + 2 * size, mine + 3 * size), able.length * size)
      const active = gelu(hidden)
      const chosen = softmax([
        ...able.map((_a, row) => dot(active, row * size, out)),
        dot(active, able.length * size, none),
      ])
      const mean = new Map<number, number>()
      able.forEach((a, row) => {
        const p = chosen[row] as number
        const chain = placed[a]?.referent.chain
        for (const [c, share] of chain === undefined ? (meant[a] ?? []) : [[chain, 1] as const])
          mean.set(c, (mean.get(c) ?? 0) + p * share)
      })
      meant.push(mean)
    })
    return [...meant, ...everybody.slice(MOST).map(() => undefined)]
  }
}
