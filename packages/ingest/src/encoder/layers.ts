import type { Kernel } from '../model/kernel/kernel.ts'
import type { Linear } from '../model/network.ts'
import type { EncoderFile } from './encoder-file.ts'

/** Most pieces of a batch and of a sentence, with the marks at its ends; the encoder has no more positions. */
export const MOST_PIECES = 512

/** The layers of an encoder, over one table of states in a kernel's memory, a row of `width` numbers a piece. */
export interface Layers {
  /** Address of the states. */
  readonly states: number
  /** Writes what a layer makes of rows at one address to another; no more than `MOST_PIECES` rows. */
  readonly apply: (x: number, layer: Linear, out: number, rows: number) => void
  /** Makes vectors of pieces, as they stand in the states, ready for the first layer. */
  readonly enter: (rows: number) => void
  /** Runs layers `from` up to, not including, `to`; `done` is called after each, with the number of layers below the states. */
  readonly climb: (from: number, to: number, rows: number, done: (below: number) => void) => void
  /** Queries and keys of the last layer's attention, twice `width` numbers a piece. */
  readonly attention: (rows: number) => Float32Array
}

interface Norm {
  readonly gain: number
  readonly bias: number
}

/** Queries and keys of rows of queries, keys and values. */
const withoutValues = (all: Float32Array, rows: number, width: number): Float32Array => {
  const out = new Float32Array(rows * 2 * width)
  for (let row = 0; row < rows; row++)
    out.set(all.subarray(row * 3 * width, row * 3 * width + 2 * width), row * 2 * width)
  return out
}

/** Lays the layers out in a kernel's memory; `linear` loads one of the file's. */
export const encoderLayers = (file: EncoderFile, k: Kernel, linear: (name: string) => Linear): Layers => {
  const { width, heads, layers: count, epsilon } = file.header
  const placed = (section: string): number => {
    const values = file.floats(section)
    const at = k.reserve(values.length * 4)
    k.floats(at, values.length).set(values)
    return at
  }
  const norm = (name: string): Norm => ({ gain: placed(`${name}.gain`), bias: placed(`${name}.bias`) })
  const input = norm('input')
  const layers = Array.from({ length: count }, (_unused, i) => ({
    attention: linear(`layers.${i}.attention`),
    attended: linear(`layers.${i}.attended`),
    inner: linear(`layers.${i}.inner`),
    outer: linear(`layers.${i}.outer`),
    norm1: norm(`layers.${i}.norm1`),
    norm2: norm(`layers.${i}.norm2`),
  }))
  const inner = layers[0]?.inner.rows ?? 0
  const floats = (columns: number): number => k.reserve(MOST_PIECES * columns * 4)
  const [states, narrow] = [floats(width), floats(width)]
  const quantised = k.reserve(MOST_PIECES * Math.max(inner, width) * 2)
  const scales = floats(1)
  const wide = floats(Math.max(inner, 3 * width))
  const last = floats(3 * width)
  const room = k.reserve(4 * (4 * (MOST_PIECES + 7) + (2 * MOST_PIECES * width) / heads))

  const apply: Layers['apply'] = (x, { weights, scales: own, bias, columns, padded }, out, rows) => {
    k.quantise(x, quantised, scales, rows, columns)
    k.linear(quantised, scales, weights, own, bias, out, rows, columns, padded, -Infinity)
  }
  return {
    states,
    apply,
    enter: (rows) => k.addNorm(states, 0, input.gain, input.bias, rows, width, epsilon),
    climb: (from, to, rows, done) =>
      layers.slice(from, to).forEach((layer, i) => {
        apply(states, layer.attention, wide, rows)
        if (from + i === count - 1) k.floats(last, rows * 3 * width).set(k.floats(wide, rows * 3 * width))
        k.attend(wide, narrow, room, rows, heads, width / heads)
        // What a layer adds passes through the memory that the one before it has left.
        apply(narrow, layer.attended, wide, rows)
        k.addNorm(states, wide, layer.norm1.gain, layer.norm1.bias, rows, width, epsilon)
        apply(states, layer.inner, wide, rows)
        k.gelu(wide, rows * inner)
        apply(wide, layer.outer, narrow, rows)
        k.addNorm(states, narrow, layer.norm2.gain, layer.norm2.bias, rows, width, epsilon)
        done(from + i + 1)
      }),
    attention: (rows) => withoutValues(k.floats(last, rows * 3 * width), rows, width),
  }
}
