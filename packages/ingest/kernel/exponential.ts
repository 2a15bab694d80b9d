// Part of the kernel: see assembly.ts.

/** e^x for x between -87 and 87, which is not checked: 2^n times a polynomial of the rest. */
// @ts-ignore: decorator
@inline
export function exponential(x: v128): v128 {
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.44269502162933349609)))
  const r = f32x4.sub(f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375))), f32x4.mul(n, f32x4.splat(-0.00021219444170128554106)))
  let p = f32x4.splat(0.0013888889225199818611)
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.0083333337679505348206))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.041666667908430099487))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.16666667163372039795))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(0.5))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1))
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1))
  return f32x4.mul(p, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23))
}
