// Each operation of 32-bit floats is one of 64-bit floats, rounded: for +, -, *, / and square roots the two are the same.
const f = Math.fround
const POWERS = Float32Array.from({ length: 256 }, (_unused, i) => 2 ** (i - 127))

/** To the nearest integer, halves to the even one, as the machine rounds. */
export const nearest = (x: number): number => {
  const floor = Math.floor(x)
  const rest = x - floor
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1
  return floor % 2 === 0 ? floor : floor + 1
}

const [LOG2E, HIGH, LOW] = [f(1.4426950216293335), f(0.693359375), f(-0.00021219444170128554)]
const POLYNOMIAL = [0.0013888889225199819, 0.00833333376795053, 0.0416666679084301, 0.1666666716337204, 0.5, 1, 1].map(
  f,
)

/** e^x for x between -87 and 87, as kernel/exponential.ts computes it. */
export const exponential = (x: number): number => {
  const n = nearest(f(x * LOG2E))
  const r = f(f(x - f(n * HIGH)) - f(n * LOW))
  let p = POLYNOMIAL[0] as number
  for (let i = 1; i < POLYNOMIAL.length; i++) p = f(f(p * r) + (POLYNOMIAL[i] as number))
  return f(p * (POWERS[n + 127] as number))
}

/** Sums as the kernel's vectors do: four strands, joined in a fixed order. */
export const strands = (length: number, term: (i: number) => number): number => {
  const s = [0, 0, 0, 0]
  for (let i = 0; i < length; i++) s[i & 3] = f((s[i & 3] as number) + term(i))
  const [a, b, c, d] = s as [number, number, number, number]
  return f(f(a + b) + f(c + d))
}
