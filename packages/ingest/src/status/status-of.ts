import type { Predicate, Status } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { StatusTables } from '../languages/status-tables.ts'
import { timeOfClause } from '../qualifiers/date-of.ts'
import { anchorOf } from './anchor-of.ts'
import { clausePath } from './clause-path.ts'
import { contrastAt, hasEnd } from './contrast.ts'
import { isPresupposed } from './presupposed.ts'
import { placeAt, type Stretch, stretchAt } from './stretch.ts'

interface Reading {
  readonly candidate: Candidate
  readonly predicate: Predicate
  readonly sentence: Sentence
  readonly document: Document
  readonly tables: StatusTables
  readonly at: number
}

const formAt = ({ tokens }: Sentence, i: number): string => tokens[i]?.form.toLowerCase() ?? ''

/** "geen schijn van kans", "niet opgewassen": what a frame's own words deny is part of the idiom. */
const denies = ({ candidate, sentence, tables }: Reading, i: number): boolean =>
  tables.negations.has(formAt(sentence, i)) &&
  !(candidate.layer === 'dependency' && candidate.trigger.some(({ first, last }) => first <= i && i <= last))

const childrenOf = ({ tokens }: Sentence, place: number): readonly number[] =>
  tokens.flatMap((child, i) => (child.head - 1 === place ? [i] : []))

/** Negations and verbs of refusal that reach the trigger; two undo each other. */
const isDenied = (reading: Reading, path: readonly number[], ended: boolean): boolean => {
  const { candidate, sentence, document, tables } = reading
  const { tokens } = sentence
  const contrasts = tokens.map((_, i) => (denies(reading, i) ? contrastAt(i, sentence, document, tables) : undefined))
  // "Niet X maar Y won": X did not, and the negation says nothing of Y.
  if (contrasts.some((contrast) => contrast !== undefined && hasEnd(candidate, contrast.denied, document))) return true
  const counts = (i: number): boolean => !ended && denies(reading, i) && contrasts[i] === undefined
  let denied = 0
  path.forEach((place, depth) => {
    const token = tokens[place]
    if (token === undefined) return
    for (const child of childrenOf(sentence, place)) {
      if (child === path[depth - 1]) continue
      // "zonder X" denies no more than its own noun; "zonder te winnen" denies the verb.
      const lacking = tables.lacking.has(formAt(sentence, child))
      if (counts(child) && depth < 3 && !(lacking && (depth > 0 || token.upos !== 'VERB'))) denied++
      // "geen enkele", "no": a determiner of an argument denies too.
      if (depth === 0 && /^(?:obj|nsubj|obl)/u.test(tokens[child]?.deprel ?? ''))
        denied += childrenOf(sentence, child).filter(
          (own) => counts(own) && !tables.lacking.has(formAt(sentence, own)),
        ).length
    }
    const inner = tokens[path[depth - 1] ?? -1]
    const reaches =
      /^(?:xcomp|ccomp|obl|obj)/u.test(inner?.deprel ?? '') ||
      (inner?.deprel.startsWith('advcl') === true && /VerbForm=Inf/u.test(inner.feats))
    if (depth > 0 && tables.negating.has(token.lemma) && reaches) denied++
  })
  return denied % 2 === 1
}

/** Whether a phrase of absence in a stretch is about the candidate's subject: of all names there, that one stands nearest. */
const isAbsent = ({ candidate, sentence, document, tables }: Reading, stretch: Stretch): boolean => {
  const self = document.mentions[candidate.subject]
  // "zonder kopvrouw X"
  if (
    self?.sentence === sentence.index &&
    [1, 2].some((back) => tables.lacking.has(formAt(sentence, self.first - back)))
  )
    return true
  const match = tables.absent.exec(stretch.text)
  if (match === null) return false
  const from = placeAt(sentence, stretch, match.index)
  const to = placeAt(sentence, stretch, match.index + match[0].length - 1)
  const away = ({ first, last }: Mention): number => (first > to ? first - to + 0.5 : from > last ? from - last : 0)
  const nearest = document.mentions
    .filter(
      ({ sentence: index, kind, type }) =>
        index === sentence.index && kind === 'named' && (type === 'Person' || type === 'Organization'),
    )
    .toSorted((a, b) => away(a) - away(b))[0]
  const subject = document.mentions[candidate.subject]
  return nearest === undefined || subject?.sentence !== sentence.index || hasEnd(candidate, [nearest.id], document)
}

interface Doubt {
  readonly hedged: boolean
  readonly future: boolean
}

/** Whether an auxiliary's form is *had* before the verb at a place: "he'd beaten her", not "he'd have beaten her". */
const isHad = (sentence: Sentence, place: number, form: string, { contracted }: StatusTables): boolean =>
  contracted?.form.test(form) === true &&
  contracted.participle.test(formAt(sentence, place)) &&
  !childrenOf(sentence, place).some((i) => formAt(sentence, i) === 'have')

