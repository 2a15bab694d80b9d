import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Chain } from '../document/mention.ts'
import { statementKeys, symmetricOf } from '../frames/statement-keys.ts'
import type { IngestContext } from '../stages/context.ts'
import { type Judged, sharedBy } from './judged.ts'

/** What is known of one statement before it is believed, by name. */
export type Grounds = ReadonlyMap<string, number>

/** Two chains and what may relate them. */
export interface Claim {
  readonly predicate: string
  /** Chain ids. */
  readonly subject: number
  readonly object: number
}

/** Log-odds beyond which neither scorer nor reading says more. */
const MOST = 7
/** For what cannot be: a symmetric predicate the other way round. */
const NONE = -8
/** Sentences or words beyond which distance tells no more. */
const FAR = 20

const logOdds = (p: number): number => Math.max(-MOST, Math.min(MOST, Math.log(p / (1 - p))))

/** The reading's probability that it is said as so. */
const toldBy = (judged: Judged | undefined): number => (judged === undefined ? 0 : judged.said * judged.asserted)

const groupedBy = <T>(all: Iterable<T>, keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>()
  for (const one of all) {
    const key = keyOf(one)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups
}

/** Names where a chain stands and how often. */
const chainGrounds = (end: string, chain: Chain, { mentions }: Document): readonly (readonly [string, number])[] => {
  const own = chain.mentions.flatMap((id) => mentions[id] ?? [])
  const named = own.filter(({ kind }) => kind === 'named')
  return [
    [`${end} named`, named.length],
    [`${end} meant`, own.length - named.length],
    [`${end} first`, own[0]?.sentence ?? 0],
    [`${end} words`, (chain.name ?? '').split(' ').length],
    [`${end} sure`, Math.max(0, ...named.map(({ typeProbability }) => typeProbability))],
    [`${end} ${chain.type}`, 1],
  ]
}

/** Sentences between the nearest mentions of two chains. */
const gapOf = (a: Chain, b: Chain, { mentions }: Document, namedOnly: boolean): number => {
  const places = (chain: Chain) =>
    chain.mentions.flatMap((id) => {
      const mention = mentions[id]
      return mention === undefined || (namedOnly && mention.kind !== 'named') ? [] : [mention.sentence]
    })
  const others = places(b)
  return Math.min(FAR, ...places(a).flatMap((x) => others.map((y) => Math.abs(x - y))))
}

/**
 * The grounds for belief in what a document may say: what scorer and reading make of the statement itself, of the same turned round, of
 * its rivals (the same of another subject or object: a club has one coach), and of whatever else may relate the two; how often and how far from
 * each other they are named.
 *
 * @param judged all that the reading judges, by statement
 */
export const groundsIn = (document: Document, { vocabulary }: IngestContext, judged: ReadonlyMap<string, Judged>) => {
  const keyOf = statementKeys(vocabulary)
  const symmetric = symmetricOf(vocabulary)
  const shared = sharedBy(document)
  const chains = new Map(document.chains.map((chain) => [chain.id, chain]))
  const proposals = groupedBy(document.candidates, (one) => keyOf(one.predicate, one.subjectChain, one.objectChain))
  const all = [...judged.values()]
  const bySubject = groupedBy(all, ({ predicate, of }) => `${predicate} ${of.subject}`)
  const byObject = groupedBy(all, ({ predicate, of }) => `${predicate} ${of.object}`)
  const namedIn = new Map<number, Set<number>>()
  for (const chain of document.chains)
    if (chain.name !== undefined)
      for (const { sentence } of chain.mentions.flatMap((id) => document.mentions[id] ?? []))
        namedIn.set(sentence, (namedIn.get(sentence) ?? new Set()).add(chain.id))
  const scored = (key: string): number => Math.max(0, ...(proposals.get(key) ?? []).map(({ prior }) => prior))

  const rival = (judgedOnes: readonly Judged[] | undefined, a: number, b: number): number =>
    Math.max(
      0,
      ...(judgedOnes ?? [])
        .filter(({ of }) => !((of.subject === a && of.object === b) || (of.subject === b && of.object === a)))
        .map(toldBy),
    )

  return ({ predicate, subject, object }: Claim, candidate: Candidate | undefined): Grounds => {
    const key = keyOf(predicate, subject, object)
    const one = judged.get(key)
    const other = symmetric.has(predicate) ? undefined : keyOf(predicate, object, subject)
    const turned = other === undefined ? undefined : judged.get(other)
    const turnedRound = (p: number | undefined): number => (other === undefined ? NONE : logOdds(p ?? 0))
    const both = shared(subject, object)
    const [from, to] = [chains.get(subject), chains.get(object)]
    return new Map<string, number>([
      [`predicate ${predicate}`, 1],
      ['said', logOdds(toldBy(one))],
      ['said in any status', logOdds(one?.said ?? 0)],
      ['asserted', logOdds(one?.asserted ?? 0.5)],
      ['nearby', logOdds(one?.nearby?.told ?? 0)],
      ['scored', logOdds(candidate?.prior ?? 0)],
      ...(candidate === undefined ? [] : [[`from ${candidate.layer}`, 1] as const]),
      ['proposals', proposals.get(key)?.length ?? 0],
      ['turned said', turnedRound(toldBy(turned))],
      ['turned nearby', turnedRound(turned?.nearby?.told)],
      ['turned scored', turnedRound(other === undefined ? 0 : scored(other))],
      ['rival subject', logOdds(rival(byObject.get(`${predicate} ${object}`), subject, object))],
      ['rival object', logOdds(rival(bySubject.get(`${predicate} ${subject}`), subject, object))],
      ['object as subject', logOdds(rival(bySubject.get(`${predicate} ${object}`), subject, object))],
      ['subject as object', logOdds(rival(byObject.get(`${predicate} ${subject}`), subject, object))],
      ...vocabulary.predicates.map(
        ({ id }) =>
          [
            `pair ${id}`,
            id === predicate
              ? NONE
              : logOdds(
                  Math.max(
                    toldBy(judged.get(keyOf(id, subject, object))),
                    toldBy(judged.get(keyOf(id, object, subject))),
                  ),
                ),
          ] as const,
      ),
      ...(from === undefined ? [] : chainGrounds('subject', from, document)),
      ...(to === undefined ? [] : chainGrounds('object', to, document)),
      ['shared', both.length],
      ['crowd', Math.max(0, ...both.map((sentence) => namedIn.get(sentence)?.size ?? 0))],
      ['gap', from === undefined || to === undefined ? FAR : gapOf(from, to, document, false)],
      ['named gap', from === undefined || to === undefined ? FAR : gapOf(from, to, document, true)],
      ['chains', document.chains.filter(({ name }) => name !== undefined).length],
      ['sentences', document.sentences.length],
    ])
  }
}
