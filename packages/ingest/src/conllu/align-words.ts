import type { ConlluWord } from './read-conllu.ts'

/** A word with its place in the characters that are not white space; the words of a range ("don't") share the range's place. */
export interface EvaluatedWord extends ConlluWord {
  readonly start: number
  readonly end: number
  readonly multiword: boolean
  /** Index among all words of its side; -1 for a root. */
  readonly head: number
}

type Words = readonly EvaluatedWord[]

const beyond = (words: Words, i: number, end: number): boolean => {
  const word = words[i]
  return word === undefined || (word.multiword ? word.start >= end : word.end > end)
}

/** The smallest stretches of both sides that cover the range at `gi` or `si` and every range that overlaps it. */
const stretch = (gold: Words, system: Words, gi: number, si: number) => {
  const [a, b] = [gold[gi] as EvaluatedWord, system[si] as EvaluatedWord]
  let end = a.multiword ? a.end : b.end
  let [g, s] = [gi, si]
  if (a.multiword) {
    if (!b.multiword && b.start < a.start) s++
  } else if (a.start < b.start) g++
  const from = [g, s] as const
  while (!beyond(gold, g, end) || !beyond(system, s, end)) {
    const [x, y] = [gold[g], system[s]]
    const next = x !== undefined && (y === undefined || x.start <= y.start) ? x : (y as EvaluatedWord)
    if (next.multiword && next.end > end) end = next.end
    if (next === x) g++
    else s++
  }
  return { goldFrom: from[0], systemFrom: from[1], goldTo: g, systemTo: s }
}

/** Pairs of a longest common subsequence of forms, case apart; indices count from the stretches' starts. */
const common = (gold: Words, system: Words): [number, number][] => {
  const same = (i: number, j: number): boolean => gold[i]?.form.toLowerCase() === system[j]?.form.toLowerCase()
  const length = gold.map(() => system.map(() => 0))
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0
  for (let i = gold.length - 1; i >= 0; i--)
    for (let j = system.length - 1; j >= 0; j--)
      (length[i] as number[])[j] = Math.max(same(i, j) ? 1 + at(i + 1, j + 1) : 0, at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < gold.length && j < system.length; ) {
    if (same(i, j)) pairs.push([i++, j++])
    else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return pairs
}

/** Pairs of indices [gold, system] of words that are the same stretch of text; inside ranges, by a longest common subsequence. */
export const alignWords = (gold: Words, system: Words): [number, number][] => {
  const pairs: [number, number][] = []
  let [gi, si] = [0, 0]
  while (gi < gold.length && si < system.length) {
    const [a, b] = [gold[gi] as EvaluatedWord, system[si] as EvaluatedWord]
    if (a.multiword || b.multiword) {
      const { goldFrom, systemFrom, goldTo, systemTo } = stretch(gold, system, gi, si)
      const inside = common(gold.slice(goldFrom, goldTo), system.slice(systemFrom, systemTo))
      pairs.push(...inside.map(([i, j]): [number, number] => [goldFrom + i, systemFrom + j]))
      gi = goldTo
      si = systemTo
    } else if (a.start === b.start && a.end === b.end) pairs.push([gi++, si++])
    else if (a.start <= b.start) gi++
    else si++
  }
  return pairs
}
