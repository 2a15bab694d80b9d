/** A label of a token, and how likely it is part of a name of that type; 1 less what speaks for a name where it is none. */
export interface NameLabel {
  readonly ner: string
  readonly nerProbability: number
}

/** How much likelier it must be that a word begins another name than that it goes on with the one before: two names seldom meet. */
const APART = 2

const round = (p: number): number => Math.round(p * 1000) / 1000

/**
 * Names from the probabilities of their labels. Where a name begins and ends is asked first, whatever its type, and then of which type it is as a
 * whole: so that words of which one looks like a person's and the next like a club's stay one name.
 *
 * @param rows probabilities, a row of `labels` a token
 * @param labels `O`, and `B-` and `I-` of each type
 */
export const nameLabels = (rows: Float32Array, labels: readonly string[]): readonly NameLabel[] => {
  const n = rows.length / labels.length
  const types = [...new Set(labels.flatMap((label) => (label === 'O' ? [] : [label.slice(2)])))]
  const p = (token: number, column: number): number => rows[token * labels.length + column] ?? 0
  const sum = (token: number, columns: readonly number[]): number =>
    columns.reduce((total, column) => total + p(token, column), 0)
  const [outside, begins, goesOn] = [
    labels.indexOf('O'),
    types.map((type) => labels.indexOf(`B-${type}`)),
    types.map((type) => labels.indexOf(`I-${type}`)),
  ]
  const ofType = (token: number, type: number): number =>
    p(token, begins[type] as number) + p(token, goesOn[type] as number)
  const out: NameLabel[] = []
  for (let first = 0; first < n; ) {
    const none = p(first, outside)
    if (none >= 0.5) {
      out.push({ ner: 'O', nerProbability: round(none) })
      first++
      continue
    }
    let end = first + 1
    while (end < n && p(end, outside) < 0.5 && sum(end, begins) < APART * sum(end, goesOn)) end++
    const odds = (type: number): number => {
      let total = 0
      for (let token = first; token < end; token++) total += Math.log(ofType(token, type) + 1e-4)
      return total
    }
    const type = [...types.keys()].reduce((best, other) => (odds(other) > odds(best) ? other : best))
    for (let token = first; token < end; token++)
      out.push({ ner: `${token === first ? 'B' : 'I'}-${types[type]}`, nerProbability: round(ofType(token, type)) })
    first = end
  }
  return out
}
