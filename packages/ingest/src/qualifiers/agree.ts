import type { Qualifiers } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'

type Name = keyof Qualifiers

/** What both give, the fuller of the two; nothing where they differ. */
const fuller = (a: string, b: string): string | undefined => {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()]
  return x.includes(y) ? a : y.includes(x) ? b : undefined
}

const joined = (mine: Qualifiers, theirs: Qualifiers, distinguishing: readonly string[]): Qualifiers | undefined => {
  const all: Record<string, string> = { ...theirs, ...mine }
  for (const name of distinguishing as readonly Name[]) {
    const [a, b] = [mine[name], theirs[name]]
    if (a === undefined || b === undefined) continue
    const both = fuller(a, b)
    if (both === undefined) return undefined
    all[name] = both
  }
  return all
}

/**
 * Candidates that tell the same of the same pair, with nothing that sets them apart, lend each other what only one of
 * them says: the place from the lead, the time from the list. `contestOf` gives the qualifiers that set two apart.
 */
export const agree = (
  candidates: readonly Candidate[],
  keyOf: (candidate: Candidate) => string,
  contestOf: (candidate: Candidate) => readonly string[],
): readonly Candidate[] => {
  const known = new Map<string, Qualifiers[]>()
  const places = candidates.map((candidate) => {
    const key = keyOf(candidate)
    const told = known.get(key) ?? []
    known.set(key, told)
    for (const [place, other] of told.entries()) {
      const both = joined(other, candidate.qualifiers, contestOf(candidate))
      if (both === undefined) continue
      told[place] = both
      return place
    }
    return told.push(candidate.qualifiers) - 1
  })
  return candidates.map((candidate, i) => {
    const all = known.get(keyOf(candidate))?.[places[i] ?? 0]
    return all === undefined ? candidate : { ...candidate, qualifiers: all }
  })
}
