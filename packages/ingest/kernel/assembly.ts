// AssemblyScript, not TypeScript: compiled by packages/ingest/scripts/build-kernel.mjs into src/model/kernel/kernel.generated.ts.

/**
 * out[t, n] = sum over k of a[t, k] * w[n, k], exact in 32-bit integers. `k` is a multiple of 8.
 * Four rows of `a` and two of `w` share each load.
 */
export function multiply(a: usize, w: usize, out: usize, t: i32, k: i32, n: i32): void {
  const row = <usize>k << 1
  let i = 0
  for (; i + 4 <= t; i += 4) {
    const a0 = a + <usize>i * row
    let j = 0
    for (; j + 2 <= n; j += 2) {
      const wj = w + <usize>j * row
      let s0 = i32x4.splat(0)
      let s1 = i32x4.splat(0)
      let s2 = i32x4.splat(0)
      let s3 = i32x4.splat(0)
      let r0 = i32x4.splat(0)
      let r1 = i32x4.splat(0)
      let r2 = i32x4.splat(0)
      let r3 = i32x4.splat(0)
      for (let p: usize = 0; p < row; p += 16) {
        const v = v128.load(wj + p)
        const u = v128.load(wj + row + p)
        const x0 = v128.load(a0 + p)
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(v, x0))
        r0 = i32x4.add(r0, i32x4.dot_i16x8_s(u, x0))
        const x1 = v128.load(a0 + row + p)
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(v, x1))
        r1 = i32x4.add(r1, i32x4.dot_i16x8_s(u, x1))
        const x2 = v128.load(a0 + 2 * row + p)
        s2 = i32x4.add(s2, i32x4.dot_i16x8_s(v, x2))
        r2 = i32x4.add(r2, i32x4.dot_i16x8_s(u, x2))
        const x3 = v128.load(a0 + 3 * row + p)
        s3 = i32x4.add(s3, i32x4.dot_i16x8_s(v, x3))
        r3 = i32x4.add(r3, i32x4.dot_i16x8_s(u, x3))
      }
      const at = out + ((<usize>i * <usize>n + <usize>j) << 2)
      const step = <usize>n << 2
      store<i32>(at, sum(s0))
      store<i32>(at + 4, sum(r0))
      store<i32>(at + step, sum(s1))
      store<i32>(at + step + 4, sum(r1))
      store<i32>(at + 2 * step, sum(s2))
      store<i32>(at + 2 * step + 4, sum(r2))
      store<i32>(at + 3 * step, sum(s3))
      store<i32>(at + 3 * step + 4, sum(r3))
    }
    for (; j < n; j++) {
      const wj = w + <usize>j * row
      let s0 = i32x4.splat(0)
      let s1 = i32x4.splat(0)
      let s2 = i32x4.splat(0)
      let s3 = i32x4.splat(0)
      for (let p: usize = 0; p < row; p += 16) {
        const v = v128.load(wj + p)
        s0 = i32x4.add(s0, i32x4.dot_i16x8_s(v, v128.load(a0 + p)))
        s1 = i32x4.add(s1, i32x4.dot_i16x8_s(v, v128.load(a0 + row + p)))
        s2 = i32x4.add(s2, i32x4.dot_i16x8_s(v, v128.load(a0 + 2 * row + p)))
        s3 = i32x4.add(s3, i32x4.dot_i16x8_s(v, v128.load(a0 + 3 * row + p)))
      }
      const at = out + ((<usize>i * <usize>n + <usize>j) << 2)
      const step = <usize>n << 2
      store<i32>(at, sum(s0))
      store<i32>(at + step, sum(s1))
      store<i32>(at + 2 * step, sum(s2))
      store<i32>(at + 3 * step, sum(s3))
    }
  }
  for (; i < t; i++) {
    const a0 = a + <usize>i * row
    for (let j = 0; j < n; j++) {
      const wj = w + <usize>j * row
      let s = i32x4.splat(0)
      for (let p: usize = 0; p < row; p += 16) s = i32x4.add(s, i32x4.dot_i16x8_s(v128.load(wj + p), v128.load(a0 + p)))
      store<i32>(out + ((<usize>i * <usize>n + <usize>j) << 2), sum(s))
    }
  }
}

function sum(v: v128): i32 {
  return i32x4.extract_lane(v, 0) + i32x4.extract_lane(v, 1) + i32x4.extract_lane(v, 2) + i32x4.extract_lane(v, 3)
}
