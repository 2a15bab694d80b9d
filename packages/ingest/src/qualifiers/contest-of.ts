import type { Predicate } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { TimeExpression } from '../document/time-expression.ts'
import type { QualifierTables } from '../languages/qualifier-tables.ts'
import { farApart, timeOf } from './date-of.ts'
import type { Performance } from './performances.ts'
import { nearest, type Scene } from './scene.ts'
import { type Setting, settingBefore, settingJustBefore, settingOfCompetition } from './setting.ts'

/** The article as far as qualifiers need it. */
export interface Scenery {
  readonly document: Document
  /** One a sentence. */
  readonly scenes: readonly Scene[]
  /** The contest that a paragraph is about. */
  readonly mainOf: (paragraph: number) => Setting
  readonly performances: readonly Performance[]
  /** The same for candidates that say the same of the same two. */
  readonly keyOf: (candidate: Candidate) => string
  readonly tables: QualifierTables
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

/** What a sentence itself tells of its contest. */
interface Own {
  readonly time: TimeExpression | undefined
  readonly date: string | undefined
  readonly competition: string | undefined
  /** When the contest that the article is about was or will be. */
  readonly base: string | undefined
}

interface ToldBefore {
  /** What stands near. */
  readonly before: Setting
  /** What the whole article is about. */
  readonly fallback: Setting
}

/** What the article told before a sentence that holds for the sentence's contest too; `linked` is told of its competition. */
const toldBefore = (
  sentence: Sentence,
  { time, date, competition, base }: Own,
  linked: Setting,
  { document, scenes, mainOf, tables }: Scenery,
): ToldBefore => {
  const main = mainOf(sentence.paragraph)
  const words = document.source.text.slice(sentence.start, sentence.end)
  const resumed =
    time === undefined && tables.resumes.test(words) ? settingJustBefore(document, scenes, sentence) : undefined
  const elsewhere =
    (date !== undefined && base !== undefined && farApart(date, base)) ||
    tellsOfAnother(document, sentence, time, tables) ||
    (competition !== undefined &&
      main.competition !== undefined &&
      competition.split(' ')[0] !== main.competition.split(' ')[0])
  if (resumed === undefined && !elsewhere)
    return { before: settingBefore(document, scenes, sentence.index, main), fallback: main }
  // Another time, another competition: nothing of the article's contest holds for it, unless it is said to be the same one.
  const same = tables.same.test(words) ? { competition: main.competition, discipline: main.discipline } : {}
  return { before: resumed ?? linked, fallback: same }
}

/** Event, competition, place and date of a contest: from its own sentence, then from what the article told before. */
export const contestOf = (
  candidate: Candidate,
  predicate: Predicate,
  sentence: Sentence,
  scenery: Scenery,
): Contest => {
  const { document, scenes, mainOf, tables } = scenery
  const today = document.source.date
  const own = scenes[candidate.sentence]
  const at = sentence.tokens[candidate.trigger[0]?.first ?? 0]?.start ?? sentence.start
  const target = document.chains.find(({ id }) => id === candidate.objectChain)?.name
  const other = (name: string | undefined): string | undefined => (name === target ? undefined : name)
  const held = WON.has(predicate.id) && candidate.status === 'asserted'
  const time = timeOf(candidate, document, tables)
  const date = ownDate(time, held, today)
  const competition = nearest(own?.competitions, at)
  const linked =
    competition === undefined ? {} : settingOfCompetition(document, scenes, competition, candidate.sentence)
  const base = lentDate(mainOf(sentence.paragraph).times ?? [], held, today) ?? today
  const { before, fallback } = toldBefore(sentence, { time, date, competition, base }, linked, scenery)
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
