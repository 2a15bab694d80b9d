import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Kernel, kernel, plainKernel } from './kernel.ts'

const number = fc.oneof(
  fc.float({ noNaN: true, noDefaultInfinity: true, min: -60, max: 60 }),
  fc.constantFrom(0, -0, 1e-30, -1e9, 0.5, 1.5, 2.5),
)
const numbers = (length: number) => fc.array(number, { minLength: length, maxLength: length })

/** Runs one operation on the same memory of both kernels and compares all that it left, bit by bit. */
const same = (run: (k: Kernel) => { readonly at: number; readonly bytes: number }): void => {
  const [fast, plain] = [kernel(), plainKernel()].map((k) => {
    const { at, bytes } = run(k)
    return [...k.integers(at, bytes / 4)]
  })
  expect(fast).toEqual(plain)
}

const put = (k: Kernel, values: ArrayLike<number>): number => {
  const at = k.reserve(values.length * 4)
  k.floats(at, values.length).set(values)
  return at
}

describe('the WebAssembly kernel and the plain one', () => {
  it('are two', () => {
    expect(String(kernel().linear)).toContain('[native code]')
    expect(String(plainKernel().linear)).not.toContain('[native code]')
  })

  it('quantise and multiply', () => {
    const input = fc.integer({ min: 1, max: 60 }).chain((t) => fc.tuple(fc.constant(t), numbers(t * 16)))
    const weight = fc.integer({ min: -127, max: 127 })
    fc.assert(
      fc.property(input, fc.array(weight, { minLength: 256, maxLength: 256 }), numbers(32), ([t, x], w, own) => {
        same((k) => {
          const [q, s, out] = [k.reserve(t * 32), k.reserve(t * 4), k.reserve(t * 64)]
          const [at, scales] = [put(k, x), put(k, own)]
          const weights = k.reserve(512)
          k.shorts(weights, 256).set(w)
          k.quantise(at, q, s, t, 16)
          k.linear(q, s, weights, scales, scales + 64, out, t, 16, 16, t % 2 === 0 ? 0 : -Infinity)
          return { at: q, bytes: out + t * 64 - q }
        })
      }),
      { numRuns: 40 },
    )
  })

  it('multiply exactly', () => {
    const k = kernel()
    const [t, columns, rows] = [7, 24, 16]
    const x = Int16Array.from({ length: t * columns }, (_unused, i) => ((i * 911) % 8191) - 4095)
    const w = (row: number, column: number): number => ((row * 37 + column * 101) % 255) - 127
    const packed = new Int16Array(rows * columns)
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) packed[(r >> 3) * columns * 8 + (c >> 1) * 16 + (r & 7) * 2 + (c & 1)] = w(r, c)
    const [q, weights] = [k.reserve(x.byteLength), k.reserve(packed.byteLength)]
    k.shorts(q, x.length).set(x)
    k.shorts(weights, packed.length).set(packed)
    const ones = put(k, new Float32Array(16).fill(1))
    const zeros = put(k, new Float32Array(16))
    const out = k.reserve(t * rows * 4)
    k.linear(q, ones, weights, ones, zeros, out, t, columns, rows, -Infinity)
    const expected = Array.from({ length: t * rows }, (_unused, i) => {
      const [row, at] = [i % rows, Math.floor(i / rows) * columns]
      let sum = 0
      for (let c = 0; c < columns; c++) sum += (x[at + c] as number) * w(row, c)
      return Math.fround(sum)
    })
    expect([...k.floats(out, t * rows)]).toEqual(expected)
  })

  it('pool', () => {
    const input = fc
      .integer({ min: 1, max: 9 })
      .chain((t) => fc.tuple(fc.constant(t), numbers(t * 48), numbers(t * 16)))
    fc.assert(
      fc.property(input, fc.boolean(), ([t, x, over], through) => {
        same((k) => {
          const [gates, highway, out] = [put(k, x), put(k, over), k.reserve(t * 64)]
          k.pool(gates, through ? highway : 0, out, k.reserve(32), 0, t, 8)
          return { at: out, bytes: t * 64 }
        })
      }),
      { numRuns: 60 },
    )
  })

  it('score arcs, mix and normalise', () => {
    const input = fc
      .integer({ min: 1, max: 9 })
      .chain((n) => fc.tuple(fc.constant(n), numbers(n * 8), numbers(n * 8 + 8)))
    fc.assert(
      fc.property(input, ([n, deps, heads]) => {
        same((k) => {
          const stride = Math.ceil((n + 1) / 4) * 4
          const [d, h] = [put(k, deps), put(k, heads)]
          const out = k.reserve(n * stride * 4 + n * 32)
          const index = k.reserve(n * 4)
          k.integers(index, n).set(Array.from({ length: n }, (_unused, i) => (i * 5) % (n + 1)))
          k.arcs(d, h, h, out, n, 8, stride)
          k.softmax(out, n, stride)
          k.mix(d, h, index, out + n * stride * 4, n, 8)
          return { at: out, bytes: n * stride * 4 + n * 32 }
        })
      }),
      { numRuns: 60 },
    )
  })

  it('attend, normalise and bend', () => {
    const input = fc.integer({ min: 1, max: 9 }).chain((n) => fc.tuple(fc.constant(n), numbers(n * 48)))
    fc.assert(
      fc.property(input, fc.boolean(), ([n, x], added) => {
        same((k) => {
          const [qkv, gain] = [put(k, x), put(k, x.slice(0, 32))]
          const out = k.reserve(n * 160)
          k.attend(qkv, out, k.reserve(n * 80 + 112), n, 2, 8)
          k.addNorm(out, added ? qkv : 0, gain, gain + 64, n, 16, 1e-12)
          const rows = k.reserve(n * 4)
          k.integers(rows, n).set(Array.from({ length: n }, (_unused, i) => (i * 5) % n))
          k.join(qkv, rows, out, rows, 0.5, out + n * 64, n, 16)
          k.accumulate(out + n * 64, qkv, 0.3, n * 16)
          k.gelu(out + n * 64, n * 16)
          return { at: out, bytes: n * 128 }
        })
      }),
      { numRuns: 60 },
    )
  })

  it('bend as the normal distribution does', () => {
    const k = kernel()
    const at = put(k, [-30, -1, 0, 0.5, 1, 2, 3, 30])
    k.gelu(at, 8)
    for (const [i, y] of [0, -0.15865525, 0, 0.34573123, 0.84134475, 1.9544997, 2.9959502, 30].entries())
      expect(k.floats(at, 8)[i]).toBeCloseTo(y, 5)
  })

  it('attend to what is alike', () => {
    const k = kernel()
    // Two rows of one head of size 8: queries, keys, values.
    const [x, y, none] = [
      [9, 0, 0, 0, 0, 0, 0, 0],
      [0, 9, 0, 0, 0, 0, 0, 0],
      [0, 0, 0, 0],
    ]
    const qkv = put(k, [...x, ...x, 1, 2, 3, 4, ...none, ...y, ...y, 5, 6, 7, 8, ...none])
    const out = k.reserve(64)
    k.attend(qkv, out, k.reserve(300), 2, 1, 8)
    const found = [...k.floats(out, 16)]
    for (const [i, value] of [1, 2, 3, 4, ...none, 5, 6, 7, 8, ...none].entries())
      expect(found[i]).toBeCloseTo(value, 5)
  })

  it('make probabilities of scores', () => {
    const k = kernel()
    const at = put(k, [1, 2, 3, -1e9, 0, 0, 0, 0])
    k.softmax(at, 2, 4)
    const row = [...k.floats(at, 8)]
    const all = Math.exp(-2) + Math.exp(-1) + 1
    for (const [i, p] of [Math.exp(-2) / all, Math.exp(-1) / all, 1 / all, 0, 0.25].entries())
      expect(row[i]).toBeCloseTo(p, 6)
  })
})
