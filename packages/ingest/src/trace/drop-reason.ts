import type { Vocabulary } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'

const samePair = (a: Candidate, b: Candidate): boolean =>
  a.subjectChain === b.subjectChain && a.objectChain === b.objectChain

const turnedPair = (a: Candidate, b: Candidate): boolean =>
  a.subjectChain === b.objectChain && a.objectChain === b.subjectChain

const place = (mine: Candidate, { sentence, rule }: Candidate): string =>
  `${sentence === mine.sentence ? 'in the same sentence' : `in sentence ${sentence}`}, by ${rule}`

/**
 * Why a stage left a candidate out, told from what it kept: the same statement told better, the same words read the other way round,
 * or something stronger of the same two.
 */
export const dropReason = (dropped: Candidate, kept: readonly Candidate[], vocabulary: Vocabulary): string => {
  const symmetric = vocabulary.predicates.find(({ id }) => id === dropped.predicate)?.symmetric === true
  const alike = kept.filter(({ predicate }) => predicate === dropped.predicate)
  const same = alike.find((other) => samePair(dropped, other) || (symmetric && turnedPair(dropped, other)))
  if (same !== undefined)
    return `the same is told at least as surely ${place(dropped, same)} (${same.prior.toFixed(2)})`
  const turned = alike.find((other) => turnedPair(dropped, other) && other.sentence === dropped.sentence)
  if (turned !== undefined)
    return `the same words are read the other way round, more surely, by ${turned.rule} (${turned.prior.toFixed(2)})`
  const stronger = kept.find(
    (other) => other.predicate !== dropped.predicate && (samePair(dropped, other) || turnedPair(dropped, other)),
  )
  if (stronger !== undefined)
    return `${stronger.predicate} of the same two tells more, ${place(dropped, stronger)} (${stronger.prior.toFixed(2)})`
  return 'refused'
}
