import { platform } from '../platform.ts'
import { KERNEL } from './kernel.generated.ts'

/** A weight matrix, [rows, columns], eight bits with one scale a row, ready for `multiply`. Columns are padded to a multiple of eight. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly padded: number
  readonly scale: Float32Array
  /** Where its 16-bit copy lies in the kernel's memory (bytes), or the copy itself without a kernel. */
  readonly at: number
  readonly weights: Int16Array
}

/** Products of 16-bit rows with 8-bit weights, exact in 32-bit integers: so the result is the same to the bit with and without SIMD. */
export interface Products {
  readonly matrix: (weights: Int8Array, rows: number, columns: number, scale: Float32Array) => Matrix
  /** `input` is [count, padded columns]; the result, [count, rows], is valid until the next call. */
  readonly multiply: (input: Int16Array, count: number, matrix: Matrix) => Int32Array
}

const PAGE = 65536
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

const decode = (text: string): Uint8Array => {
  const out: number[] = []
  let bits = 0
  let held = 0
  for (const char of text.replace(/=+$/u, '')) {
    held = (held << 6) | BASE64.indexOf(char)
    bits += 6
    if (bits >= 8) {
      bits -= 8
      out.push((held >> bits) & 255)
    }
  }
  return new Uint8Array(out)
}

const widen = (weights: Int8Array, rows: number, columns: number): { padded: number; wide: Int16Array } => {
  const padded = Math.ceil(columns / 8) * 8
  const wide = new Int16Array(rows * padded)
  for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) wide[r * padded + c] = weights[r * columns + c] ?? 0
  return { padded, wide }
}

/** Plain loops, for hosts without WebAssembly SIMD and as the reference in tests. */
export const plainProducts = (): Products => ({
  matrix: (weights, rows, columns, scale) => {
    const { padded, wide } = widen(weights, rows, columns)
    return { rows, columns, padded, scale, at: 0, weights: wide }
  },
  multiply: (input, count, { rows, padded, weights }) => {
    const out = new Int32Array(count * rows)
    for (let t = 0; t < count; t++)
      for (let r = 0; r < rows; r++) {
        let sum = 0
        for (let k = 0; k < padded; k++)
          sum = (sum + (input[t * padded + k] as number) * (weights[r * padded + k] as number)) | 0
        out[t * rows + r] = sum
      }
    return out
  },
})

/** The WebAssembly kernel, or plain loops where the host has none. */
export const products = (): Products => {
  const wasm = platform.WebAssembly
  if (wasm === undefined) return plainProducts()
  let memory: { readonly buffer: ArrayBuffer; readonly grow: (pages: number) => number }
  let multiply: (a: number, w: number, out: number, t: number, k: number, n: number) => void
  try {
    memory = new wasm.Memory({ initial: 1 })
    const instance = new wasm.Instance(new wasm.Module(decode(KERNEL)), { env: { memory } })
    multiply = instance.exports.multiply as typeof multiply
  } catch {
    return plainProducts()
  }
  let used = 1024
  const reserve = (bytes: number): number => {
    const at = used
    used = Math.ceil((used + bytes) / 16) * 16
    const missing = used - memory.buffer.byteLength
    if (missing > 0) memory.grow(Math.ceil(missing / PAGE))
    return at
  }
  let scratch = { at: 0, bytes: 0 }
  return {
    matrix: (weights, rows, columns, scale) => {
      const { padded, wide } = widen(weights, rows, columns)
      const at = reserve(wide.byteLength)
      new Int16Array(memory.buffer, at, wide.length).set(wide)
      return { rows, columns, padded, scale, at, weights: new Int16Array(0) }
    },
    multiply: (input, count, { rows, padded, at }) => {
      const inputBytes = Math.ceil((count * padded * 2) / 16) * 16
      const bytes = inputBytes + count * rows * 4
      if (scratch.bytes < bytes) scratch = { at: reserve(bytes * 2), bytes: bytes * 2 }
      new Int16Array(memory.buffer, scratch.at, count * padded).set(input.subarray(0, count * padded))
      multiply(scratch.at, at, scratch.at + inputBytes, count, padded, rows)
      return new Int32Array(memory.buffer, scratch.at + inputBytes, count * rows)
    },
  }
}
