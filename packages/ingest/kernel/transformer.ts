// What the encoder of the accurate model needs beside the operations of assembly.ts, under the same rules.
// src/model/kernel/plain-transformer.ts computes the same to the bit: change both or neither.
import { exponential } from './exponential'

// @ts-ignore: decorator
@inline
function total(s: v128): f32 {
  return (
    f32x4.extract_lane(s, 0) + f32x4.extract_lane(s, 1) + (f32x4.extract_lane(s, 2) + f32x4.extract_lane(s, 3))
  )
}

/** x[t] = layer norm of x[t] + y[t], times `gain`, plus `bias`; `y` is 0 for none. `width` is a multiple of 4. */
export function addNorm(x: usize, y: usize, gain: usize, bias: usize, t: i32, width: i32, epsilon: f32): void {
  const row = <usize>width << 2
  for (let i = 0; i < t; i++) {
    let sum = f32x4.splat(0)
    for (let p: usize = 0; p < row; p += 16) {
      let v = v128.load(x + p)
      if (y != 0) {
        v = f32x4.add(v, v128.load(y + p))
        v128.store(x + p, v)
      }
      sum = f32x4.add(sum, v)
    }
    const mean = f32x4.splat(total(sum) / <f32>width)
    sum = f32x4.splat(0)
    for (let p: usize = 0; p < row; p += 16) {
      const v = f32x4.sub(v128.load(x + p), mean)
      v128.store(x + p, v)
      sum = f32x4.add(sum, f32x4.mul(v, v))
    }
    const scale = f32x4.splat(<f32>1 / sqrt<f32>(total(sum) / <f32>width + epsilon))
    for (let p: usize = 0; p < row; p += 16)
      v128.store(x + p, f32x4.add(f32x4.mul(f32x4.mul(v128.load(x + p), scale), v128.load(gain + p)), v128.load(bias + p)))
    x += row
    if (y != 0) y += row
  }
}

/** In place: x times the share of the normal distribution below x, for `count` numbers, a multiple of 4 (Abramowitz and Stegun 7.1.26). */
export function gelu(x: usize, count: i32): void {
  const end = x + (<usize>count << 2)
  const one = f32x4.splat(1)
  for (; x < end; x += 16) {
    const v = v128.load(x)
    const a = f32x4.min(f32x4.mul(f32x4.abs(v), f32x4.splat(0.7071067811865476)), f32x4.splat(8))
    const t = f32x4.div(one, f32x4.add(one, f32x4.mul(f32x4.splat(0.3275911), a)))
    let p = f32x4.add(f32x4.mul(t, f32x4.splat(1.061405429)), f32x4.splat(-1.453152027))
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(1.421413741))
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(-0.284496736))
    p = f32x4.add(f32x4.mul(p, t), f32x4.splat(0.254829592))
    const tail = f32x4.mul(f32x4.mul(p, t), exponential(f32x4.neg(f32x4.mul(a, a))))
    const half = f32x4.mul(f32x4.splat(0.5), v)
    // erf of |x| is 1 - tail; of a negative x it has the other sign.
    v128.store(x, f32x4.add(half, f32x4.mul(f32x4.abs(half), f32x4.sub(one, tail))))
  }
}

/** `total` of four at once, a lane each. */
// @ts-ignore: decorator
@inline
function totals(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5)
  const cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5)
  const ba = v128.shuffle<f32>(a, b, 2, 6, 3, 7)
  const dc = v128.shuffle<f32>(c, d, 2, 6, 3, 7)
  return f32x4.add(
    f32x4.add(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7)),
    f32x4.add(v128.shuffle<f32>(ba, dc, 0, 1, 4, 5), v128.shuffle<f32>(ba, dc, 2, 3, 6, 7)),
  )
}

/** In place: `n` scores, the largest of them `top`, to the numerators of their softmax, and three more behind them; gives the denominator. */
// @ts-ignore: decorator
@inline
function numerators(scores: usize, n: i32, top: f32): f32 {
  const end = scores + (<usize>n << 2)
  for (let s = end; s < end + 12; s += 4) store<f32>(s, -1e9)
  let sum = f32x4.splat(0)
  for (let s = scores; s < end; s += 16) {
    const e = exponential(f32x4.max(f32x4.sub(v128.load(s), f32x4.splat(top)), f32x4.splat(-80)))
    v128.store(s, e)
    sum = f32x4.add(sum, e)
  }
  return total(sum)
}

/**
 * Self-attention of one text of `n` rows: `qkv` is [n, 3 heads size], `out` [n, heads size]; `room` is for 4 (n + 6) + 2 n size numbers.
 * `size` is a multiple of 8.
 */
