import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'

/** Shapes in which a noun names the relation: "haar verloofde X". */
const NOMINAL = /\/(?:beside|described|apposition|nationality|possessive|implied)$/u

/**
 * Whether a relation is told by the way that somebody is named ("haar verloofde X", "coach Y", "her engagement to"), so
 * that what the sentence denies or hopes leaves it standing.
 */
export const isPresupposed = (candidate: Candidate, at: number, sentence: Sentence, document: Document): boolean => {
  const children = sentence.tokens.filter((child) => child.head - 1 === at)
  if (children.some(({ deprel }) => deprel === 'cop')) return false
  if (NOMINAL.test(candidate.rule)) return true
  const trigger = sentence.tokens[at]
  if (trigger === undefined || !/^(?:NOUN|PROPN|ADJ)$/u.test(trigger.upos)) return false
  // "over haar verloving met X wil ze niets kwijt"
  if (trigger.upos === 'NOUN' && children.some(({ deprel }) => /^(?:nmod|det):poss$/u.test(deprel))) return true
  if (candidate.layer !== 'scorer') return false
  return [candidate.subject, candidate.object].some((id) => {
    const mention = document.mentions[id]
    if (mention?.sentence !== sentence.index) return false
    return mention.roleToken === at || (mention.first <= at && at <= mention.last)
  })
}
