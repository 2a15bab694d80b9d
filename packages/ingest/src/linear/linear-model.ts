/** A log-linear model: classes, and for each named feature a weight a class. Small enough to ship as text and to read. */
export interface LinearModel {
  readonly classes: readonly string[]
  /** Log-probabilities of the classes, in their order, given the features that hold. Unknown features say nothing. */
  readonly logProbabilities: (features: readonly string[]) => Float64Array
  /** Probability of each class by itself (logistic), where several may hold or none. */
  readonly probabilities: (features: readonly string[]) => Float64Array
  /** Whether no weights are there. */
  readonly empty: boolean
}

/** Log of the sum of exponents, taken from the largest so that nothing overflows. */
export const logSum = (scores: Float64Array): number => {
  const top = scores.reduce((best, score) => Math.max(best, score), -Infinity)
  let sum = 0
  for (const score of scores) sum += Math.exp(score - top)
  return top + Math.log(sum)
}

/**
 * Reads weights: a first line of tab-separated class names, then a line a feature: its name and a weight (in hundredths) a class.
 * A name that begins with "=" has one weight, which all classes share: the feature "=beat> path" adds the weight of "=path" to the class "beat>".
 *
 * @throws Error where a line has another number of weights than it should, with the line's number
 */
export const parseLinearModel = (text: string): LinearModel => {
  const lines = text.split('\n').filter((line) => line !== '')
  const classes = (lines[0] ?? '').split('\t').filter((name) => name !== '')
  const numbers = new Map(classes.map((name, c) => [name, c]))
  const weights = new Map<string, Float64Array>()
  const shared = new Map<string, number>()
  lines.slice(1).forEach((line, i) => {
    const [feature = '', ...row] = line.split('\t')
    const expected = feature.startsWith('=') ? 1 : classes.length
    if (row.length !== expected) throw new Error(`line ${i + 2}: ${row.length} weights in place of ${expected}`)
    if (feature.startsWith('=')) shared.set(feature.slice(1), Number(row[0]) / 100)
    else
      weights.set(
        feature,
        Float64Array.from(row, (weight) => Number(weight) / 100),
      )
  })
  const scores = (features: readonly string[]): Float64Array => {
    const sums = new Float64Array(classes.length)
    for (const feature of new Set(features)) {
      if (feature.startsWith('=')) {
        const space = feature.indexOf(' ')
        const c = numbers.get(feature.slice(1, space))
        if (c !== undefined) sums[c] = (sums[c] ?? 0) + (shared.get(feature.slice(space + 1)) ?? 0)
        continue
      }
      const row = weights.get(feature)
      if (row !== undefined) for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] ?? 0) + (row[c] ?? 0)
    }
    return sums
  }
  return {
    classes,
    empty: weights.size === 0,
    logProbabilities: (features) => {
      const sums = scores(features)
      const total = logSum(sums)
      return sums.map((score) => score - total)
    },
    probabilities: (features) => scores(features).map((score) => 1 / (1 + Math.exp(-score))),
  }
}
