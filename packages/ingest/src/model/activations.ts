/**
 * Sigmoid and tanh from tables with linear interpolation, and an exponential of our own: engines differ in the last bits of `Math.exp`,
 * and the same text must give the same analysis everywhere. Only +, -, *, / are used, which IEEE 754 fixes.
 */
const RANGE = 10
const STEPS = 4096
const SCALE = STEPS / (2 * RANGE)

const POWERS = new Float64Array(128)
POWERS[0] = 1
for (let i = 1; i < 128; i++) POWERS[i] = 2 * (POWERS[i - 1] as number)

/** e^x for x up to 80, by range reduction and a polynomial of degree seven; relative error under 1e-8. Below -30 it is taken for nothing. */
export const exponential = (x: number): number => {
  if (x < -30) return 0
  const n = Math.round(x * Math.LOG2E)
  const r = x - n * Math.LN2
  const p = 1 + r * (1 + (r / 2) * (1 + (r / 3) * (1 + (r / 4) * (1 + (r / 5) * (1 + (r / 6) * (1 + r / 7))))))
  return n < 0 ? p / (POWERS[-n] as number) : p * (POWERS[n] as number)
}

const sigmoids = new Float64Array(STEPS + 2)
for (let i = 0; i < STEPS + 2; i++) sigmoids[i] = 1 / (1 + exponential(RANGE - i / SCALE))

/** 1 / (1 + e^-x); error under 1e-6. */
export const sigmoid = (x: number): number => {
  if (x <= -RANGE) return 0
  if (x >= RANGE) return 1
  const at = (x + RANGE) * SCALE
  const i = Math.floor(at)
  const low = sigmoids[i] as number
  return low + (at - i) * ((sigmoids[i + 1] as number) - low)
}

/** tanh(x) = 2 sigmoid(2x) - 1. */
export const tanh = (x: number): number => 2 * sigmoid(2 * x) - 1
