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

/**
 * Self-attention of one sentence of `n` rows: `qkv` is [n, 3 heads size], `out` [n, heads size]; `scores` has room for `n` numbers and three
 * more. `size` is a multiple of 4.
 */
export function attend(qkv: usize, out: usize, scores: usize, n: i32, heads: i32, size: i32): void {
  const part = <usize>size << 2
  const width = part * <usize>heads
  const row = 3 * width
  const scale = <f32>1 / sqrt<f32>(<f32>size)
  const end = scores + (<usize>n << 2)
  for (let head: usize = 0; head < width; head += part) {
    for (let i = 0; i < n; i++) {
      const q = qkv + <usize>i * row + head
      let k = qkv + width + head
      let top: f32 = -1e9
      for (let s = scores; s < end; s += 4) {
        let sum = f32x4.splat(0)
        for (let p: usize = 0; p < part; p += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(q + p), v128.load(k + p)))
        const score = total(sum) * scale
        top = max(top, score)
        store<f32>(s, score)
        k += row
      }
      for (let s = end; s < end + 12; s += 4) store<f32>(s, -1e9)
      let sum = f32x4.splat(0)
      for (let s = scores; s < end; s += 16) {
        const e = exponential(f32x4.max(f32x4.sub(v128.load(s), f32x4.splat(top)), f32x4.splat(-80)))
        v128.store(s, e)
        sum = f32x4.add(sum, e)
      }
      const all = total(sum)
      const o = out + <usize>i * width + head
      for (let p: usize = 0; p < part; p += 16) {
        let v = qkv + 2 * width + head + p
        let mixed = f32x4.splat(0)
        for (let s = scores; s < end; s += 4) {
          mixed = f32x4.add(mixed, f32x4.mul(v128.load32_splat(s), v128.load(v)))
          v += row
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
