// AssemblyScript, not TypeScript: compiled by packages/ingest/scripts/build-kernel.mjs into src/model/kernel/kernel.generated.ts.
// src/model/kernel/plain-kernel.ts computes the same to the bit: change both or neither. Every operation is one that IEEE 754 fixes,
// in 32 bits, in an order that is part of the definition; products of integers are exact.

import { exponential } from './exponential'

export * from './transformer'

/** q[t, k] = x[t, k] rounded to 13 bits of the row's own scale; s[t] undoes it. `k` is a multiple of 8. */
export function quantise(x: usize, q: usize, s: usize, t: i32, k: i32): void {
  for (let i = 0; i < t; i++) {
    const end = x + (<usize>k << 2)
    let m = f32x4.splat(1e-9)
    for (let p = x; p < end; p += 16) m = f32x4.max(m, f32x4.abs(v128.load(p)))
    const most = max(
      max(f32x4.extract_lane(m, 0), f32x4.extract_lane(m, 1)),
      max(f32x4.extract_lane(m, 2), f32x4.extract_lane(m, 3)),
    )
    const scale = f32x4.splat(<f32>4095 / most)
    store<f32>(s, most / <f32>4095)
    for (; x < end; x += 32) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x), scale)))
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x, 16), scale)))
      v128.store(q, i16x8.narrow_i32x4_s(low, high))
      q += 16
    }
    s += 4
  }
}

// @ts-ignore: decorator
@inline
function finish(sum: v128, s: v128, ws: v128, bias: v128, floor: v128): v128 {
  return f32x4.max(f32x4.add(f32x4.mul(f32x4.mul(f32x4.convert_i32x4_s(sum), s), ws), bias), floor)
}

/**
 * out[t, n] = max(floor, sum over k of q[t, k] * w[n, k], times both scales, plus bias[n]). `k` is a multiple of 8, `n` of 8.
 * Weights lie as [n / 8, k / 2, 8, 2]: a pair of inputs, repeated, meets eight rows at once, and no sum is ever taken across a vector.
 * Rows of `q` go by 48, which stay in the nearest cache while the weights pass.
 */
export function linear(q: usize, s: usize, w: usize, ws: usize, bias: usize, out: usize, t: i32, k: i32, n: i32, least: f32): void {
  const row = <usize>k << 1
  const step = <usize>n << 2
  const floor = f32x4.splat(least)
  for (let from = 0; from < t; from += 48) {
    const to = min(t, from + 48)
    let wj = w
    for (let j: usize = 0; j < step; j += 32) {
      const ws0 = v128.load(ws + j)
      const ws1 = v128.load(ws + j, 16)
      const b0 = v128.load(bias + j)
      const b1 = v128.load(bias + j, 16)
      let i = from
      for (; i + 4 <= to; i += 4) {
        let x0 = q + <usize>i * row
        const end = x0 + row
        let p = wj
        let s0 = i32x4.splat(0)
        let s1 = i32x4.splat(0)
        let s2 = i32x4.splat(0)
        let s3 = i32x4.splat(0)
        let r0 = i32x4.splat(0)
        let r1 = i32x4.splat(0)
        let r2 = i32x4.splat(0)
        let r3 = i32x4.splat(0)
        for (; x0 < end; x0 += 4) {
          const u = v128.load(p)
          const v = v128.load(p, 16)
          const a = v128.load32_splat(x0)
          s0 = i32x4.add(s0, i32x4.dot_i16x8_s(u, a))
          r0 = i32x4.add(r0, i32x4.dot_i16x8_s(v, a))
          const b = v128.load32_splat(x0 + row)
          s1 = i32x4.add(s1, i32x4.dot_i16x8_s(u, b))
          r1 = i32x4.add(r1, i32x4.dot_i16x8_s(v, b))
          const c = v128.load32_splat(x0 + 2 * row)
          s2 = i32x4.add(s2, i32x4.dot_i16x8_s(u, c))
          r2 = i32x4.add(r2, i32x4.dot_i16x8_s(v, c))
          const d = v128.load32_splat(x0 + 3 * row)
          s3 = i32x4.add(s3, i32x4.dot_i16x8_s(u, d))
          r3 = i32x4.add(r3, i32x4.dot_i16x8_s(v, d))
          p += 32
        }
        let o = out + <usize>i * step + j
        let scale = v128.load32_splat(s + (<usize>i << 2))
        v128.store(o, finish(s0, scale, ws0, b0, floor))
        v128.store(o, finish(r0, scale, ws1, b1, floor), 16)
        o += step
        scale = v128.load32_splat(s + (<usize>i << 2), 4)
        v128.store(o, finish(s1, scale, ws0, b0, floor))
        v128.store(o, finish(r1, scale, ws1, b1, floor), 16)
        o += step
        scale = v128.load32_splat(s + (<usize>i << 2), 8)
        v128.store(o, finish(s2, scale, ws0, b0, floor))
        v128.store(o, finish(r2, scale, ws1, b1, floor), 16)
        o += step
        scale = v128.load32_splat(s + (<usize>i << 2), 12)
        v128.store(o, finish(s3, scale, ws0, b0, floor))
        v128.store(o, finish(r3, scale, ws1, b1, floor), 16)
      }
      for (; i < to; i++) {
        let x0 = q + <usize>i * row
        const end = x0 + row
        let p = wj
        let s0 = i32x4.splat(0)
        let r0 = i32x4.splat(0)
        for (; x0 < end; x0 += 4) {
          const a = v128.load32_splat(x0)
          s0 = i32x4.add(s0, i32x4.dot_i16x8_s(v128.load(p), a))
          r0 = i32x4.add(r0, i32x4.dot_i16x8_s(v128.load(p, 16), a))
          p += 32
        }
        const o = out + <usize>i * step + j
        const scale = v128.load32_splat(s + (<usize>i << 2))
        v128.store(o, finish(s0, scale, ws0, b0, floor))
        v128.store(o, finish(r0, scale, ws1, b1, floor), 16)
      }
      wj += row << 3
    }
  }
}

