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
  const p = (token: number, label: string): number => rows[token * labels.length + labels.indexOf(label)] ?? 0
  const sum = (token: number, part: string): number =>
    types.reduce((total, type) => total + p(token, `${part}-${type}`), 0)
  const ofType = (token: number, type: string): number => p(token, `B-${type}`) + p(token, `I-${type}`)
  const out: NameLabel[] = []
  for (let first = 0; first < n; ) {
    const none = p(first, 'O')
    if (none >= 0.5) {
      out.push({ ner: 'O', nerProbability: round(none) })
      first++
      continue
    }
    let end = first + 1
    while (end < n && p(end, 'O') < 0.5 && sum(end, 'B') < APART * sum(end, 'I')) end++
    const odds = (type: string): number => {
      let total = 0
      for (let token = first; token < end; token++) total += Math.log(ofType(token, type) + 1e-4)
      return total
    }
    const type = types.reduce((best, other) => (odds(other) > odds(best) ? other : best))
    for (let token = first; token < end; token++)
      out.push({ ner: `${token === first ? 'B' : 'I'}-${type}`, nerProbability: round(ofType(token, type)) })
    first = end
  }
  return out
}
