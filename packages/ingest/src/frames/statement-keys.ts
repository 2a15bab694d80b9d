import type { Vocabulary } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'

/** The predicates that hold both ways round. */
export const symmetricOf = ({ predicates }: Vocabulary): ReadonlySet<string> =>
  new Set(predicates.filter(({ symmetric }) => symmetric).map(({ id }) => id))

/** One name of a statement about two, whichever way round it is told where that is the same. */
export const statementKeys = (vocabulary: Vocabulary) => {
  const symmetric = symmetricOf(vocabulary)
  return <T extends number | string>(predicate: string, subject: T, object: T): string =>
    symmetric.has(predicate) && subject > object
      ? `${predicate} ${object} ${subject}`
      : `${predicate} ${subject} ${object}`
}

/** The same of candidates: those that tell the same of the same two have one name. */
export const candidateKeys = (vocabulary: Vocabulary): ((candidate: Candidate) => string) => {
  const keyOf = statementKeys(vocabulary)
  return ({ predicate, subjectChain, objectChain }) => keyOf(predicate, subjectChain, objectChain)
}
