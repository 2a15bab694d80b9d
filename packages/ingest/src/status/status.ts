import type { Status } from '@relaas/graph'
import type { Stage } from '../stages/stage.ts'
import { statusOf } from './status-of.ts'

/** From here on the reading is sure that it is told as so; below the other, that it is not. */
const [SURE, OPEN] = [0.9, 0.2]

/**
 * The clause's status, but where the reading is sure: it has read the whole text, and the clause that was found may be of something else ("she never had
 * another coach than X").
 */
const weighed = (clause: Status, asserted: number | undefined): Status => {
  if (asserted === undefined || (asserted >= OPEN && asserted < SURE)) return clause
  if (asserted >= SURE) return 'asserted'
  return clause === 'asserted' ? 'expected' : clause
}

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
      return { ...candidate, status: weighed(clause, candidate.asserted) }
    })
    return { ...document, candidates }
  },
}
