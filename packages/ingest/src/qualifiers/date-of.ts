import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { TimeExpression } from '../document/time-expression.ts'
import type { QualifierTables } from '../languages/qualifier-tables.ts'
import { clauseAt, isWithin } from '../syntax/clause-at.ts'

const RELATIVE = /^acl:relcl/u

/** Whether a clause describes where or when another one happens, so that both have one time: "in Zagreb in April, where Beridze beat him". */
const isOccasion = ({ tokens }: Sentence, clause: number, { opens, opensAfter }: QualifierTables): boolean =>
  tokens.some(
    ({ form, head }, at) =>
      head - 1 === clause &&
      (opens.test(form) || (opensAfter.test(form) && tokens.some((one) => one.head - 1 === at && one.upos === 'ADP'))),
  )

/** Whether a time and a trigger stand in clauses of which one only describes a name in the other. */
const apart = (candidate: Candidate, time: TimeExpression, document: Document, tables: QualifierTables): boolean => {
  const sentence = document.sentences[candidate.sentence]
  if (sentence === undefined) return true
  const relative = (clause: number): boolean => RELATIVE.test(sentence.tokens[clause]?.deprel ?? '')
  const [here, there] = [clauseAt(sentence, candidate.trigger[0]?.first ?? 0), clauseAt(sentence, time.last)]
  // "whose season was upset in June when he fell": what holds for a clause holds for those below it.
  for (let clause = here, steps = 0; clause !== there && steps < sentence.tokens.length; steps++) {
    const above = (sentence.tokens[clause]?.head ?? 0) - 1
    if (relative(clause) && !(time.last < clause && isOccasion(sentence, clause, tables))) return true
    if (above < 0) return relative(there)
    clause = clauseAt(sentence, above)
  }
  return false
}

/** The place of the verb with which a noun says something of somebody: "werd in 2019 voorzitter", "haalde in 2023 als trainer van …". */
const verbOf = ({ tokens }: Sentence, at: number): number | undefined => {
  const token = tokens[at]
  if (token === undefined || token.head === 0) return undefined
  const says =
    token.deprel === 'xcomp' || tokens.some(({ head, form }) => head === at + 1 && /^(?:als|as)$/iu.test(form))
  return says && tokens[token.head - 1]?.upos === 'VERB' ? token.head - 1 : undefined
}

/** Where a statement stands: its sentence, the word that says it, and the clause of that word or of the verb that it hangs on. */
interface Stand {
  readonly sentence: Sentence
  readonly trigger: number
  readonly verb: number | undefined
  readonly clause: number
}

const standOf = ({ sentence: at, trigger: [span] }: Candidate, { sentences }: Document): Stand | undefined => {
  const sentence = sentences[at]
  if (sentence === undefined || span === undefined) return undefined
  const verb = verbOf(sentence, span.first)
  return { sentence, trigger: span.first, verb, clause: clauseAt(sentence, verb ?? span.first) }
}

/** The times of a statement's sentence that are not told of another word of it. */
const timesAt = ({ sentence, trigger }: Stand, { times }: Document): readonly TimeExpression[] =>
  times.filter((time) => time.sentence === sentence.index && (time.of === undefined || time.of === trigger))

/** Of some times what stands in the statement's clause before others, then what is nearest to its words. */
const nearestTime = (
  times: readonly TimeExpression[],
  { object }: Candidate,
  { sentence, trigger, clause }: Stand,
  { mentions }: Document,
): TimeExpression | undefined => {
  const end = mentions[object]
  const places = [trigger, ...(end?.sentence === sentence.index ? [end.head] : [])]
  return times
    .map((time) => ({
      time,
      other: clauseAt(sentence, time.last) === clause ? 0 : 1,
      away: Math.min(...places.map((place) => Math.abs(place - time.last))),
    }))
    .toSorted((a, b) => a.other - b.other || a.away - b.away)[0]?.time
}

/** The time that a sentence tells of a statement, in its clause or in one that is not apart from it. */
export const timeOf = (
  candidate: Candidate,
  document: Document,
  tables: QualifierTables,
): TimeExpression | undefined => {
  const stand = standOf(candidate, document)
  if (stand === undefined) return undefined
  const own = timesAt(stand, document).filter(
    (time) => time.bound !== true && !apart(candidate, time, document, tables),
  )
  return nearestTime(own, candidate, stand, document)
}

/** The time that the statement's own clause tells. What a noun or an apposition says has only the times that hang on that noun. */
export const timeOfClause = (candidate: Candidate, document: Document): TimeExpression | undefined => {
  const stand = standOf(candidate, document)
  if (stand === undefined) return undefined
  const { sentence, trigger, verb, clause } = stand
  const isNominal = sentence.tokens[trigger]?.upos !== 'VERB' && verb === undefined
  const own = timesAt(stand, document).filter(({ last }) => {
    const isHere = clauseAt(sentence, last) === clause
    return isNominal ? isWithin(sentence, last, trigger) || (clause === trigger && isHere) : isHere
  })
  return nearestTime(own, candidate, stand, document)
}

const dayOf = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7) || 7) - 1, Number(date.slice(8, 10) || 15)) / 86_400_000

/** Whether two dates are too far apart for one meeting: more than six days, and neither holds the other. */
export const farApart = (a: string, b: string): boolean =>
  !a.startsWith(b) && !b.startsWith(a) && Math.abs(dayOf(a) - dayOf(b)) > 6
