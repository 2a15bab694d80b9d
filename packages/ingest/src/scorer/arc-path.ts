import type { Token } from '../document/token.ts'

/** The way through the tree from one token to another: up to where they meet, then down. */
export interface ArcPath {
  /** Where the two meet; 0-based. */
  readonly top: number
  /** Tokens strictly between the ends, in order from the first end; the meeting point is among them unless it is an end. */
  readonly inner: readonly number[]
  /** The relations passed, "<" going up and ">" going down: `<nsubj >obl`. */
  readonly labels: string
}

const upwards = (tokens: readonly Token[], from: number): number[] => {
  const way = [from]
  let at = (tokens[from]?.head ?? 0) - 1
  while (at >= 0 && way.length <= tokens.length && !way.includes(at)) {
    way.push(at)
    at = (tokens[at]?.head ?? 0) - 1
  }
  return way
}

const plain = (deprel: string | undefined): string => (deprel ?? '').replace(/:(?:relcl|prt|pass|agent|fixed)$/u, '')

/** The path between two tokens of one sentence; undefined where the tree does not join them. */
export const arcPath = (tokens: readonly Token[], a: number, b: number): ArcPath | undefined => {
  const fromA = upwards(tokens, a)
  const fromB = upwards(tokens, b)
  const top = fromA.find((place) => fromB.includes(place))
  if (top === undefined) return undefined
  const up = fromA.slice(0, fromA.indexOf(top))
  const down = fromB.slice(0, fromB.indexOf(top)).toReversed()
  const inner = [...up.slice(1), ...(top === a || top === b ? [] : [top]), ...down.slice(0, -1)]
  const labels = [
    ...up.map((place) => `<${plain(tokens[place]?.deprel)}`),
    ...down.map((place) => `>${plain(tokens[place]?.deprel)}`),
  ].join(' ')
  return { top, inner, labels }
}
