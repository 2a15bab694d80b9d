import type { Predicate, Qualifiers } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import { candidateKeys } from '../frames/statement-keys.ts'
import type { Stage } from '../stages/stage.ts'
import { clauseAt } from '../syntax/clause-at.ts'
import { agree } from './agree.ts'
import { contestOf, type Scenery } from './contest-of.ts'
import { timeOf, timeOfClause } from './date-of.ts'
import { heatOf } from './heat-of.ts'
import { beginOf, occasionOf } from './occasion-of.ts'
import { performancesOf } from './performances.ts'
import { resultOf } from './result-of.ts'
import { sceneOf } from './scene.ts'
import { mainSettings } from './setting.ts'

const given = (values: Readonly<Record<string, string | undefined>>): Qualifiers =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined))

const ofContest = (candidate: Candidate, predicate: Predicate, sentence: Sentence, scenery: Scenery): Qualifiers => {
  const { document, tables } = scenery
  const object = document.mentions[candidate.object]
  const near =
    object?.sentence === sentence.index ? object.end : (sentence.tokens[candidate.trigger[0]?.first ?? 0]?.start ?? 0)
  const contest = contestOf(candidate, predicate, sentence, scenery)
  return given({
    ...contest,
    result: resultOf(candidate, predicate, contest, scenery),
    heat: predicate.sameType === true ? heatOf(document, sentence, near, tables) : undefined,
  })
}

/** What happens on a day; other statements hold for long, and a day beside them is of something else. */
const HAPPENS: ReadonlySet<string> = new Set([
  'acquired',
  'challenged',
  'engaged_to',
  'ex_partner_of',
  'founded',
  'married_to',
  'succeeded',
])

/** Posts that somebody begins in. */
const POSTS: ReadonlySet<string> = new Set(['coaches', 'leads', 'member_of', 'succeeded', 'works_for'])

/** The one time in a sentence since which something holds, where nothing else holds since then: "die sinds mei de ploeg leidt". */
const sinceWhen = (candidate: Candidate, sentence: Sentence, { times, candidates }: Document): string | undefined => {
  const others = candidates.filter(
    (other) => other.sentence === sentence.index && other.predicate !== candidate.predicate,
  )
  const taken = new Set(others.map(({ trigger }) => clauseAt(sentence, trigger[0]?.first ?? 0)))
  const since = times.filter((time) => time.sentence === sentence.index && time.bound === true)
  const [only, ...more] = since.filter(({ last }) => !taken.has(clauseAt(sentence, last)))
  return more.length === 0 ? only?.date : undefined
}

/** When, and of what two people do also where: what stands in the statement's own clause, or is told of nothing else. */
const ofOther = (candidate: Candidate, predicate: Predicate, sentence: Sentence, scenery: Scenery): Qualifiers => {
  const { document, scenes, tables } = scenery
  const trigger = candidate.trigger[0]?.first ?? 0
  const clause = clauseAt(sentence, trigger)
  const place =
    predicate.family === 'personal' && sentence.tokens[trigger]?.upos === 'VERB'
      ? scenes[candidate.sentence]?.places.find(({ token }) => clauseAt(sentence, token) === clause)?.text
      : undefined
  const happens = HAPPENS.has(predicate.id) && sentence.tokens[trigger]?.upos === 'VERB'
  const time = timeOfClause(candidate, document) ?? (happens ? timeOf(candidate, document, tables) : undefined)
  const began = (): string | undefined =>
    sinceWhen(candidate, sentence, document) ?? beginOf(candidate, document, tables.begins)
  const occasion = tables.occasions[predicate.id]
  const date =
    time?.date ??
    (POSTS.has(predicate.id) ? began() : undefined) ??
    (occasion === undefined ? undefined : occasionOf(candidate, scenery, occasion))
  return given({ place, date })
}

/** Who succeeds somebody begins in a post: one day for both, where only one of the two says it. */
const withPost = (candidates: readonly Candidate[]): readonly Candidate[] => {
  const posts = candidates.filter(({ predicate, qualifiers }) => POSTS.has(predicate) && qualifiers.date !== undefined)
  return candidates.map((candidate) => {
    if (!POSTS.has(candidate.predicate) || candidate.qualifiers.date !== undefined) return candidate
    const dates = posts
      .filter(
        ({ predicate, subjectChain, sentence, status }) =>
          (predicate === 'succeeded') !== (candidate.predicate === 'succeeded') &&
          subjectChain === candidate.subjectChain &&
          status === candidate.status &&
          Math.abs(sentence - candidate.sentence) <= 1,
      )
      .map(({ qualifiers }) => qualifiers.date)
    const [date] = dates
    return date === undefined || dates.some((other) => other !== date)
      ? candidate
      : { ...candidate, qualifiers: { ...candidate.qualifiers, date } }
  })
}

/** Fills in what limits statements: when, where, and of contests event, competition, result and heat. */
export const qualifiers: Stage = {
  name: 'qualifiers',
  requires: ['candidates', 'times'],
  assigns: ['candidates'],
  run: (document, { vocabulary, language }) => {
    const predicates = new Map(vocabulary.predicates.map((predicate) => [predicate.id, predicate]))
    const keyOf = candidateKeys(vocabulary)
    const tables = language.qualifiers
    const scenes = document.sentences.map((sentence) => sceneOf(document, sentence, tables))
    const performances = performancesOf(document, tables, language.standings)
    const scenery: Scenery = {
      document,
      scenes,
      mainOf: mainSettings(document, scenes),
      performances,
      keyOf,
      tables,
    }
    const candidates = document.candidates.map((candidate) => {
      const predicate = predicates.get(candidate.predicate)
      const sentence = document.sentences[candidate.sentence]
      if (predicate === undefined || sentence === undefined) return candidate
      const found = (predicate.contest.length > 0 ? ofContest : ofOther)(candidate, predicate, sentence, scenery)
      return { ...candidate, qualifiers: { ...candidate.qualifiers, ...found } }
    })
    return {
      ...document,
      candidates: agree(withPost(candidates), keyOf, ({ predicate }) => predicates.get(predicate)?.contest ?? []),
    }
  },
}