export function attend(qkv: usize, out: usize, room: usize, n: i32, heads: i32, size: i32): void {
  const part = <usize>size << 2
  const width = part * <usize>heads
  const row = 3 * width
  const scale = <f32>1 / sqrt<f32>(<f32>size)
  const length = <usize>n << 2
  const lane = (length + 27) & ~15
  const scores = room
  const keys = room + 4 * lane
  const values = keys + <usize>n * part
  const s1 = scores + lane
  const s2 = scores + 2 * lane
  const s3 = scores + 3 * lane
  for (let head: usize = 0; head < width; head += part) {
    // Side by side, as rows far apart push each other out of the cache.
    for (let j: usize = 0; j < <usize>n; j++)
      for (let p: usize = 0; p < part; p += 16) {
        v128.store(keys + j * part + p, v128.load(qkv + j * row + width + head + p))
        v128.store(values + j * part + p, v128.load(qkv + j * row + 2 * width + head + p))
      }
    let i = 0
    // Four rows go side by side, as the sums of one would wait for each other.
    for (; i + 4 <= n; i += 4) {
      const q = qkv + <usize>i * row + head
      let k = keys
      let tops = f32x4.splat(-1e9)
      for (let s: usize = 0; s < length; s += 4) {
        let a = f32x4.splat(0)
        let b = f32x4.splat(0)
        let c = f32x4.splat(0)
        let d = f32x4.splat(0)
        for (let p: usize = 0; p < part; p += 16) {
          const key = v128.load(k + p)
          a = f32x4.add(a, f32x4.mul(v128.load(q + p), key))
          b = f32x4.add(b, f32x4.mul(v128.load(q + row + p), key))
          c = f32x4.add(c, f32x4.mul(v128.load(q + 2 * row + p), key))
          d = f32x4.add(d, f32x4.mul(v128.load(q + 3 * row + p), key))
        }
        const x = f32x4.mul(totals(a, b, c, d), f32x4.splat(scale))
        tops = f32x4.max(tops, x)
        v128.store32_lane(scores + s, x, 0)
        v128.store32_lane(s1 + s, x, 1)
        v128.store32_lane(s2 + s, x, 2)
        v128.store32_lane(s3 + s, x, 3)
        k += part
      }
      const t0 = f32x4.extract_lane(tops, 0)
      const t1 = f32x4.extract_lane(tops, 1)
      const t2 = f32x4.extract_lane(tops, 2)
      const t3 = f32x4.extract_lane(tops, 3)
      const d0 = numerators(scores, n, t0)
      const d1 = numerators(s1, n, t1)
      const d2 = numerators(s2, n, t2)
      const d3 = numerators(s3, n, t3)
      const o = out + <usize>i * width + head
      for (let p: usize = 0; p < part; p += 32) {
        let v = values + p
        let a = f32x4.splat(0)
        let b = f32x4.splat(0)
        let c = f32x4.splat(0)
        let d = f32x4.splat(0)
        let a1 = f32x4.splat(0)
        let b1 = f32x4.splat(0)
        let c1 = f32x4.splat(0)
        let e1 = f32x4.splat(0)
        for (let s: usize = 0; s < length; s += 4) {
          const one = v128.load(v)
          const two = v128.load(v, 16)
          const w0 = v128.load32_splat(scores + s)
          a = f32x4.add(a, f32x4.mul(w0, one))
          a1 = f32x4.add(a1, f32x4.mul(w0, two))
          const w1 = v128.load32_splat(s1 + s)
          b = f32x4.add(b, f32x4.mul(w1, one))
          b1 = f32x4.add(b1, f32x4.mul(w1, two))
          const w2 = v128.load32_splat(s2 + s)
          c = f32x4.add(c, f32x4.mul(w2, one))
          c1 = f32x4.add(c1, f32x4.mul(w2, two))
          const w3 = v128.load32_splat(s3 + s)
          d = f32x4.add(d, f32x4.mul(w3, one))
          e1 = f32x4.add(e1, f32x4.mul(w3, two))
          v += part
        }
        v128.store(o + p, f32x4.div(a, f32x4.splat(d0)))
        v128.store(o + p, f32x4.div(a1, f32x4.splat(d0)), 16)
        v128.store(o + width + p, f32x4.div(b, f32x4.splat(d1)))
        v128.store(o + width + p, f32x4.div(b1, f32x4.splat(d1)), 16)
        v128.store(o + 2 * width + p, f32x4.div(c, f32x4.splat(d2)))
        v128.store(o + 2 * width + p, f32x4.div(c1, f32x4.splat(d2)), 16)
        v128.store(o + 3 * width + p, f32x4.div(d, f32x4.splat(d3)))
        v128.store(o + 3 * width + p, f32x4.div(e1, f32x4.splat(d3)), 16)
      }
    }
    for (; i < n; i++) {
      const q = qkv + <usize>i * row + head
      let k = keys
      let top: f32 = -1e9
      for (let s: usize = 0; s < length; s += 4) {
        let sum = f32x4.splat(0)
        for (let p: usize = 0; p < part; p += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(q + p), v128.load(k + p)))
        const score = total(sum) * scale
        top = max(top, score)
        store<f32>(scores + s, score)
        k += part
      }
      const all = numerators(scores, n, top)
      const o = out + <usize>i * width + head
      for (let p: usize = 0; p < part; p += 16) {
        let v = values + p
        let mixed = f32x4.splat(0)
        for (let s: usize = 0; s < length; s += 4) {
          mixed = f32x4.add(mixed, f32x4.mul(v128.load32_splat(scores + s), v128.load(v)))
          v += part
        }
        v128.store(o + p, f32x4.div(mixed, f32x4.splat(all)))
      }
    }
  }
}

/** x += weight y, for `count` numbers, a multiple of 4. */
export function accumulate(x: usize, y: usize, weight: f32, count: i32): void {
  const end = x + (<usize>count << 2)
  const w = f32x4.splat(weight)
  for (; x < end; x += 16) {
    v128.store(x, f32x4.add(v128.load(x), f32x4.mul(w, v128.load(y))))
    y += 16
  }
}

/** out[t] = weight (a[rows[t]] + b[others[t]]); `width` is a multiple of 4. */
export function join(a: usize, rows: usize, b: usize, others: usize, weight: f32, out: usize, t: i32, width: i32): void {
  const row = <usize>width << 2
  const w = f32x4.splat(weight)
  for (let i = 0; i < t; i++) {
    const x = a + <usize>load<i32>(rows + (<usize>i << 2)) * row
    const y = b + <usize>load<i32>(others + (<usize>i << 2)) * row
    for (let p: usize = 0; p < row; p += 16)
      v128.store(out + p, f32x4.mul(w, f32x4.add(v128.load(x + p), v128.load(y + p))))
    out += row
  }
}
