import type { Linear } from '../model/network.ts'
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

/** Judges all ordered pairs of what is placed in a window; may be asked of the same window again, with fewer mentions. */
export type RelationHead = (window: PieceStates) => (placed: readonly Placed[]) => readonly ScoredPair[]

/** The first and last piece of a mention's first and of its last word; their mean is the mention. */
export const endPieces = ({ first, last }: NodePieces, mention: PlacedMention): readonly number[] =>
  [mention.first, mention.last].flatMap((node) => [first[node] as number, last[node] as number])

/** What a piece of a window attends to, a share for each piece. */
type Attends = (piece: number) => Float32Array

/** Unordered pairs that go through the layers together. */
const CHUNK = 64

/** A piece with less than this of a pair's attention adds nothing to its context. */
const LEAST = 1e-5

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x))

/** Mean over heads of what the last layer's attention gives each piece, seen from one piece. */
const attentionFrom = (
  piece: number,
  { pieces, attention }: PieceStates,
  width: number,
  heads: number,
): Float32Array => {
  const out = new Float32Array(pieces)
  const size = width / heads
  const scores = new Float32Array(pieces)
  for (let h = 0; h < heads; h++) {
    const q = piece * 2 * width + h * size
    let top = -Infinity
    for (let p = 0; p < pieces; p++) {
      const key = p * 2 * width + width + h * size
      let sum = 0
      for (let i = 0; i < size; i++) sum += (attention[q + i] as number) * (attention[key + i] as number)
      scores[p] = sum / Math.sqrt(size)
      top = Math.max(top, scores[p] as number)
    }
    let all = 0
    for (let p = 0; p < pieces; p++) {
      scores[p] = Math.exp((scores[p] as number) - top)
      all += scores[p] as number
    }
    for (let p = 0; p < pieces; p++) out[p] = (out[p] as number) + (scores[p] as number) / all / heads
  }
  return out
}

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

  const judge = (window: PieceStates, placed: readonly Placed[], attends: Attends) => {
    const { vectors, attended } = entities(window, placed, attends)
    const [subjects, objects] = [apply(vectors, asSubject), apply(vectors, asObject)]
    const pairs = placed.flatMap((_one, a) => placed.slice(a + 1).map((_other, i) => [a, a + 1 + i] as const))
    const scored: ScoredPair[] = []
    for (let from = 0; from < pairs.length; from += CHUNK) {
      const some = pairs.slice(from, from + CHUNK)
      const contexts = new Float32Array(some.length * width)
      const attention = some.map(([a, b], row) => {
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
        return both
      })
      const [forSubject, forObject] = [apply(contexts, subjectContext), apply(contexts, objectContext)]
      const both = some.flatMap(([a, b], row) => [[a, b, row] as const, [b, a, row] as const])
      const joined = new Float32Array(both.length * 3 * inner)
      both.forEach(([s, o, row], i) => {
        const near = Math.min(
          ...(placed[s] as Placed).mentions.flatMap((x) =>
            (placed[o] as Placed).mentions.map((y) => Math.abs(x.sentence - y.sentence)),
          ),
        )
        const apart = distanceStep(near) * inner
        for (let j = 0; j < inner; j++) {
          const d = distances[apart + j] as number
          const x = Math.tanh((subjects[s * inner + j] as number) + (forSubject[row * inner + j] as number) + d)
          const y = Math.tanh((objects[o * inner + j] as number) + (forObject[row * inner + j] as number) + d)
          joined[i * 3 * inner + j] = x
          joined[i * 3 * inner + inner + j] = y
          joined[i * 3 * inner + 2 * inner + j] = x * y
        }
      })
      const scores = apply(apply(joined, hidden, true), out)
      both.forEach(([subject, object, row], i) => {
        const n = predicates.length
        const at = i * out.padded
        scored.push({
          subject,
          object,
          said: scores.slice(at, at + n).map(sigmoid),
          asserted: scores.slice(at + n, at + 2 * n).map(sigmoid),
          attention: attention[row] as Float32Array,
        })
      })
    }
    return scored
  }

  return (window) => {
    const known = new Map<number, Float32Array>()
    const attends: Attends = (piece) => {
      const found = known.get(piece) ?? attentionFrom(piece, window, width, heads)
      known.set(piece, found)
      return found
    }
    return (placed) => judge(window, placed, attends)
  }
}
