import { sigmoid, tanh } from './activations.ts'
import { type Matrix, type Products, products } from './kernel/products.ts'
import type { ModelFile } from './model-file.ts'

/** A linear layer: eight-bit weights, float bias. */
export interface Linear {
  readonly matrix: Matrix
  readonly bias: Float32Array
}

/** Loads layers of the file into one set of products. */
export const network = (file: ModelFile, engine: Products = products()) => {
  const matrix = (name: string): Matrix => {
    const [rows = 0, columns = 0] = file.shape(name)
    const bytes = file.bytes(name)
    return engine.matrix(
      new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length),
      rows,
      columns,
      file.floats(`${name}.scale`),
    )
  }
  const linear = (name: string): Linear => ({ matrix: matrix(`${name}.weight`), bias: file.floats(`${name}.bias`) })

  /** Rows of `x` ([count, columns]) times the matrix, plus the bias. Each row is rounded to 13 bits of its own scale: sums stay exact in 32. */
  const apply = (
    x: Float64Array,
    count: number,
    { matrix: m, bias }: { readonly matrix: Matrix; readonly bias: Float32Array | undefined },
  ): Float64Array => {
    const input = new Int16Array(count * m.padded)
    const scales = new Float64Array(count)
    for (let t = 0; t < count; t++) {
      let largest = 1e-9
      for (let k = 0; k < m.columns; k++) {
        const v = Math.abs(x[t * m.columns + k] as number)
        if (v > largest) largest = v
      }
      const scale = 4095 / largest
      scales[t] = largest / 4095
      for (let k = 0; k < m.columns; k++)
        input[t * m.padded + k] = (((x[t * m.columns + k] as number) * scale + 8192.5) | 0) - 8192
    }
    const sums = engine.multiply(input, count, m)
    const out = new Float64Array(count * m.rows)
    for (let t = 0; t < count; t++) {
      const scale = scales[t] as number
      for (let r = 0; r < m.rows; r++)
        out[t * m.rows + r] =
          (sums[t * m.rows + r] as number) * scale * (m.scale[r] as number) +
          (bias === undefined ? 0 : (bias[r] as number))
    }
    return out
  }
  return { matrix, linear, apply }
}

/** Layers and products of one model. */
export type Network = ReturnType<typeof network>

/** In place: negative values become zero. */
export const rectify = (x: Float64Array): Float64Array => {
  for (let i = 0; i < x.length; i++) if ((x[i] as number) < 0) x[i] = 0
  return x
}

/**
 * One bidirectional quasi-recurrent layer over sentences laid end to end (`starts` has one entry more than there are sentences).
 * Gates come from one product; then c = f c + (1 - f) z runs along each sentence, forwards and backwards.
 */
export const pool = (
  gates: Float64Array,
  starts: readonly number[],
  hidden: number,
  highway: Float64Array | undefined,
): Float64Array => {
  const total = starts.at(-1) ?? 0
  const width = 6 * hidden
  const out = new Float64Array(total * 2 * hidden)
  for (let s = 0; s + 1 < starts.length; s++) {
    const from = starts[s] as number
    const to = starts[s + 1] as number
    for (const side of [0, 1]) {
      const c = new Float64Array(hidden)
      const base = side * 3 * hidden
      for (let step = 0; step < to - from; step++) {
        const t = side === 0 ? from + step : to - 1 - step
        const row = t * width + base
        const at = t * 2 * hidden + side * hidden
        for (let h = 0; h < hidden; h++) {
          const f = sigmoid(gates[row + hidden + h] as number)
          const o = sigmoid(gates[row + 2 * hidden + h] as number)
          const state = f * (c[h] as number) + (1 - f) * tanh(gates[row + h] as number)
          c[h] = state
          out[at + h] = o * state + (highway === undefined ? 0 : (1 - o) * (highway[at + h] as number))
        }
      }
    }
  }
  return out
}
