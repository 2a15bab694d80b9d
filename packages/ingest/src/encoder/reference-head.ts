import type { Referent } from '../document/referent.ts'
import type { Encoder } from './encoder.ts'
import type { EncoderFile } from './encoder-file.ts'
import { OWN_VALUES, otherFeatures, otherValues, ownFeatures, PAIR_VALUES, pairFeatures } from './reference-features.ts'
import { rowsThrough } from './rows-through.ts'

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

/** Two layers over the referents of a window, a row each. */
interface Layers {
  readonly refers: Float32Array
  readonly meant: Float32Array
}

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
  const { engine: k, width, linear } = encoder
  const { types } = file.header
  const [own, other] = [linear('reference.own'), linear('reference.other')]
  const size = other.rows / 2
  const [ownTables, aloneTables, otherTables, pairTables] = ['own', 'alone', 'other', 'pair'].map((name) =>
    file.floats(`reference.${name}_tables`),
  ) as [Float32Array, Float32Array, Float32Array, Float32Array]
  const [out, none] = [file.floats('reference.out'), file.floats('reference.none')]
  const values = otherValues(types)
  const apply = rowsThrough(encoder, MOST, width, Math.max(own.padded, other.padded))
  const room = k.reserve((MOST + 1) * size * 4)

  const gelu = (x: Float32Array): Float32Array => {
    k.floats(room, x.length).set(x)
    k.gelu(room, x.length)
    return k.floats(room, x.length).slice()
  }

  /** A row a referent: the mean of its first and last word. */
  const statesOf = (nodes: Float32Array, placed: readonly PlacedReferent[]): Float32Array => {
    const states = new Float32Array(placed.length * width)
    placed.forEach(({ first, last }, r) => {
      for (let i = 0; i < width; i++)
        states[r * width + i] = ((nodes[first * width + i] as number) + (nodes[last * width + i] as number)) / 2
    })
    return states
  }

  /**
   * What is compared, what is multiplied and what speaks for none, of each referent as one that refers; and what is compared and what is multiplied
   * of it as one that may be meant.
   */
  const layersOf = (states: Float32Array, placed: readonly PlacedReferent[]): Layers => {
    const refers = apply(states, own)
    const meant = apply(states, other)
    placed.forEach(({ referent }, r) => {
      addRows(otherTables, values, otherFeatures(referent, types), size, meant, r * other.padded)
      if (referent.chain !== undefined) return
      addRows(ownTables, OWN_VALUES, ownFeatures(referent), size, refers, r * own.padded)
      addRows(aloneTables, OWN_VALUES, ownFeatures(referent), size, refers, r * own.padded + 2 * size)
    })
    return { refers, meant }
  }

  /** Shares of the antecedents that a referent may choose; what is missing from one is that of none. */
  const chosenBy = (
    r: number,
    able: readonly number[],
    placed: readonly PlacedReferent[],
    { refers, meant }: Layers,
    times: ReadonlyMap<number, number>,
  ): readonly number[] => {
    const mine = r * own.padded
    const { referent } = placed[r] as PlacedReferent
    const hidden = new Float32Array((able.length + 1) * size)
    able.forEach((a, row) => {
      const theirs = a * other.padded
      for (let i = 0; i < size; i++)
        hidden[row * size + i] =
          (refers[mine + i] as number) +
          (meant[theirs + i] as number) +
          (refers[mine + size + i] as number) * (meant[theirs + size + i] as number)
      const antecedent = (placed[a] as PlacedReferent).referent
      const before = antecedent.chain === undefined ? undefined : (times.get(antecedent.chain) ?? 0)
      addRows(pairTables, PAIR_VALUES, pairFeatures(referent, antecedent, before), size, hidden, row * size)
    })
    hidden.set(refers.subarray(mine + 2 * size, mine + 3 * size), able.length * size)
    const active = gelu(hidden)
    const scores = able.map((_a, row) => dot(active, row * size, out))
    return softmax([...scores, dot(active, able.length * size, none)])
  }

  return (nodes, everybody) => {
    const placed = everybody.slice(0, MOST)
    const layers = layersOf(statesOf(nodes, placed), placed)
    /** How often each chain has been named so far. */
    const times = new Map<number, number>()
    const meant: (ReadonlyMap<number, number> | undefined)[] = []
    placed.forEach(({ referent: { chain } }, r) => {
      if (chain !== undefined) {
        times.set(chain, (times.get(chain) ?? 0) + 1)
        meant.push(undefined)
        return
      }
      const able = placed.flatMap((one, a) => (a < r || (a > r && one.referent.chain !== undefined) ? [a] : []))
      const chosen = chosenBy(r, able, placed, layers, times)
      const mean = new Map<number, number>()
      able.forEach((a, row) => {
        const named = placed[a]?.referent.chain
        for (const [c, share] of named === undefined ? (meant[a] ?? []) : [[named, 1] as const])
          mean.set(c, (mean.get(c) ?? 0) + (chosen[row] as number) * share)
      })
      meant.push(mean)
    })
    return [...meant, ...everybody.slice(MOST).map(() => undefined)]
  }
}
