/** What one window of a text says of two chains, by the predicates; `from` and `to` are its first sentence and the one behind its last. */
export interface WindowJudgement {
  readonly from: number
  readonly to: number
  readonly said: Float32Array
  readonly asserted: Float32Array
  /** The sentence that the encoder looks at most. */
  readonly sentence: number
}

const top = ({ said }: WindowJudgement): number => said.reduce((best, p) => Math.max(best, p), 0)

/** Whether two windows have at least half of either's sentences in common, and so read much the same. */
const alike = (a: WindowJudgement, b: WindowJudgement): boolean =>
  2 * (Math.min(a.to, b.to) - Math.max(a.from, b.from)) >= Math.min(a.to - a.from, b.to - b.from)

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, x) => sum + x, 0) / numbers.length

/**
 * What all windows that mention two chains say of them together: for each predicate the surest window's word, or the mean of it and of those that
 * read much the same. A window that reads elsewhere has not seen what the surest one tells, and does not count against it.
 */
export const joined = (
  all: readonly WindowJudgement[],
): Pick<WindowJudgement, 'said' | 'asserted' | 'sentence'> | undefined => {
  const [first, ...others] = all
  // Most texts are one window.
  if (first === undefined || others.length === 0) return first
  const surest = (p: number): WindowJudgement =>
    others.reduce((best, one) => ((one.said[p] as number) > (best.said[p] as number) ? one : best), first)
  const heard = Array.from(first.said, (_p, p) => {
    const best = surest(p)
    return all.filter((one) => alike(one, best))
  })
  return {
    said: Float32Array.from(heard, (some, p) => mean(some.map(({ said }) => said[p] as number))),
    asserted: Float32Array.from(heard, (some, p) => mean(some.map(({ asserted }) => asserted[p] as number))),
    sentence: others.reduce((best, one) => (top(one) > top(best) ? one : best), first).sentence,
  }
}