/** Auxiliaries, adverbs, conditions and governing verbs that leave open whether it is so. */
const doubtOf = ({ sentence, tables }: Reading, path: readonly number[]): Doubt => {
  const { tokens } = sentence
  let hedged = false
  let future = false
  path.forEach((place, depth) => {
    const token = tokens[place]
    if (token === undefined) return
    for (const child of childrenOf(sentence, place)) {
      const word = tokens[child]
      if (word === undefined || child === path[depth - 1]) continue
      const form = formAt(sentence, child)
      if (word.deprel.startsWith('aux') && !isHad(sentence, place, form, tables)) {
        // "zou", "would": the future seen from the past is hearsay or did not come.
        if (tables.future.has(word.lemma) && !/Tense=Past|VerbForm=Part/u.test(word.feats)) future = true
        else if (/^(?:zou|zouden|would)$/u.test(form) || tables.expecting.has(word.lemma)) hedged = true
      }
      if (tables.doubting.has(form) && depth < 3) hedged = true
      const past = form === 'als' && /Tense=Past/u.test(token.feats)
      // "als trainer van" is no condition: a clause has a verb or a subject.
      const clause =
        /^(?:VERB|AUX)$/u.test(token.upos) ||
        childrenOf(sentence, place).some((i) => /^(?:nsubj|cop)/u.test(tokens[i]?.deprel ?? ''))
      if (word.deprel === 'mark' && tables.conditions.has(form) && clause && !past) hedged = true
    }
    const inner = tokens[path[depth - 1] ?? -1]?.deprel ?? ''
    if (
      depth > 0 &&
      /^(?:xcomp|ccomp|advcl|obl|acl)/u.test(inner) &&
      /^(?:VERB|AUX|ADJ)$/u.test(token.upos) &&
      tables.expecting.has(token.lemma)
    )
      hedged = true
    if (depth > 0 && inner.startsWith('xcomp') && tables.future.has(token.lemma)) future = true
  })
  return { hedged, future }
}

/** "Kok of Leerdam", "the winner of Roche against Petrenko": who it will be is open. */
const isOpen = ({ candidate, sentence, document, tables }: Reading): boolean =>
  [candidate.object, candidate.subject].some((id) => {
    const mention = document.mentions[id]
    const other = document.mentions[id === candidate.object ? candidate.subject : candidate.object]
    if (mention === undefined || mention.sentence !== sentence.index) return false
    const joined = [mention.first - 1, mention.last + 1].some((i) => tables.or.has(formAt(sentence, i)))
    const winner = sentence.tokens.findLastIndex((token, i) => i < mention.first && tables.winnerOf.test(token.form))
    const between = other !== undefined && other.sentence === sentence.index && other.first > winner
    return joined || (winner >= 0 && mention.first - winner <= 8 && !between)
  })

/** Whether a predicate is about an outcome or a bond that the future may still withhold. */
const isUnsettled = ({ family, symmetric, contest }: Predicate): boolean =>
  family === 'personal' || (family === 'contest' && !symmetric && contest.includes('event'))

/** "X trouwt in september": the present with a time that is still to come. */
const isPlanned = ({ candidate, predicate, sentence, document, at }: Reading): boolean => {
  const today = document.source.date
  const verb = sentence.tokens[at]
  if (today === undefined || predicate.family !== 'personal' || !/^(?:VERB|NOUN)$/u.test(verb?.upos ?? '')) return false
  if (/Tense=Past|VerbForm=Part/u.test(verb?.feats ?? '')) return false
  if (childrenOf(sentence, at).some((i) => sentence.tokens[i]?.deprel.startsWith('aux'))) return false
  const time = timeOfClause(candidate, document)
  if (time === undefined || time.bound === true) return false
  // "trouwt deze zomer": what this summer brings is still to come; what today brought is not.
  return time.date.length < today.length ? time.date >= today.slice(0, time.date.length) : time.date > today
}

/** Whether the text has a candidate as so, as expected or doubted, or as not so. */
export const statusOf = (
  candidate: Candidate,
  predicate: Predicate,
  sentence: Sentence,
  document: Document,
  tables: StatusTables,
): Status => {
  if (candidate.status !== 'asserted') return candidate.status
  // Where an event is held is told by the way, whatever is hoped or denied of those who go there.
  if (predicate.id === 'located_in' && document.mentions[candidate.subject]?.type === 'Event') return 'asserted'
  const at = anchorOf(candidate, sentence)
  const reading: Reading = { candidate, predicate, sentence, document, tables, at }
  const text = sentence.tokens.map(({ form }) => form).join(' ')
  const { own, but } = stretchAt(sentence, at, tables)
  const isShown = predicate.object.every((type) => type === 'Work')
  const isQuestion = sentence.tokens.at(-1)?.form === '?'
  if (tables.fiction.test(own.text) && !isShown) return 'expected'
  if (isQuestion && candidate.layer === 'scorer') return 'expected'
  if (predicate.contest.length > 0 && tables.cancelled.test(text)) return 'negated'
  if (candidate.layer === 'results') return 'asserted'
  if (isPresupposed(candidate, at, sentence, document)) {
    const children = childrenOf(sentence, at)
    if (children.some((i) => tables.doubting.has(formAt(sentence, i)))) return 'expected'
    const no = (i: number): boolean =>
      denies(reading, i) &&
      !tables.lacking.has(formAt(sentence, i)) &&
      !tables.ended.test(own.text) &&
      contrastAt(i, sentence, document, tables) === undefined
    return children.some(no) ? 'negated' : 'asserted'
  }
  if (tables.counterfactual.test(text)) return 'expected'
  const path = clausePath(sentence, at, tables)
  if (isDenied(reading, path, tables.ended.test(own.text))) return 'negated'
  const isEntry = predicate.family === 'contest' && !predicate.sameType
  if (tables.refusals.test(own.text) || (but !== undefined && tables.refusals.test(but.text))) return 'negated'
  if (isEntry && !predicate.contest.includes('event') && isAbsent(reading, own)) return 'negated'
  const { hedged, future } = doubtOf(reading, path)
  const scheduled = predicate.symmetric && predicate.contest.length > 0
  if (hedged || isQuestion || (scheduled && isOpen(reading))) return 'expected'
  if (future && isUnsettled(predicate)) return 'expected'
  if (isPlanned(reading) || tables.hedges.test(own.text)) return 'expected'
  return tables.rumour.test(own.text) && candidate.prior < 0.97 ? 'expected' : 'asserted'
}
