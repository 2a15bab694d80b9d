import type { Candidate, TokenSpan } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Chain, Mention } from '../document/mention.ts'
import { mentionsOf } from '../document/mentions-of.ts'
import { type FrameIndex, frameIndexOf } from '../frames/frame-index.ts'
import { candidateKeys, statementKeys } from '../frames/statement-keys.ts'
import { farApart, timeOf } from '../qualifiers/date-of.ts'
import { isLine } from '../results/is-line.ts'
import type { IngestContext } from '../stages/context.ts'
import type { Stage } from '../stages/stage.ts'
import { beliefs } from './beliefs.generated.ts'
import { probabilityOf } from './boosted-trees.ts'
import { type Claim, groundsIn } from './grounds.ts'
import { type Judged, judgedBy, LEAST, mayRelate, sharedBy } from './judged.ts'
import { triggered } from './triggered.ts'

/** What scorer and reading together are less sure of is not proposed. */
const PROPOSE = 0.2
/** What two neighbouring sentences tell by themselves with less than this they do not tell. */
const TELLS = 0.3

/** The mention of a chain that stands in a sentence, or else the nearest before it, or else the first. */
const mentionAt = (chain: Chain, sentence: number, document: Document): Mention | undefined => {
  const own = mentionsOf(document, chain)
  return (
    own.find((mention) => mention.sentence === sentence) ??
    own.filter((mention) => mention.sentence < sentence).at(-1) ??
    own[0]
  )
}

/** The word of a sentence that carries a predicate: one that may trigger it, or else the main verb. */
const triggerOf = (document: Document, at: number, predicate: string, index: FrameIndex): readonly TokenSpan[] => {
  const tokens = document.sentences[at]?.tokens ?? []
  const told = tokens.findIndex(
    (token) => token.ner === 'O' && triggered(token, index).some((name) => name.slice(0, -1) === predicate),
  )
  const place =
    told >= 0
      ? told
      : Math.max(
          0,
          tokens.findIndex(({ head }) => head === 0),
        )
  return [{ sentence: at, first: place, last: place }]
}

/** The sentence that says it best: of the two that tell it by themselves, or of those that mention both, the one that the encoder looks at most. */
const saidIn = ({ of, nearby }: Judged, shared: readonly number[]): number => {
  const two = nearby === undefined ? [] : [nearby.sentence, nearby.sentence + 1]
  const near = nearby !== undefined && nearby.told >= TELLS ? shared.filter((s) => two.includes(s)) : []
  const among = near.length > 0 ? near : shared
  return among.length === 0 || among.includes(of.sentence) ? of.sentence : (among[0] as number)
}

/** A candidate that the reading alone proposes. */
const proposal = (
  document: Document,
  judged: Judged,
  prior: number,
  shared: readonly number[],
  index: FrameIndex,
): Candidate | undefined => {
  const { predicate, of } = judged
  const { subject, object } = of
  const [from, to] = [subject, object].map((id) => document.chains.find((chain) => chain.id === id))
  if (from === undefined || to === undefined) return undefined
  const at = saidIn(judged, shared)
  const [a, b] = [mentionAt(from, at, document), mentionAt(to, at, document)]
  const trigger = triggerOf(document, at, predicate, index)
  if (a === undefined || b === undefined) return undefined
  const word = document.sentences[at]?.tokens[trigger[0]?.first ?? 0]?.lemma ?? ''
  return {
    predicate,
    subject: a.id,
    object: b.id,
    subjectChain: subject,
    objectChain: object,
    sentence: at,
    trigger,
    status: 'asserted',
    qualifiers: {},
    rule: `reading/${predicate}/${word}/${shared.length === 0 ? 'apart' : 'together'}`,
    layer: 'scorer',
    asserted: judged.asserted,
    prior,
  }
}

/** Whether the clause tells a time of its own, days away from the article's: of another contest than the article's, if of any. */
const isOfAnotherDay = (candidate: Candidate, document: Document, { language }: IngestContext): boolean => {
  const { date } = document.source
  const told = timeOf(candidate, document, language.qualifiers)
  return date !== undefined && told !== undefined && farApart(told.date, date)
}

/**
 * Weighs the accurate model's reading of the text with what the scorer thinks of each candidate, and proposes what only the reading sees: relations
 * that no one sentence tells. Without a reading nothing changes.
 */
export const weighReading: Stage = {
  name: 'weigh-reading',
  requires: ['chains', 'candidates'],
  assigns: ['candidates'],
  run: (document, context) => {
    if (document.reading === undefined) return document
    const index = frameIndexOf(context)
    const may = mayRelate(document, context)
    const shared = sharedBy(document)
    const keyOf = statementKeys(context.vocabulary)
    const candidateKey = candidateKeys(context.vocabulary)
    const judged = judgedBy(document, context)
    const groundsOf = groundsIn(document, context, judged)
    const believe = (claim: Claim, candidate?: Candidate): number =>
      Math.round(1000 * probabilityOf(beliefs, groundsOf(claim, candidate))) / 1000
    const known = new Set<string>()
    const weighed = document.candidates.map((candidate): Candidate => {
      const { predicate, subjectChain, objectChain, prior } = candidate
      const key = candidateKey(candidate)
      known.add(key)
      const found = judged.get(key)
      if (found === undefined) return candidate
      // The reading answers once for two who met twice: "Takagi had beaten her four years ago" is not of the race that she lost.
      const turned = judged.get(keyOf(predicate, objectChain, subjectChain))
      if (
        turned !== undefined &&
        turned !== found &&
        turned.said > found.said &&
        isOfAnotherDay(candidate, document, context)
      )
        return candidate
      const believed = believe({ predicate, subject: subjectChain, object: objectChain }, candidate)
      return { ...candidate, asserted: found.asserted, prior: isLine(candidate) ? Math.max(prior, believed) : believed }
    })
    const proposed = [...judged].flatMap(([key, one]) => {
      const { of, predicate } = one
      const { subject, object } = of
      if (known.has(key) || one.said < LEAST || !may(predicate, subject, object)) return []
      const prior = believe({ predicate, subject, object })
      return prior < PROPOSE ? [] : (proposal(document, one, prior, shared(subject, object), index) ?? [])
    })
    return { ...document, candidates: [...weighed, ...proposed] }
  },
}
