/** Index, from `from`, of the largest of `n` numbers. */
export const largest = (x: Float32Array, from: number, n: number): number => {
  let best = 0
  let most = x[from] as number
  for (let i = 1; i < n; i++) {
    const y = x[from + i] as number
    if (y > most) {
      most = y
      best = i
    }
  }
  return best
}
