import { exponential, strands } from './floats.ts'
import type { Transformer } from './kernel.ts'

const f = Math.fround
const at = (view: Float32Array | Int32Array, i: number): number => view[i] as number

const [ROOT_HALF, P] = [f(Math.SQRT1_2), f(0.3275911)]
const ERF = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592].map(f)

const geluOf = (x: number): number => {
  const a = Math.min(f(Math.abs(x) * ROOT_HALF), 8)
  const t = f(1 / f(1 + f(P * a)))
  let p = ERF[0] as number
  for (let i = 1; i < ERF.length; i++) p = f(f(p * t) + (ERF[i] as number))
  const tail = f(f(p * t) * exponential(-f(a * a)))
  const half = f(0.5 * x)
  return f(half + f(Math.abs(half) * f(1 - tail)))
}

/** The operations of kernel/transformer.ts in plain TypeScript, the same to the bit: change both or neither. */
export const plainTransformer = (buffer: () => ArrayBuffer): Transformer => {
  const floats = (address: number): Float32Array => new Float32Array(buffer(), address)
  const integers = (address: number): Int32Array => new Int32Array(buffer(), address)
  return {
    addNorm: (x, y, gain, bias, t, width, epsilon) => {
      const [view, gains, biases] = [floats(x), floats(gain), floats(bias)]
      const added = y === 0 ? undefined : floats(y)
      for (let i = 0; i < t; i++) {
        const row = view.subarray(i * width, (i + 1) * width)
        if (added !== undefined) for (let j = 0; j < width; j++) row[j] = at(row, j) + at(added, i * width + j)
        const mean = f(strands(width, (j) => at(row, j)) / width)
        for (let j = 0; j < width; j++) row[j] = at(row, j) - mean
        const variance = f(strands(width, (j) => f(at(row, j) * at(row, j))) / width)
        const scale = f(1 / f(Math.sqrt(f(variance + f(epsilon)))))
        for (let j = 0; j < width; j++) row[j] = f(f(at(row, j) * scale) * at(gains, j)) + at(biases, j)
      }
    },
    gelu: (x, count) => {
      const view = floats(x)
      for (let i = 0; i < count; i++) view[i] = geluOf(at(view, i))
    },
    attend: (qkv, out, scores, n, heads, size) => {
      const [input, result, s] = [floats(qkv), floats(out), floats(scores)]
      const width = heads * size
      const scale = f(1 / f(Math.sqrt(size)))
      const padded = Math.ceil(n / 4) * 4
      for (let head = 0; head < width; head += size)
        for (let i = 0; i < n; i++) {
          const q = i * 3 * width + head
          let top = f(-1e9)
          for (let j = 0; j < n; j++) {
            const k = j * 3 * width + width + head
            s[j] = f(strands(size, (p) => f(at(input, q + p) * at(input, k + p))) * scale)
            top = Math.max(top, at(s, j))
          }
          for (let j = n; j < padded; j++) s[j] = -1e9
          for (let j = 0; j < padded; j++) s[j] = exponential(Math.max(-80, f(at(s, j) - top)))
          const all = strands(padded, (j) => at(s, j))
          for (let p = 0; p < size; p++) {
            let mixed = 0
            for (let j = 0; j < n; j++) mixed = f(mixed + f(at(s, j) * at(input, j * 3 * width + 2 * width + head + p)))
            result[i * width + head + p] = mixed / all
          }
        }
    },
    accumulate: (x, y, weight, count) => {
      const [sum, added, w] = [floats(x), floats(y), f(weight)]
      for (let i = 0; i < count; i++) sum[i] = at(sum, i) + f(w * at(added, i))
    },
    join: (a, rows, b, others, weight, out, t, width) => {
      const [x, y, result, w] = [floats(a), floats(b), floats(out), f(weight)]
      const [i0, i1] = [integers(rows), integers(others)]
      for (let i = 0; i < t; i++)
        for (let j = 0; j < width; j++)
          result[i * width + j] = w * f(at(x, at(i0, i) * width + j) + at(y, at(i1, i) * width + j))
    },
  }
}
