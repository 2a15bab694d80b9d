import type { Linear } from '../model/network.ts'
import type { Encoder } from './encoder.ts'

/** What layers make of rows of numbers outside the kernel's memory, a row of `padded` numbers each, copied out. */
export type RowsThrough = (x: Float32Array, layer: Linear, gelu?: boolean) => Float32Array

/** Reserves room for `most` rows that go through a layer together, of no more than so many numbers in and out. */
export const rowsThrough = (
  { engine: k, apply }: Encoder,
  most: number,
  columns: number,
  padded: number,
): RowsThrough => {
  const input = k.reserve(most * columns * 4)
  const result = k.reserve(most * padded * 4)
  return (x, layer, gelu = false) => {
    const all = x.length / layer.columns
    const y = new Float32Array(all * layer.padded)
    for (let from = 0; from < all; from += most) {
      const n = Math.min(most, all - from)
      k.floats(input, n * layer.columns).set(x.subarray(from * layer.columns, (from + n) * layer.columns))
      apply(input, layer, result, n)
      if (gelu) k.gelu(result, n * layer.padded)
      y.set(k.floats(result, n * layer.padded), from * layer.padded)
    }
    return y
  }
}
