/**
 * Scaled dot-product attention of one query: writes the weight of each key into `weights`, before they are shares of one, and gives their sum.
 *
 * @param x queries and keys, `size` numbers each
 * @param query where the query begins in `x`
 * @param keyOf where the key of a weight's number begins
 */
export const attentionWeights = (
  x: Float32Array,
  query: number,
  keyOf: (number: number) => number,
  size: number,
  weights: Float32Array | Float64Array,
): number => {
  let top = -Infinity
  for (let k = 0; k < weights.length; k++) {
    const key = keyOf(k)
    let sum = 0
    for (let i = 0; i < size; i++) sum += (x[query + i] as number) * (x[key + i] as number)
    weights[k] = sum / Math.sqrt(size)
    top = Math.max(top, weights[k] as number)
  }
  let all = 0
  for (let k = 0; k < weights.length; k++) {
    weights[k] = Math.exp((weights[k] as number) - top)
    all += weights[k] as number
  }
  return all
}
