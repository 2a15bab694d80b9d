import type { Candidate, TokenSpan } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Chain, Mention } from '../document/mention.ts'
import type { Relatedness } from '../document/reading.ts'
import { type FrameIndex, frameIndexOf } from '../frames/frame-index.ts'
import type { IngestContext } from '../stages/context.ts'
import type { Stage } from '../stages/stage.ts'
import { triggered } from './triggered.ts'

/** Share of the reading in what is believed; the rest is the scorer's. Chosen, like what follows, on articles that neither was made from. */
const SHARE = 0.4
/** Log-odds beyond which neither is believed. */
const MOST = 5
/** Log-odds by the scorer of what it did not propose, of two that stand together in a sentence, and of two that do not. */
const UNPROPOSED = -4
const APART = -2.5
/** Added to both together, so that they are right about as often as they say. */
const SHIFT = 0.3
/** What both together are less sure of is not proposed. */
const PROPOSE = 0.2

const logOdds = (p: number): number => Math.max(-MOST, Math.min(MOST, Math.log(p / (1 - p))))
const together = (scorer: number, read: number): number =>
  1 / (1 + Math.exp(-((1 - SHARE) * scorer + SHARE * read + SHIFT)))
const round = (p: number): number => Math.round(1000 * p) / 1000
const keyOf = (predicate: string, subject: number, object: number): string => `${predicate} ${subject} ${object}`

/** The mention of a chain that stands in a sentence, or else the nearest before it, or else the first. */
const mentionAt = ({ mentions }: Chain, sentence: number, all: readonly Mention[]): Mention | undefined => {
  const own = mentions.flatMap((id) => all[id] ?? [])
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

/** A candidate that the reading alone proposes. */
const proposal = (
  document: Document,
  { subject, object, sentence: looked }: Relatedness,
  predicate: string,
  prior: number,
  shared: readonly number[],
  index: FrameIndex,
): Candidate | undefined => {
  const [from, to] = [subject, object].map((id) => document.chains.find((chain) => chain.id === id))
  if (from === undefined || to === undefined) return undefined
  const at = shared.length === 0 || shared.includes(looked) ? looked : (shared[0] as number)
  const [a, b] = [mentionAt(from, at, document.mentions), mentionAt(to, at, document.mentions)]
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
    prior,
  }
}

/** Sentences that mention both of two chains. */
const sharedBy = (document: Document): ((a: number, b: number) => readonly number[]) => {
  const sentences = new Map(
    document.chains.map((chain) => [
      chain.id,
      new Set(chain.mentions.flatMap((id) => document.mentions[id]?.sentence ?? [])),
    ]),
  )
  return (a, b) => [...(sentences.get(a) ?? [])].filter((sentence) => sentences.get(b)?.has(sentence) === true)
}

const fits = (document: Document, { vocabulary }: IngestContext) => {
  const types = new Map(document.chains.map(({ id, type }) => [id, type]))
  const definitions = new Map(vocabulary.predicates.map((predicate) => [predicate.id, predicate]))
  return (predicate: string, subject: number, object: number): boolean => {
    const definition = definitions.get(predicate)
    return (
      definition !== undefined &&
      definition.subject.includes(types.get(subject) ?? '') &&
      definition.object.includes(types.get(object) ?? '')
    )
  }
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
    const { reading } = document
    if (reading === undefined) return document
    const index = frameIndexOf(context)
    const symmetric = new Set(context.vocabulary.predicates.filter((p) => p.symmetric).map((p) => p.id))
    const may = fits(document, context)
    const shared = sharedBy(document)
    const read = new Map<string, { readonly odds: number; readonly of: Relatedness; readonly predicate: string }>()
    for (const of of reading.relate(document.chains, document.mentions))
      reading.predicates.forEach((predicate, p) => {
        const turned = symmetric.has(predicate) && of.subject > of.object
        const key = turned ? keyOf(predicate, of.object, of.subject) : keyOf(predicate, of.subject, of.object)
        const odds = logOdds(of.said[p] as number) + Math.min(0, logOdds(of.asserted[p] as number))
        const before = read.get(key)
        if (before === undefined || odds > before.odds) read.set(key, { odds, of, predicate })
      })
    const known = new Set<string>()
    const weighed = document.candidates.map((candidate): Candidate => {
      const { predicate, subjectChain: s, objectChain: o, prior } = candidate
      const key = symmetric.has(predicate) && s > o ? keyOf(predicate, o, s) : keyOf(predicate, s, o)
      known.add(key)
      const found = read.get(key)
      return found === undefined ? candidate : { ...candidate, prior: round(together(logOdds(prior), found.odds)) }
    })
    const proposed = [...read].flatMap(([key, { odds, of, predicate }]) => {
      if (known.has(key) || !may(predicate, of.subject, of.object)) return []
      const both = shared(of.subject, of.object)
      const prior = round(together(both.length > 0 ? UNPROPOSED : APART, odds))
      return prior < PROPOSE ? [] : (proposal(document, of, predicate, prior, both, index) ?? [])
    })
    return { ...document, candidates: [...weighed, ...proposed] }
  },
}
