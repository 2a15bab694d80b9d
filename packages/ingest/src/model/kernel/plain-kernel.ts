import { exponential, nearest, strands } from './floats.ts'
import type { Operations } from './kernel.ts'
import { plainTransformer } from './plain-transformer.ts'

const f = Math.fround

const sigmoid = (x: number): number => f(1 / f(1 + exponential(-Math.max(-40, Math.min(40, x)))))

/** The operations of kernel/assembly.ts in plain TypeScript, the same to the bit: change both or neither. */
export const plainOperations = (buffer: () => ArrayBuffer): Operations => {
  const floats = (at: number): Float32Array => new Float32Array(buffer(), at)
  const shorts = (at: number): Int16Array => new Int16Array(buffer(), at)
  const integers = (at: number): Int32Array => new Int32Array(buffer(), at)
  const at = (view: Float32Array | Int16Array | Int32Array, i: number): number => view[i] as number
  return {
    ...plainTransformer(buffer),
    quantise: (x, q, s, t, k) => {
      const [input, output, scales] = [floats(x), shorts(q), floats(s)]
      for (let i = 0; i < t; i++) {
        let most = f(1e-9)
        for (let j = 0; j < k; j++) most = Math.max(most, Math.abs(at(input, i * k + j)))
        const scale = f(4095 / most)
        scales[i] = f(most / 4095)
        for (let j = 0; j < k; j++) output[i * k + j] = nearest(f(at(input, i * k + j) * scale))
      }
    },
    linear: (q, s, w, ws, bias, out, t, k, n, least) => {
      const [input, weights, result] = [shorts(q), shorts(w), floats(out)]
      const [scales, rowScales, biases] = [floats(s), floats(ws), floats(bias)]
      for (let i = 0; i < t; i++)
        for (let j = 0; j < n; j++) {
          const from = (j >> 3) * k * 8 + (j & 7) * 2
          let sum = 0
          for (let p = 0; p < k; p += 2)
            sum +=
              at(input, i * k + p) * at(weights, from + p * 8) +
              at(input, i * k + p + 1) * at(weights, from + p * 8 + 1)
          const y = f(f(f(f(sum) * at(scales, i)) * at(rowScales, j)) + at(biases, j))
          result[i * n + j] = Math.max(least, y)
        }
    },
    pool: (gates, highway, out, _state, from, to, hidden) => {
      const [g, result] = [floats(gates), floats(out)]
      const through = highway === 0 ? undefined : floats(highway)
      for (const side of [0, 1])
        for (let h = 0; h < hidden; h++) {
          let c = 0
          for (let i = from; i < to; i++) {
            const t = side === 0 ? i : to - 1 - (i - from)
            const row = t * 6 * hidden + side * 3 * hidden + h
            const z = at(g, row)
            const keep = sigmoid(at(g, row + hidden))
            const open = sigmoid(at(g, row + 2 * hidden))
            const squashed = f(f(2 * sigmoid(f(z + z))) - 1)
            c = f(f(keep * c) + f(f(1 - keep) * squashed))
            const place = t * 2 * hidden + side * hidden + h
            const y = f(open * c)
            result[place] = through === undefined ? y : f(y + f(f(1 - open) * at(through, place)))
          }
        }
    },
    gather: (table, rows, out, t, width) => {
      const [source, index, result] = [floats(table), integers(rows), floats(out)]
      for (let i = 0; i < t; i++)
        for (let slot = 0; slot < 3; slot++) {
          const row = at(index, i + slot) * width
          result.set(source.subarray(row, row + width), (i * 3 + slot) * width)
        }
    },
    arcs: (deps, heads, bias, scores, n, size, stride) => {
      const [a, b, biases, result] = [floats(deps), floats(heads), floats(bias), floats(scores)]
      for (let d = 0; d < n; d++)
        for (let g = 0; g < stride; g++)
          result[d * stride + g] =
            g <= n && g !== d + 1
              ? f(strands(size, (i) => f(at(a, d * size + i) * at(b, g * size + i))) + at(biases, g * 8))
              : -1e9
    },
    mix: (a, b, heads, out, t, size) => {
      const [x, y, index, result] = [floats(a), floats(b), integers(heads), floats(out)]
      for (let i = 0; i < t; i++)
        for (let j = 0; j < size; j++) {
          const sum = f(at(x, i * size + j) + at(y, at(index, i) * size + j))
          result[i * size + j] = Math.max(0, sum)
        }
    },
    softmax: (x, rows, stride) => {
      const view = floats(x)
      for (let i = 0; i < rows; i++) {
        const row = view.subarray(i * stride, (i + 1) * stride)
        const top = row.reduce((most, y) => Math.max(most, y), -Infinity)
        for (let j = 0; j < stride; j++) row[j] = exponential(Math.max(-80, f(at(row, j) - top)))
        const sum = strands(stride, (j) => at(row, j))
        for (let j = 0; j < stride; j++) row[j] = at(row, j) / sum
      }
    },
  }
}