// @ts-ignore: decorator
@inline
function sigmoid(x: v128): v128 {
  const bounded = f32x4.max(f32x4.min(x, f32x4.splat(40)), f32x4.splat(-40))
  return f32x4.div(f32x4.splat(1), f32x4.add(f32x4.splat(1), exponential(f32x4.neg(bounded))))
}

/**
 * A bidirectional quasi-recurrent layer over rows `from` to `to`, one sentence: c = f c + (1 - f) tanh(z), out = o c + (1 - o) highway.
 * `gates` is [rows, 6 hidden]: z, f, o forwards, then backwards; `highway` is 0 for none; `state` has room for `hidden` numbers.
 */
export function pool(gates: usize, highway: usize, out: usize, state: usize, from: i32, to: i32, hidden: i32): void {
  const wide = <usize>hidden << 2
  const one = f32x4.splat(1)
  for (let side: usize = 0; side < 2; side++) {
    memory.fill(state, 0, wide)
    for (let i = from; i < to; i++) {
      const t = <usize>(side == 0 ? i : to - 1 - (i - from))
      const g = gates + t * 6 * wide + side * 3 * wide
      const at = t * 2 * wide + side * wide
      for (let h: usize = 0; h < wide; h += 16) {
        const z = v128.load(g + h)
        const f = sigmoid(v128.load(g + h + wide))
        const o = sigmoid(v128.load(g + h + 2 * wide))
        const squashed = f32x4.sub(f32x4.mul(f32x4.splat(2), sigmoid(f32x4.add(z, z))), one)
        const c = f32x4.add(f32x4.mul(f, v128.load(state + h)), f32x4.mul(f32x4.sub(one, f), squashed))
        v128.store(state + h, c)
        let y = f32x4.mul(o, c)
        if (highway != 0) y = f32x4.add(y, f32x4.mul(f32x4.sub(one, o), v128.load(highway + at + h)))
        v128.store(out + at + h, y)
      }
    }
  }
}

/** out[t] = the rows of `table` that `rows` names for t - 1, t and t + 1, side by side; row 0 is empty. `rows` has an entry before and after. */
export function gather(table: usize, rows: usize, out: usize, t: i32, width: i32): void {
  const bytes = <usize>width << 2
  for (let i = 0; i < t; i++) {
    memory.copy(out, table + <usize>load<i32>(rows) * bytes, bytes)
    memory.copy(out + bytes, table + <usize>load<i32>(rows, 4) * bytes, bytes)
    memory.copy(out + 2 * bytes, table + <usize>load<i32>(rows, 8) * bytes, bytes)
    out += 3 * bytes
    rows += 4
  }
}

/** scores[d, g] = deps[d] . heads[g] + bias[g] for n dependents and n + 1 heads; rows of `stride`, the rest and a word itself get -1e9. */
export function arcs(deps: usize, heads: usize, bias: usize, scores: usize, n: i32, size: i32, stride: i32): void {
  const row = <usize>size << 2
  for (let d = 0; d < n; d++) {
    let h = heads
    for (let g = 0; g < stride; g++) {
      let score: f32 = -1e9
      if (g <= n && g != d + 1) {
        let sum = f32x4.splat(0)
        for (let p: usize = 0; p < row; p += 16) sum = f32x4.add(sum, f32x4.mul(v128.load(deps + p), v128.load(h + p)))
        score =
          f32x4.extract_lane(sum, 0) +
          f32x4.extract_lane(sum, 1) +
          (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)) +
          load<f32>(bias + (<usize>g << 5))
      }
      store<f32>(scores + (<usize>g << 2), score)
      h += row
    }
    scores += <usize>stride << 2
    deps += row
  }
}

/** out[t] = max(0, a[t] + b[heads[t]]). */
export function mix(a: usize, b: usize, heads: usize, out: usize, t: i32, size: i32): void {
  const row = <usize>size << 2
  const zero = f32x4.splat(0)
  for (let i = 0; i < t; i++) {
    const h = b + <usize>load<i32>(heads + (<usize>i << 2)) * row
    for (let p: usize = 0; p < row; p += 16)
      v128.store(out + p, f32x4.max(f32x4.add(v128.load(a + p), v128.load(h + p)), zero))
    a += row
    out += row
  }
}

/** In place: probabilities of the scores of each row; `stride` is a multiple of 4. */
export function softmax(x: usize, rows: i32, stride: i32): void {
  const bytes = <usize>stride << 2
  for (let i = 0; i < rows; i++) {
    let m = v128.load(x)
    for (let p: usize = 16; p < bytes; p += 16) m = f32x4.max(m, v128.load(x + p))
    const top = f32x4.splat(
      max(
        max(f32x4.extract_lane(m, 0), f32x4.extract_lane(m, 1)),
        max(f32x4.extract_lane(m, 2), f32x4.extract_lane(m, 3)),
      ),
    )
    let sum = f32x4.splat(0)
    for (let p: usize = 0; p < bytes; p += 16) {
      const e = exponential(f32x4.max(f32x4.sub(v128.load(x + p), top), f32x4.splat(-80)))
      v128.store(x + p, e)
      sum = f32x4.add(sum, e)
    }
    const all = f32x4.splat(
      f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + (f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3)),
    )
    for (let p: usize = 0; p < bytes; p += 16) v128.store(x + p, f32x4.div(v128.load(x + p), all))
    x += bytes
  }
}
