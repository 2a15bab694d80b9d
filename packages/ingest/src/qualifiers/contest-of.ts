import type { Predicate } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { TimeExpression } from '../document/time-expression.ts'
import type { QualifierTables } from '../languages/qualifier-tables.ts'
import { farApart, timeOf } from './date-of.ts'
import type { Performance } from './performances.ts'
import { nearest, type Scene } from './scene.ts'
import { type Setting, settingBefore, settingOfCompetition } from './setting.ts'

/** The article as far as qualifiers need it. */
export interface Scenery {
  readonly document: Document
  /** One a sentence. */
  readonly scenes: readonly Scene[]
  readonly main: Setting
  readonly performances: readonly Performance[]
  readonly tables: QualifierTables
  /** Lemmas of verbs that say when somebody begins in a post. */
  readonly begins: ReadonlySet<string>
}

/** Contests that have been decided. */
const WON: ReadonlySet<string> = new Set(['beat', 'won'])

const isAhead = (date: string, today: string | undefined): boolean =>
  today !== undefined && date.slice(0, today.length) > today

/** The statement's own time. A contest that has been held lies in the past, whatever the tense: "Kok wint zaterdag". */
const ownDate = (time: TimeExpression | undefined, held: boolean, today: string | undefined): string | undefined =>
  time !== undefined && held && isAhead(time.date, today) ? time.past : time?.date

/** The first of the times told elsewhere that can be this contest's. */
const lentDate = (
  times: readonly (TimeExpression | undefined)[],
  held: boolean,
  today: string | undefined,
): string | undefined => times.find((time) => time !== undefined && !(held && isAhead(time.date, today)))?.date

const eventName = (
  discipline: string | undefined,
  round: string | undefined,
  { roundFirst }: QualifierTables,
): string | undefined => {
  const parts = (roundFirst ? [round, discipline] : [discipline, round]).filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(' ')
}

/** Whether a sentence that tells no time says in words that it means another contest than the one at hand. */
export const tellsOfAnother = (
  { source }: Document,
  sentence: Sentence,
  time: TimeExpression | undefined,
  tables: QualifierTables,
): boolean => time === undefined && tables.elsewhere.test(source.text.slice(sentence.start, sentence.end))

/** What is told of a contest itself. */
export type Contest = Readonly<Record<'event' | 'competition' | 'place' | 'date', string | undefined>>

/** Event, competition, place and date of a contest: from its own sentence, then from what the article told before. */
export const contestOf = (
  candidate: Candidate,
  predicate: Predicate,
  sentence: Sentence,
  { document, scenes, main, tables }: Scenery,
): Contest => {
  const today = document.source.date
  const own = scenes[candidate.sentence]
  const at = sentence.tokens[candidate.trigger[0]?.first ?? 0]?.start ?? sentence.start
  const target = document.chains.find(({ id }) => id === candidate.objectChain)?.name
  const other = (name: string | undefined): string | undefined => (name === target ? undefined : name)
  const held = WON.has(predicate.id) && candidate.status === 'asserted'
  const time = timeOf(candidate, document, false)
  const date = ownDate(time, held, today)
  const competition = nearest(own?.competitions, at)
  const linked =
    competition === undefined ? {} : settingOfCompetition(document, scenes, competition, candidate.sentence)
  const base = lentDate(main.times ?? [], held, today) ?? today
  // Another time, another competition: nothing of the article's contest holds for it.
  const elsewhere =
    (date !== undefined && base !== undefined && farApart(date, base)) ||
    tellsOfAnother(document, sentence, time, tables) ||
    (competition !== undefined &&
      main.competition !== undefined &&
      competition.split(' ')[0] !== main.competition.split(' ')[0])
  const before = elsewhere ? linked : settingBefore(document, scenes, candidate.sentence, main)
  const fallback = elsewhere ? {} : main
  const isDiscipline = scenes.some(({ disciplines }) => disciplines.some(({ text }) => text === target))
  const discipline =
    (isDiscipline ? target : undefined) ?? nearest(own?.disciplines, at) ?? before.discipline ?? fallback.discipline
  // A draw and a list of results are of the round that the article opens with; other sentences say so themselves.
  const listed = sentence.kind === 'item' || candidate.layer === 'results' || predicate.symmetric
  const round = nearest(own?.rounds, at) ?? before.round ?? (listed ? fallback.round : undefined)
  const places = own?.places.filter(({ text }) => text !== target && !competition?.includes(text))
  return {
    event: other(round) === undefined ? discipline : eventName(discipline, round, tables),
    competition: other(competition ?? before.competition ?? fallback.competition),
    place: nearest(places, at) ?? before.place ?? linked.place ?? fallback.place,
    date: date ?? lentDate([linked.time, before.time, ...(fallback.times ?? [])], held, today),
  }
}
