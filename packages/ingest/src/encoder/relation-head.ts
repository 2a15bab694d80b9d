import type { Linear } from '../model/network.ts'
import { type Attends, attentionFrom } from './attention-from.ts'
import { axial } from './axial.ts'
import { distanceStep } from './distance-step.ts'
import type { Encoder, NodePieces, PieceStates } from './encoder.ts'
import type { EncoderFile } from './encoder-file.ts'
import { rowsThrough } from './rows-through.ts'

/** A mention in a window: nodes of its first and last word, its kind's number and its sentence. */
export interface PlacedMention {
  readonly first: number
  readonly last: number
  readonly kind: number
  readonly sentence: number
}

/** Something in a window that may be related: a chain's mentions there, and its type's number. */
export interface Placed {
  readonly type: number
  readonly mentions: readonly PlacedMention[]
}

/** Scores of one ordered pair, in the order of the predicates; `attention` says how much each piece of the window tells of the two together. */
export interface ScoredPair {
  readonly subject: number
  readonly object: number
  readonly said: Float32Array
  readonly asserted: Float32Array
  readonly attention: Float32Array
}

/**
 * Judges all ordered pairs of what is placed in a window: each in the light of the others, or `alone`; may be asked of the same window again, with fewer
 * mentions.
 */
export type RelationHead = (
  window: PieceStates,
) => (placed: readonly Placed[], alone?: 'alone') => readonly ScoredPair[]

/** The first and last piece of a mention's first and of its last word; their mean is the mention. */
export const endPieces = ({ first, last }: NodePieces, mention: PlacedMention): readonly number[] =>
  [mention.first, mention.last].flatMap((node) => [first[node] as number, last[node] as number])

/** Unordered pairs that go through the layers together. */
const CHUNK = 64

/** A piece with less than this of a pair's attention adds nothing to its context. */
const LEAST = 1e-5

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** Numbers of two things that are placed, the one that comes first first. */
type UnorderedPair = readonly [number, number]

/** Each pair, and behind it the same turned round. */
const bothWays = (pairs: readonly UnorderedPair[]): readonly (readonly [number, number])[] =>
  pairs.flatMap(([a, b]) => [
    [a, b],
    [b, a],
  ])

/** How many sentences the nearest mentions of two are apart. */
const distance = (a: Placed, b: Placed): number =>
  Math.min(...a.mentions.flatMap((x) => b.mentions.map((y) => Math.abs(x.sentence - y.sentence))))

/**
 * The relation head, after Zhou et al. 2021, "Document-Level Relation Extraction with Adaptive Thresholding and Localized Context Pooling": an
 * entity is the log-sum-exp of its mentions, a pair's context the pieces to which the attention of both goes.
 */
