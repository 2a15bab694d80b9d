import type { Status } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'
import type { Stage } from '../stages/stage.ts'
import { statusOf } from './status-of.ts'

/** What the reading is as sure is told as so. */
const SURE = 0.97

/**
 * Whether the reading's word goes before that of the clause: it has read the whole text, and where no rule found the statement the clause may be of
 * something else. What the words around a rule's trigger say, or a plain *not* near a pair, they say more surely.
 */
const isSure = ({ asserted, layer, rule }: Candidate, clause: Status): boolean =>
  asserted !== undefined &&
  asserted >= SURE &&
  (rule.startsWith('reading/') || (layer === 'scorer' && clause === 'expected'))

/** Says of every candidate whether the text has it as so, as expected or doubted, or as not so. */
export const status: Stage = {
  name: 'status',
  requires: ['candidates', 'times'],
  assigns: ['candidates'],
  run: (document, { language, vocabulary }) => {
    const predicates = new Map(vocabulary.predicates.map((predicate) => [predicate.id, predicate]))
    const candidates = document.candidates.map((candidate) => {
      const sentence = document.sentences[candidate.sentence]
      const predicate = predicates.get(candidate.predicate)
      if (sentence === undefined || predicate === undefined) return candidate
      const clause = statusOf(candidate, predicate, sentence, document, language.status)
      return { ...candidate, status: isSure(candidate, clause) ? candidate.status : clause }
    })
    return { ...document, candidates }
  },
}
