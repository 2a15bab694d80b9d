import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import { clauseAt } from '../syntax/clause-at.ts'

/**
 * When the subject of a statement begins in a post, as the next sentence or another of the paragraph tells: "Hij begint op 1 mei."
 *
 * @param begins lemmas of verbs that say so
 */
export const beginOf = (
  { subjectChain, sentence: at }: Candidate,
  { chains, mentions, sentences, times }: Document,
  begins: ReadonlySet<string>,
): string | undefined => {
  const own = chains.find(({ id }) => id === subjectChain)?.mentions.flatMap((id) => mentions[id] ?? []) ?? []
  return times.find(({ sentence, last }) => {
    const other = sentences[sentence]
    const near = sentence === at + 1 || other?.paragraph === sentences[at]?.paragraph
    if (other === undefined || sentence <= at || !near) return false
    const verb = other.tokens[clauseAt(other, last)]
    return (
      begins.has(verb?.lemma ?? '') &&
      own.some((mention) => {
        const { head, deprel } = other.tokens[mention.head] ?? {}
        return mention.sentence === sentence && deprel === 'nsubj' && other.tokens[(head ?? 0) - 1] === verb
      })
    )
  })?.date
}
