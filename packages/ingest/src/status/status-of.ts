import type { Predicate, Status } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { StatusTables } from '../languages/status-tables.ts'
import { timeOf } from '../qualifiers/date-of.ts'
import { anchorOf } from './anchor-of.ts'
import { clausePath } from './clause-path.ts'
import { contrastAt, hasEnd } from './contrast.ts'
import { isPresupposed } from './presupposed.ts'
import { stretchAt } from './stretch.ts'

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
  let denied = 0
  let contrasted = false
  const count = (i: number): void => {
    const contrast = contrastAt(i, sentence, document, tables)
    if (contrast !== undefined) {
      const isIt = hasEnd(candidate, contrast.denied, document) && !hasEnd(candidate, contrast.instead, document)
      if (isIt) contrasted = true
      return
    }
    if (!ended) denied++
  }
  path.forEach((place, depth) => {
    const token = tokens[place]
    if (token === undefined) return
    for (const child of childrenOf(sentence, place)) {
      if (child === path[depth - 1]) continue
      const lacking = tables.lacking.has(formAt(sentence, child))
      if (denies(reading, child) && depth < 3 && !(lacking && depth > 0)) count(child)
      // "geen enkele", "no": a determiner of an argument denies too.
      if (depth === 0 && /^(?:obj|nsubj|obl)/u.test(tokens[child]?.deprel ?? ''))
        for (const own of childrenOf(sentence, child))
          if (denies(reading, own) && !tables.lacking.has(formAt(sentence, own))) count(own)
    }
    const inner = tokens[path[depth - 1] ?? -1]
    if (depth > 0 && tables.negating.has(token.lemma) && /^(?:xcomp|ccomp|advcl|obl|obj)/u.test(inner?.deprel ?? ''))
      denied++
  })
  return contrasted || denied % 2 === 1
}

interface Doubt {
  readonly hedged: boolean
  readonly future: boolean
}

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
      if (word.deprel.startsWith('aux')) {
        // "zou", "would": the future seen from the past is hearsay or did not come.
        if (tables.future.has(word.lemma) && !/Tense=Past|VerbForm=Part/u.test(word.feats)) future = true
        else if (/^(?:zou|zouden|would)$/u.test(form) || tables.expecting.has(word.lemma)) hedged = true
      }
      if (tables.doubting.has(form) && depth < 3) hedged = true
      const past = form === 'als' && /Tense=Past/u.test(token.feats)
      if (word.deprel === 'mark' && tables.conditions.has(form) && !past) hedged = true
    }
    const inner = tokens[path[depth - 1] ?? -1]?.deprel ?? ''
    if (
      depth > 0 &&
      /^(?:xcomp|ccomp|advcl|obl|acl)/u.test(inner) &&
      /^(?:VERB|AUX|ADJ)$/u.test(token.upos) &&
      tables.expecting.has(token.lemma)
    )
      hedged = true
    if (depth > 0 && /^xcomp/u.test(inner) && tables.future.has(token.lemma)) future = true
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
  const date = timeOf(candidate, document, true)?.date
  return date !== undefined && date.slice(0, Math.min(date.length, today.length)) > today.slice(0, date.length)
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
  const at = anchorOf(candidate, sentence)
  const reading: Reading = { candidate, predicate, sentence, document, tables, at }
  const text = sentence.tokens.map(({ form }) => form).join(' ')
  const { own, but } = stretchAt(sentence, at, tables)
  const isShown = predicate.object.every((type) => type === 'Work')
  if (tables.fiction.test(own.text) && !isShown) return 'expected'
  if (predicate.contest.length > 0 && tables.cancelled.test(text)) return 'negated'
  if (candidate.layer === 'results') return 'asserted'
  if (isPresupposed(candidate, at, sentence, document)) {
    const children = childrenOf(sentence, at)
    if (children.some((i) => tables.doubting.has(formAt(sentence, i)))) return 'expected'
    return children.some(
      (i) =>
        denies(reading, i) && contrastAt(i, sentence, document, tables) === undefined && !tables.ended.test(own.text),
    )
      ? 'negated'
      : 'asserted'
  }
  if (tables.counterfactual.test(text)) return 'expected'
  const path = clausePath(sentence, at, tables)
  if (isDenied(reading, path, tables.ended.test(own.text))) return 'negated'
  const isEntry = predicate.family === 'contest' && !predicate.sameType
  if (tables.refusals.test(own.text) || (but !== undefined && tables.refusals.test(but.text))) return 'negated'
  if (isEntry && !predicate.contest.includes('event') && tables.absent.test(own.text)) return 'negated'
  const { hedged, future } = doubtOf(reading, path)
  const scheduled = predicate.symmetric && predicate.contest.length > 0
  if (hedged || sentence.tokens.at(-1)?.form === '?' || (scheduled && isOpen(reading))) return 'expected'
  if (future && isUnsettled(predicate)) return 'expected'
  if (isPlanned(reading) || tables.hedges.test(own.text)) return 'expected'
  return tables.rumour.test(own.text) && candidate.prior < 0.97 ? 'expected' : 'asserted'
}
