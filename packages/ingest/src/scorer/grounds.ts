import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Chain, Mention } from '../document/mention.ts'
import { mentionsOf } from '../document/mentions-of.ts'
import { candidateKeys, statementKeys, symmetricOf } from '../frames/statement-keys.ts'
import type { IngestContext } from '../stages/context.ts'
import { type Judged, sharedBy } from './judged.ts'

/** What is known of one statement before it is believed, by name. */
export type Grounds = ReadonlyMap<string, number>

type Named = readonly (readonly [name: string, value: number])[]

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
/** Sentences beyond which distance tells no more. */
const FAR = 20

const logOdds = (p = 0): number => Math.max(-MOST, Math.min(MOST, Math.log(p / (1 - p))))

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

/** What the reading says of one statement, and what rules and scorer. */
const ownGrounds = (one: Judged | undefined, candidate: Candidate | undefined, proposals: number): Named => [
  ['said', logOdds(toldBy(one))],
  ['said in any status', logOdds(one?.said)],
  ['asserted', logOdds(one?.asserted ?? 0.5)],
  ['nearby', logOdds(one?.nearby?.told)],
  ['scored', logOdds(candidate?.prior)],
  ...(candidate === undefined ? [] : [[`from ${candidate.layer}`, 1] as const]),
  ['proposals', proposals],
]

/** The surest of those that are not of the same two. */
const surestOfOthers = (all: readonly Judged[] | undefined, { subject: a, object: b }: Claim): number =>
  logOdds(
    Math.max(
      0,
      ...(all ?? [])
        .filter(({ of: { subject, object } }) => !((subject === a && object === b) || (subject === b && object === a)))
        .map(toldBy),
    ),
  )

/** Where, how often and how surely one end is named. */
const endGrounds = (end: string, { name = '', type }: Chain, own: readonly Mention[]): Named => {
  const named = own.filter(({ kind }) => kind === 'named')
  return [
    [`${end} named`, named.length],
    [`${end} meant`, own.length - named.length],
    [`${end} first`, own[0]?.sentence ?? 0],
    [`${end} words`, name.split(' ').length],
    [`${end} sure`, Math.max(0, ...named.map(({ typeProbability }) => typeProbability))],
    [`${end} ${type}`, 1],
  ]
}

/** Sentences between the nearest of two chains' mentions. */
const gapOf = (a: readonly Mention[], b: readonly Mention[]): number =>
  Math.min(FAR, ...a.flatMap(({ sentence: x }) => b.map(({ sentence: y }) => Math.abs(x - y))))

/** Where both ends are named. */
const placeGrounds = (document: Document) => {
  const chains = new Map(document.chains.map((chain) => [chain.id, chain]))
  const shared = sharedBy(document)
  const named = document.chains.filter(({ name }) => name !== undefined)
  const crowd = new Map<number, number>()
  for (const chain of named)
    for (const sentence of new Set(mentionsOf(document, chain).map((mention) => mention.sentence)))
      crowd.set(sentence, (crowd.get(sentence) ?? 0) + 1)
  const onlyNamed = (mentions: readonly Mention[]) => mentions.filter(({ kind }) => kind === 'named')

  return ({ subject, object }: Claim): Named => {
    const [from, to] = [chains.get(subject), chains.get(object)]
    const [mine, theirs] = [mentionsOf(document, from), mentionsOf(document, to)]
    const both = shared(subject, object)
    return [
      ...(from === undefined ? [] : endGrounds('subject', from, mine)),
      ...(to === undefined ? [] : endGrounds('object', to, theirs)),
      ['shared', both.length],
      ['crowd', Math.max(0, ...both.map((sentence) => crowd.get(sentence) ?? 0))],
      ['gap', gapOf(mine, theirs)],
      ['named gap', gapOf(onlyNamed(mine), onlyNamed(theirs))],
      ['chains', named.length],
      ['sentences', document.sentences.length],
    ]
  }
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
  const placed = placeGrounds(document)
  const proposals = groupedBy(document.candidates, candidateKeys(vocabulary))
  const bySubject = groupedBy(judged.values(), ({ predicate, of }) => `${predicate} ${of.subject}`)
  const byObject = groupedBy(judged.values(), ({ predicate, of }) => `${predicate} ${of.object}`)

  const turnedGrounds = (key: string | undefined): Named => {
    const turned = key === undefined ? undefined : judged.get(key)
    const value = (p: number | undefined): number => (key === undefined ? NONE : logOdds(p))
    return [
      ['turned said', value(toldBy(turned))],
      ['turned nearby', value(turned?.nearby?.told)],
      ['turned scored', value(Math.max(0, ...(proposals.get(key ?? '') ?? []).map(({ prior }) => prior)))],
    ]
  }
  const rivalGrounds = (claim: Claim): Named => [
    ['rival subject', surestOfOthers(byObject.get(`${claim.predicate} ${claim.object}`), claim)],
    ['rival object', surestOfOthers(bySubject.get(`${claim.predicate} ${claim.subject}`), claim)],
    ['object as subject', surestOfOthers(bySubject.get(`${claim.predicate} ${claim.object}`), claim)],
    ['subject as object', surestOfOthers(byObject.get(`${claim.predicate} ${claim.subject}`), claim)],
  ]
  const pairGrounds = ({ predicate, subject, object }: Claim): Named =>
    vocabulary.predicates.map(({ id }) => {
      const ways = [keyOf(id, subject, object), keyOf(id, object, subject)].map((key) => toldBy(judged.get(key)))
      return [`pair ${id}`, id === predicate ? NONE : logOdds(Math.max(...ways))]
    })

  return (claim: Claim, candidate: Candidate | undefined): Grounds => {
    const { predicate, subject, object } = claim
    const key = keyOf(predicate, subject, object)
    return new Map([
      [`predicate ${predicate}`, 1],
      ...ownGrounds(judged.get(key), candidate, proposals.get(key)?.length ?? 0),
      ...turnedGrounds(symmetric.has(predicate) ? undefined : keyOf(predicate, object, subject)),
      ...rivalGrounds(claim),
      ...pairGrounds(claim),
      ...placed(claim),
    ])
  }
}
