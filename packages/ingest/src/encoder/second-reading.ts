import type { Encoder, Halfway, PieceStates } from './encoder.ts'
import type { EncoderFile } from './encoder-file.ts'
import { endPieces, type Placed } from './relation-head.ts'
import { rowsThrough } from './rows-through.ts'

/** Reads the upper layers of a window again, now that it is known who is mentioned where. */
export interface SecondReading {
  /** What the encoder's last run left for it. */
  readonly halfway: () => Halfway
  readonly read: (halfway: Halfway, placed: readonly Placed[]) => PieceStates
}

/** Chains that go through the layer together. */
const CHUNK = 64

/**
 * The second reading, after the typed markers of Zhong and Chen 2021, "A Frustratingly Easy Approach for Entity and Relation Extraction", but halfway
 * up and without new pieces: to each piece of a mention is added of which kind it is, of which type who is meant, and what all mentions of them
 * are together. So a pronoun is read as whom it means.
 */
export const secondReading = (file: EncoderFile, encoder: Encoder): SecondReading => {
  const { width } = encoder
  const { halfway, again } = encoder.twice('mixture.relation')
  const chains = encoder.bare('marks.chains.weight')
  const [kinds, types] = [file.floats('marks.kinds'), file.floats('marks.types')]
  const apply = rowsThrough(encoder, CHUNK, width, chains.padded)

  /** A row a chain: the mean of its mentions, a mention being the mean of its first and last word. */
  const meansOf = (window: Halfway, placed: readonly Placed[]): Float32Array => {
    const means = new Float32Array(placed.length * width)
    placed.forEach(({ mentions }, c) => {
      for (const mention of mentions)
        for (const piece of endPieces(window, mention))
          for (let i = 0; i < width; i++)
            means[c * width + i] =
              (means[c * width + i] as number) + (window.states[piece * width + i] as number) / 4 / mentions.length
    })
    return means
  }

  /** The states with the marks of all mentions. */
  const marked = (window: Halfway, placed: readonly Placed[]): Float32Array => {
    const states = window.states.slice()
    const own = apply(meansOf(window, placed), chains)
    placed.forEach(({ type, mentions }, c) => {
      for (const { first, last, kind } of mentions)
        for (let piece = window.first[first] as number; piece <= (window.last[last] as number); piece++)
          for (let i = 0; i < width; i++)
            states[piece * width + i] =
              (states[piece * width + i] as number) +
              (own[c * chains.padded + i] as number) +
              (types[type * width + i] as number) +
              (kinds[kind * width + i] as number)
    })
    return states
  }

  return { halfway, read: (window, placed) => again(window, marked(window, placed)) }
}
