import type { Encoder } from './encoder.ts'
import { MOST_PIECES } from './layers.ts'

/** The head that finds names. */
export interface NameHead {
  readonly stride: number
  /** Probabilities of the labels of the file's `names` for each of so many nodes of the encoder's last run; valid until the next. */
  readonly run: (nodes: number) => Float32Array
}

/** Loads the head that finds names into the encoder's memory. */
export const nameHead = (encoder: Encoder): NameHead => {
  const { engine: k, width, linear, apply } = encoder
  const [hidden, out] = [linear('name_hidden'), linear('name')]
  const forNames = encoder.mixture('mixture.name')
  const floats = (columns: number): number => k.reserve(MOST_PIECES * columns * 4)
  const [states, scores] = [floats(width), floats(out.padded)]
  return {
    stride: out.padded,
    run: (nodes) => {
      apply(forNames, hidden, states, nodes)
      k.gelu(states, nodes * width)
      apply(states, out, scores, nodes)
      k.softmax(scores, nodes, out.padded)
      return k.floats(scores, nodes * out.padded)
    },
  }
}
