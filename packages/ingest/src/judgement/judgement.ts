import type { Candidate } from '../document/candidate.ts'
import { candidateKeys, symmetricOf } from '../frames/statement-keys.ts'
import type { Stage } from '../stages/stage.ts'

/** Of two statements that cannot both hold of a pair, the first named is the stronger told: an engaged couple are partners too. */
const STRONGER: Readonly<Record<string, readonly string[]>> = {
  partner_of: ['engaged_to', 'married_to'],
  works_for: ['leads', 'member_of'],
  friend_of: ['partner_of', 'engaged_to', 'married_to'],
  competed_in: ['won'],
}

/** What is less sure than this takes nothing else away, even where everything is asked for. */
const SUPPOSED = 0.4

const pairKey = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`)

/**
 * Keeps one candidate a fact: the surest of those that say the same of the same contest; and of two readings of one clause that turn
 * each other round, the surer. Statuses differ: a fact asserted anywhere is not also told as expected. What is not sure enough to be told takes
 * nothing else away.
 */
export const judgement: Stage = {
  name: 'judgement',
  requires: ['candidates'],
  assigns: ['candidates'],
  run: (document, { vocabulary, minConfidence }) => {
    const symmetric = symmetricOf(vocabulary)
    const keyOf = candidateKeys(vocabulary)
    const contests = new Map(vocabulary.predicates.map((p) => [p.id, p.contest] as const))
    const ranked = document.candidates.toSorted(
      (a, b) => b.prior - a.prior || a.sentence - b.sentence || a.subject - b.subject,
    )
    const isBelieved = ({ prior }: Candidate): boolean => prior >= Math.max(SUPPOSED, minConfidence)
    const kept: Candidate[] = []
    const seen = new Map<string, Candidate[]>()
    for (const candidate of ranked) {
      const key = keyOf(candidate)
      const before = seen.get(key) ?? []
      const distinguishing = contests.get(candidate.predicate) ?? []
      const same = before.some((other) =>
        distinguishing.every((name) => {
          const mine = candidate.qualifiers[name as keyof Candidate['qualifiers']]
          const theirs = other.qualifiers[name as keyof Candidate['qualifiers']]
          return mine === undefined || theirs === undefined || mine === theirs
        }),
      )
      if (same) continue
      // The same words cannot say it both ways.
      const turned = kept.some(
        (other) =>
          other.predicate === candidate.predicate &&
          other.sentence === candidate.sentence &&
          other.subjectChain === candidate.objectChain &&
          other.objectChain === candidate.subjectChain,
      )
      if (turned && !symmetric.has(candidate.predicate)) continue
      seen.set(key, [...before, candidate])
      kept.push(candidate)
    }
    const told = kept.filter(isBelieved)
    const final = kept.filter((candidate) => {
      const stronger = STRONGER[candidate.predicate] ?? []
      return !told.some(
        (other) =>
          stronger.includes(other.predicate) &&
          other.status === 'asserted' &&
          pairKey(other.subjectChain, other.objectChain) === pairKey(candidate.subjectChain, candidate.objectChain),
      )
    })
    return { ...document, candidates: final.map((candidate) => ({ ...candidate, confidence: candidate.prior })) }
  },
}
