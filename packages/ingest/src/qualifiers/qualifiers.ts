import type { Predicate, Qualifiers } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { TimeExpression } from '../document/time-expression.ts'
import type { QualifierTables } from '../languages/qualifier-tables.ts'
import type { Stage } from '../stages/stage.ts'
import { clauseAt } from './clause-at.ts'
import { farApart, timeOf } from './date-of.ts'
import { heatOf } from './heat-of.ts'
import { resultOf } from './result-of.ts'
import { type Scene, sceneOf, type Told } from './scene.ts'
import { mainSetting, type Setting, settingBefore, settingOfCompetition } from './setting.ts'

interface Scenery {
  readonly document: Document
  readonly scenes: readonly Scene[]
  readonly main: Setting
  readonly tables: QualifierTables
}

const given = (values: Readonly<Record<string, string | undefined>>): Qualifiers =>
  Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined))

const nearest = (told: readonly Told[], at: number): string | undefined =>
  told.toSorted((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0]?.text

/** A contest that has been held lies in the past, whatever the tense: "Kok wint zaterdag". */
const dateFor = (time: TimeExpression | undefined, held: boolean, today: string | undefined): string | undefined => {
  if (time === undefined || !held || today === undefined) return time?.date
  return time.date.slice(0, today.length) > today ? time.past : time.date
}

const eventName = (
  discipline: string | undefined,
  round: string | undefined,
  { roundFirst }: QualifierTables,
): string | undefined => {
  const parts = (roundFirst ? [round, discipline] : [discipline, round]).filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' ')
}

const nameOf = (document: Document, chain: number): string | undefined =>
  document.chains.find(({ id }) => id === chain)?.name

/** All that limits a contest, from its own sentence, then from what the article told before. */
const ofContest = (candidate: Candidate, predicate: Predicate, sentence: Sentence, scenery: Scenery): Qualifiers => {
  const { document, scenes, main, tables } = scenery
  const { date: today, text } = document.source
  const own = scenes[candidate.sentence]
  const trigger = sentence.tokens[candidate.trigger[0]?.first ?? 0]
  const object = document.mentions[candidate.object]
  const at = trigger?.start ?? sentence.start
  const held = !predicate.symmetric
  const time = timeOf(candidate, document, false)
  const competition = own && nearest(own.competitions, at)
  const linked =
    competition === undefined ? {} : settingOfCompetition(document, scenes, competition, candidate.sentence)
  const base = main.time?.date ?? today
  // Another time, another competition: nothing of the article's contest holds for it.
  const elsewhere =
    (time !== undefined && base !== undefined && farApart(dateFor(time, held, today) ?? time.date, base)) ||
    (time === undefined && tables.elsewhere.test(text.slice(sentence.start, sentence.end))) ||
    (competition !== undefined &&
      main.competition !== undefined &&
      competition.split(' ')[0] !== main.competition.split(' ')[0])
  const before = elsewhere ? linked : { ...settingBefore(document, scenes, candidate.sentence, main) }
  const fallback = elsewhere ? {} : main
  const target = nameOf(document, candidate.objectChain)
  const other = (name: string | undefined): string | undefined => (name === target ? undefined : name)
  const told =
    own &&
    nearest(
      own.disciplines.filter(({ text: name }) => name !== target),
      at,
    )
  const round =
    (own &&
      nearest(
        own.rounds.filter(({ text: name }) => name !== target),
        at,
      )) ??
    before.round ??
    (sentence.kind === 'item' ? fallback.round : undefined)
  const discipline = told ?? other(before.discipline ?? fallback.discipline)
  const place = own?.places.filter(({ text: name }) => name !== target && !competition?.includes(name))
  return given({
    event: eventName(discipline, round, tables),
    competition: other(competition ?? before.competition ?? fallback.competition),
    place: (place && nearest(place, at)) ?? before.place ?? linked.place ?? fallback.place,
    date:
      dateFor(time, held, today) ??
      dateFor(linked.time, held, today) ??
      dateFor(before.time, held, today) ??
      dateFor(fallback.time, held, today),
    result: resultOf(candidate, predicate, document, tables),
    heat:
      predicate.sameType === true
        ? heatOf(document, sentence, object?.sentence === sentence.index ? object.end : at, tables)
        : undefined,
  })
}

/** When, and of what two people do also where: only what stands in the statement's own clause. */
const ofOther = (
  candidate: Candidate,
  predicate: Predicate,
  sentence: Sentence,
  { document, scenes }: Scenery,
): Qualifiers => {
  const trigger = candidate.trigger[0]?.first ?? 0
  const clause = clauseAt(sentence, trigger)
  const place =
    predicate.family === 'personal' && sentence.tokens[trigger]?.upos === 'VERB'
      ? scenes[candidate.sentence]?.places.find(({ token }) => clauseAt(sentence, token) === clause)?.text
      : undefined
  return given({ place, date: timeOf(candidate, document, true)?.date })
}

/** Fills in what limits statements: when, where, and of contests event, competition, result and heat. */
export const qualifiers: Stage = {
  name: 'qualifiers',
  requires: ['candidates', 'times'],
  assigns: ['candidates'],
  run: (document, { vocabulary, language }) => {
    const predicates = new Map(vocabulary.predicates.map((predicate) => [predicate.id, predicate]))
    const tables = language.qualifiers
    const scenes = document.sentences.map((sentence) => sceneOf(document, sentence, tables))
    const scenery: Scenery = { document, scenes, main: mainSetting(document, scenes), tables }
    const candidates = document.candidates.map((candidate) => {
      const predicate = predicates.get(candidate.predicate)
      const sentence = document.sentences[candidate.sentence]
      if (predicate === undefined || sentence === undefined) return candidate
      const found = (predicate.contest.length > 0 ? ofContest : ofOther)(candidate, predicate, sentence, scenery)
      return { ...candidate, qualifiers: { ...candidate.qualifiers, ...found } }
    })
    return { ...document, candidates }
  },
}
