import type { Stage } from '../stages/stage.ts'
import { statusOf } from './status-of.ts'

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
      return { ...candidate, status: statusOf(candidate, predicate, sentence, document, language.status) }
    })
    return { ...document, candidates }
  },
}
