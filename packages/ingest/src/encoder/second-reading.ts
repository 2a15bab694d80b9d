import type { Encoder, Halfway, PieceStates } from './encoder.ts'
import type { EncoderFile } from './encoder-file.ts'
import type { Placed } from './relation-head.ts'

/** Reads the upper layers of a window again, now that it is known who is mentioned where. */
export type SecondReading = (halfway: Halfway, placed: readonly Placed[]) => PieceStates

/** Chains that go through the layer together. */
const CHUNK = 64

/**
 * The second reading, after the typed markers of Zhong and Chen 2021, "A Frustratingly Easy Approach for Entity and Relation Extraction", but halfway
 * up and without new pieces: to each piece of a mention is added of which kind it is, of which type who is meant, and what all mentions of them
 * are together. So a pronoun is read as whom it means.
 */
export const secondReading = (file: EncoderFile, encoder: Encoder): SecondReading => {
  const { engine: k, width, apply } = encoder
  const { again } = encoder.twice('mixture.relation')
  const chains = encoder.bare('marks.chains.weight')
  const [kinds, types] = [file.floats('marks.kinds'), file.floats('marks.types')]
  const input = k.reserve(CHUNK * width * 4)
  const result = k.reserve(CHUNK * chains.padded * 4)

  /** A row a chain: the mean of its mentions, a mention being the mean of its first and last word. */
  const meansOf = ({ states, first, last }: Halfway, placed: readonly Placed[]): Float32Array => {
    const means = new Float32Array(placed.length * width)
    placed.forEach(({ mentions }, c) => {
      for (const mention of mentions)
        for (const node of [mention.first, mention.last])
          for (const piece of [first[node] as number, last[node] as number])
            for (let i = 0; i < width; i++)
              means[c * width + i] =
                (means[c * width + i] as number) + (states[piece * width + i] as number) / 4 / mentions.length
    })
    return means
  }

  const layerOf = (means: Float32Array, rows: number): Float32Array => {
    const out = new Float32Array(rows * width)
    for (let from = 0; from < rows; from += CHUNK) {
      const n = Math.min(CHUNK, rows - from)
      k.floats(input, n * width).set(means.subarray(from * width, (from + n) * width))
      apply(input, chains, result, n)
      out.set(k.floats(result, n * width), from * width)
    }
    return out
  }

  return (halfway, placed) => {
    const states = halfway.states.slice()
    const own = layerOf(meansOf(halfway, placed), placed.length)
    placed.forEach(({ type, mentions }, c) => {
      for (const { first, last, kind } of mentions)
        for (let piece = halfway.first[first] as number; piece <= (halfway.last[last] as number); piece++)
          for (let i = 0; i < width; i++)
            states[piece * width + i] =
              (states[piece * width + i] as number) +
              (own[c * width + i] as number) +
              (types[type * width + i] as number) +
              (kinds[kind * width + i] as number)
    })
    return again(halfway, states)
  }
}
