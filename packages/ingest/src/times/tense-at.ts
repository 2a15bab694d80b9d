import type { Sentence } from '../document/sentence.ts'
import type { TimeTables } from '../languages/time-tables.ts'
import type { Tense } from './resolve-time.ts'

const VERBAL = /^(?:VERB|AUX)$/u

/** Whether a verb says what is to be done: "ging zondag rijden", not "de zege ging zondag naar …". */
const hasInfinitive = (tokens: Sentence['tokens'], place: number): boolean =>
  tokens.some(({ head, feats }) => head - 1 === place && /VerbForm=Inf/u.test(feats))

/**
 * Whether the clause around a token tells what has been or what is to come, by its finite verb. A clause without a
 * verb, as in a programme, and one in the present count as to come.
 */
export const tenseAt = ({ tokens }: Sentence, at: number, tables: TimeTables): Tense => {
  let place = at
  for (let steps = 0; steps < 12 && place >= 0; steps++) {
    const token = tokens[place]
    if (token === undefined) break
    const aux = tokens.filter((child) => child.head - 1 === place && /^(?:aux|cop)/u.test(child.deprel))
    if (VERBAL.test(token.upos) || aux.length > 0) {
      if (aux.some(({ lemma }) => tables.future.has(lemma))) return 'future'
      if (aux.some(({ feats }) => /Tense=Past/u.test(feats) && !/VerbForm=Part/u.test(feats))) return 'past'
      const participle = /VerbForm=Part/u.test(token.feats)
      if (participle && aux.some(({ lemma }) => tables.perfect.has(lemma))) return 'past'
      if (/Tense=Past/u.test(token.feats) && aux.length === 0)
        return tables.future.has(token.lemma) && hasInfinitive(tokens, place) ? 'future' : 'past'
      // An infinitive has the time of what it hangs on: "hoopt te winnen", "lukte het te winnen".
      if (!/VerbForm=Inf/u.test(token.feats) || aux.length > 0 || token.head === 0) return 'future'
      const governor = tokens[token.head - 1]
      if (governor !== undefined && tables.future.has(governor.lemma)) return 'future'
    }
    if (token.head === 0) break
    place = token.head - 1
  }
  return 'future'
}