export const relationHead = (file: EncoderFile, encoder: Encoder): RelationHead => {
  const { width, linear } = encoder
  const { heads, predicates } = file.header
  const layer = (name: string): Linear => linear(`relation.${name}`)
  const [asSubject, asObject] = [layer('subject'), layer('object')]
  const [subjectContext, objectContext] = [layer('subject_context'), layer('object_context')]
  const [hidden, out] = [layer('hidden'), layer('out')]
  const inner = asSubject.rows
  const [kinds, types, distances] = ['kinds', 'types', 'distances'].map((name) => file.floats(`relation.${name}`)) as [
    Float32Array,
    Float32Array,
    Float32Array,
  ]
  const seeEachOther = axial(file, encoder)
  // Pairs go both ways round.
  const apply = rowsThrough(encoder, 2 * CHUNK, Math.max(width, 3 * inner), Math.max(inner, out.padded))

  /** The vector of each, and what its mentions attend to; `attends` says to what one piece does. */
  const entities = (window: PieceStates, placed: readonly Placed[], attends: Attends) => {
    const vectors = new Float32Array(placed.length * width)
    const attended = placed.map(({ type, mentions }, e) => {
      const attention = new Float32Array(window.pieces)
      const sums = new Float64Array(width)
      const tops = new Float64Array(width).fill(-Infinity)
      const own = mentions.map((mention) => {
        const ends = endPieces(window, mention)
        for (const piece of ends) {
          const row = attends(piece)
          for (let p = 0; p < row.length; p++)
            attention[p] = (attention[p] as number) + (row[p] as number) / 4 / mentions.length
        }
        const vector = new Float64Array(width)
        for (let i = 0; i < width; i++) {
          let sum = 0
          for (const piece of ends) sum += window.states[piece * width + i] as number
          vector[i] = sum / 4 + (kinds[mention.kind * width + i] as number)
          tops[i] = Math.max(tops[i] as number, vector[i] as number)
        }
        return vector
      })
      for (const vector of own)
        for (let i = 0; i < width; i++)
          sums[i] = (sums[i] as number) + Math.exp((vector[i] as number) - (tops[i] as number))
      for (let i = 0; i < width; i++)
        vectors[e * width + i] = (tops[i] as number) + Math.log(sums[i] as number) + (types[type * width + i] as number)
      return attention
    })
    return { vectors, attended }
  }

  /** The vectors of all unordered pairs, both ways round, a row each, and what each attends to. */
  const together = (
    window: PieceStates,
    placed: readonly Placed[],
    attends: Attends,
    pairs: readonly UnorderedPair[],
  ) => {
    const { vectors, attended } = entities(window, placed, attends)
    const [subjects, objects] = [apply(vectors, asSubject), apply(vectors, asObject)]
    const rows = new Float32Array(2 * pairs.length * inner)
    const attention: Float32Array[] = []
    for (let from = 0; from < pairs.length; from += CHUNK) {
      const some = pairs.slice(from, from + CHUNK)
      const contexts = new Float32Array(some.length * width)
      some.forEach(([a, b], row) => {
        const [one, other] = [attended[a] as Float32Array, attended[b] as Float32Array]
        const both = one.map((x, p) => x * (other[p] as number))
        const all = both.reduce((sum, x) => sum + x, 1e-9)
        for (let p = 0; p < both.length; p++) {
          const share = (both[p] as number) / all
          both[p] = share
          if (share < LEAST) continue
          for (let i = 0; i < width; i++)
            contexts[row * width + i] =
              (contexts[row * width + i] as number) + share * (window.states[p * width + i] as number)
        }
        attention.push(both)
      })
      const [forSubject, forObject] = [apply(contexts, subjectContext), apply(contexts, objectContext)]
      const joined = new Float32Array(2 * some.length * 3 * inner)
      bothWays(some).forEach(([s, o], i) => {
        const context = (i >> 1) * inner
        const apart = distanceStep(distance(placed[s] as Placed, placed[o] as Placed)) * inner
        for (let j = 0; j < inner; j++) {
          const d = distances[apart + j] as number
          const x = Math.tanh((subjects[s * inner + j] as number) + (forSubject[context + j] as number) + d)
          const y = Math.tanh((objects[o * inner + j] as number) + (forObject[context + j] as number) + d)
          joined[i * 3 * inner + j] = x
          joined[i * 3 * inner + inner + j] = y
          joined[i * 3 * inner + 2 * inner + j] = x * y
        }
      })
      rows.set(apply(joined, hidden, true), 2 * from * inner)
    }
    return { rows, attention }
  }

  const judge = (window: PieceStates, placed: readonly Placed[], attends: Attends, alone: boolean) => {
    const pairs = placed.flatMap((_one, a) => placed.slice(a + 1).map((_other, i) => [a, a + 1 + i] as const))
    const both = bothWays(pairs)
    const { rows, attention } = together(window, placed, attends, pairs)
    if (!alone) seeEachOther(rows, both, placed.length)
    const scores = apply(rows, out)
    const n = predicates.length
    return both.map(([subject, object], i): ScoredPair => {
      const at = i * out.padded
      return {
        subject,
        object,
        said: scores.slice(at, at + n).map(sigmoid),
        asserted: scores.slice(at + n, at + 2 * n).map(sigmoid),
        attention: attention[i >> 1] as Float32Array,
      }
    })
  }

  return (window) => {
    const known = new Map<number, Float32Array>()
    const attends: Attends = (piece) => {
      const found = known.get(piece) ?? attentionFrom(piece, window, width, heads)
      known.set(piece, found)
      return found
    }
    return (placed, alone) => judge(window, placed, attends, alone === 'alone')
  }
}
