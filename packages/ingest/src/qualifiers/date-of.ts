import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { TimeExpression } from '../document/time-expression.ts'
import { clauseAt, isWithin } from '../syntax/clause-at.ts'

const RELATIVE = /^acl:relcl/u
const OCCASION = /^(?:where|when|waar|waarin|waarbij|waarop)$/iu
const RELATIVE_PRONOUN = /^which$/iu

/** Whether a clause describes where or when another one happens, so that both have one time: "in Zagreb in April, where Beridze beat him". */
const isOccasion = ({ tokens }: Sentence, clause: number): boolean =>
  tokens.some(
    ({ form, head }, at) =>
      head - 1 === clause &&
      (OCCASION.test(form) ||
        (RELATIVE_PRONOUN.test(form) && tokens.some((one) => one.head - 1 === at && one.upos === 'ADP'))),
  )

/** Whether a time and a trigger stand in clauses of which one only describes a name in the other. */
const apart = (candidate: Candidate, time: TimeExpression, document: Document): boolean => {
  const sentence = document.sentences[candidate.sentence]
  if (sentence === undefined) return true
  const relative = (clause: number): boolean => RELATIVE.test(sentence.tokens[clause]?.deprel ?? '')
  const [here, there] = [clauseAt(sentence, candidate.trigger[0]?.first ?? 0), clauseAt(sentence, time.last)]
  // "whose season was upset in June when he fell": what holds for a clause holds for those below it.
  for (let clause = here, steps = 0; clause !== there && steps < sentence.tokens.length; steps++) {
    const above = (sentence.tokens[clause]?.head ?? 0) - 1
    if (relative(clause) && !(time.last < clause && isOccasion(sentence, clause))) return true
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

/**
 * The time that a sentence tells of a statement: in the trigger's clause before others, then what stands nearest. With
 * `strict` a time of another clause is none of its own.
 */
export const timeOf = (candidate: Candidate, document: Document, strict: boolean): TimeExpression | undefined => {
  const sentence = document.sentences[candidate.sentence]
  const span = candidate.trigger[0]
  if (sentence === undefined || span === undefined) return undefined
  const trigger = span.first
  const verb = verbOf(sentence, trigger)
  const clause = clauseAt(sentence, verb ?? trigger)
  const object = document.mentions[candidate.object]
  const places = [trigger, ...(object?.sentence === candidate.sentence ? [object.head] : [])]
  // What a noun or an apposition tells has only the times that hang on that noun.
  const nominal = strict && sentence.tokens[trigger]?.upos !== 'VERB' && verb === undefined
  return document.times
    .filter((time) => time.sentence === candidate.sentence && (time.of === undefined || time.of === trigger))
    .filter((time) =>
      strict
        ? nominal
          ? isWithin(sentence, time.last, trigger) || (clause === trigger && clauseAt(sentence, time.last) === clause)
          : clauseAt(sentence, time.last) === clause
        : time.bound !== true && !apart(candidate, time, document),
    )
    .map((time) => ({
      time,
      other: clauseAt(sentence, time.last) === clause ? 0 : 1,
      away: Math.min(...places.map((place) => Math.abs(place - time.last))),
    }))
    .toSorted((a, b) => a.other - b.other || a.away - b.away)[0]?.time
}

const dayOf = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7) || 7) - 1, Number(date.slice(8, 10) || 15)) / 86_400_000

/** Whether two dates are too far apart for one meeting: more than six days, and neither holds the other. */
export const farApart = (a: string, b: string): boolean =>
  !a.startsWith(b) && !b.startsWith(a) && Math.abs(dayOf(a) - dayOf(b)) > 6
