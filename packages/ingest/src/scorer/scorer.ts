import type { Candidate, TokenSpan } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Token } from '../document/token.ts'
import { type FrameIndex, frameIndexOf } from '../frames/frame-index.ts'
import { symmetricOf } from '../frames/statement-keys.ts'
import { isLine } from '../results/is-line.ts'
import type { IngestContext } from '../stages/context.ts'
import type { Stage } from '../stages/stage.ts'
import { arcPath } from './arc-path.ts'
import { pairFeatures } from './pair-features.ts'
import { type Pair, pairsOf } from './pairs.ts'
import { triggered } from './triggered.ts'

/** A rule that is this sure by itself is not overruled for want of examples like it: it keeps a share of its confidence. */
const SURE_RULE = 0.65
const RULE_SHARE = 0.7
/** What the scorer is this sure of it proposes itself, though no rule did. */
const PROPOSE = 0.3

/** The words that carry a relation which no rule found: those that may trigger it, else the verb that joins the two, else what stands between. */
const triggerOf = (tokens: readonly Token[], pair: Pair, predicate: string, index: FrameIndex): readonly number[] => {
  const [one] = pair.a
  const carries = (place: number): boolean =>
    tokens[place]?.ner === 'O' &&
    triggered(tokens[place] as Token, index).some((name) => name.slice(0, -1) === predicate)
  if (pair.focus !== undefined) return [one.roleToken ?? one.head]
  const [other] = pair.b
  const path = arcPath(tokens, one.head, other.head)
  const near = tokens.map((_, place) => place).slice(Math.max(0, one.first - 3), other.last + 6)
  const told = [...(path?.inner ?? []), ...near].find(carries)
  if (told !== undefined) return [told]
  const verb = [path?.top ?? -1, ...(path?.inner ?? [])].find((place) => tokens[place]?.upos === 'VERB')
  if (verb !== undefined) return [verb]
  const inner = path?.inner.find((place) => tokens[place]?.ner === 'O')
  return [inner ?? Math.max(one.first, Math.min(other.first - 1, one.last + 1))]
}

const keyOf = (sentence: number, predicate: string, subject: number, object: number): string =>
  `${sentence} ${predicate} ${subject} ${object}`

/** What the scorer proposes by itself for one pair. */
const proposal = (
  document: Document,
  pair: Pair,
  name: string,
  probability: number,
  { vocabulary }: IngestContext,
  index: FrameIndex,
): Candidate | undefined => {
  const predicate = name.slice(0, -1)
  const definition = vocabulary.predicates.find(({ id }) => id === predicate)
  const [subject, object] = name.endsWith('>') ? [pair.a, pair.b] : [pair.b, pair.a]
  const sentence = document.sentences[pair.a[0].sentence]
  if (definition === undefined || sentence === undefined) return undefined
  const contest = definition.family === 'contest'
  const fits = (types: readonly string[], type: string): boolean =>
    types.includes(type) || (contest && type === 'Place' && types.includes('Organization'))
  if (!fits(definition.subject, subject[1].type) || !fits(definition.object, object[1].type)) return undefined
  const places = triggerOf(sentence.tokens, pair, predicate, index)
  const word = sentence.tokens[places[0] ?? 0]?.lemma ?? ''
  return {
    predicate,
    subject: subject[0].id,
    object: object[0].id,
    subjectChain: subject[1].id,
    objectChain: object[1].id,
    sentence: sentence.index,
    trigger: places.map((place): TokenSpan => ({ sentence: sentence.index, first: place, last: place })),
    status: 'asserted',
    qualifiers: {},
    rule: `scorer/${predicate}/${word}/${pair.focus === undefined ? 'pair' : 'focus'}`,
    layer: 'scorer',
    prior: Math.round(1000 * probability) / 1000,
  }
}

const round = (p: number): number => Math.round(1000 * p) / 1000

/** Somebody has a role in one thing that the article is about, not in each: of such proposals the surest stays. */
const bestFocus = (proposed: readonly Candidate[]): ReadonlySet<Candidate> => {
  const best = new Map<string, Candidate>()
  const kept = new Set<Candidate>()
  for (const one of proposed) {
    if (!one.rule.endsWith('/focus')) {
      kept.add(one)
      continue
    }
    const key = `${one.predicate} ${one.sentence} ${one.subjectChain}`
    const other = best.get(key)
    if (other === undefined || one.prior > other.prior) best.set(key, one)
  }
  for (const one of best.values()) kept.add(one)
  return kept
}

/**
 * Judges what the rules propose, and proposes what they miss: for every two mentions of a sentence, a logistic regression a predicate
 * and direction over words, arcs, types and the rules' own opinion. Weights come from `training/relations`.
 */
export const scorer: Stage = {
  name: 'scorer',
  requires: ['chains', 'candidates'],
  assigns: ['candidates'],
  run: (document, context) => {
    const { relations } = context
    if (relations.empty) return document
    const index = frameIndexOf(context)
    const symmetric = symmetricOf(context.vocabulary)
    const judged = new Map<string, number>()
    const proposed: (readonly [string, Candidate])[] = []
    for (const [at, pairs] of pairsOf(document)) {
      const sentence = document.sentences[at]
      if (sentence === undefined || sentence.kind === 'boilerplate' || sentence.kind === 'source-line') continue
      const persons = new Set(pairs.flatMap(({ a, b }) => [a[1], b[1]]).filter((c) => c.type === 'Person')).size
      for (const pair of pairs) {
        const p = relations.probabilities(pairFeatures(sentence, pair, document.candidates, index, persons - 2))
        relations.classes.forEach((name, c) => {
          const probability = p[c] ?? 0
          const predicate = name.slice(0, -1)
          const ends = name.endsWith('>') ? [pair.a[1].id, pair.b[1].id] : [pair.b[1].id, pair.a[1].id]
          const keys = [keyOf(at, predicate, ends[0] ?? 0, ends[1] ?? 0)]
          if (symmetric.has(predicate)) keys.push(keyOf(at, predicate, ends[1] ?? 0, ends[0] ?? 0))
          for (const key of keys) judged.set(key, probability)
          if (probability < PROPOSE) return
          const one = proposal(document, pair, name, probability, context, index)
          if (one !== undefined) proposed.push([keys[0] ?? '', one])
        })
      }
    }
    const surest = bestFocus(proposed.map(([, one]) => one))
    const byRules = new Set<string>()
    const ruled = document.candidates.map((candidate): Candidate => {
      const { sentence, predicate, subjectChain, objectChain, prior } = candidate
      const key = keyOf(sentence, predicate, subjectChain, objectChain)
      byRules.add(key)
      if (symmetric.has(predicate)) byRules.add(keyOf(sentence, predicate, objectChain, subjectChain))
      const p = judged.get(key)
      return p === undefined || isLine(candidate)
        ? candidate
        : { ...candidate, prior: round(Math.max(p, prior >= SURE_RULE ? RULE_SHARE * prior : 0)) }
    })
    return {
      ...document,
      candidates: [...ruled, ...proposed.flatMap(([key, one]) => (byRules.has(key) || !surest.has(one) ? [] : [one]))],
    }
  },
}
