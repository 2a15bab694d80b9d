import type { Predicate } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { TimeExpression } from '../document/time-expression.ts'
import type { QualifierTables } from '../languages/qualifier-tables.ts'
import { type Contest, type Scenery, tellsOfAnother } from './contest-of.ts'
import { farApart } from './date-of.ts'
import type { Performance } from './performances.ts'
import { allIn, nearest, type Told } from './scene.ts'
import { settingBefore } from './setting.ts'

/** Who wins has no other place: "came from fourth at the bell to win". */
const WITHOUT_PLACE = new Set(['won'])

/** How many sentences away the time of a winner may stand from the sentence that says whom it beat. */
const MOST_AWAY = 2

/** A time or points straight after somebody's name, before the next name: "Leerdam (Ned) 1.12,59; Kok". */
const markAfter = (document: Document, mention: Mention, tables: QualifierTables): string | undefined => {
  const sentence = document.sentences[mention.sentence]
  const next = document.mentions
    .filter(
      ({ sentence: other, start, kind, type }) =>
        other === mention.sentence &&
        start > mention.end &&
        kind === 'named' &&
        (type === 'Person' || type === 'Organization'),
    )
    .map(({ start }) => start)
    // A club or country between brackets belongs to the name before it.
    .find((start) => !/\([^)]*$/u.test(document.source.text.slice(mention.end, start)))
  const text = document.source.text.slice(mention.end, Math.min(next ?? Infinity, sentence?.end ?? 0))
  const [first] = text.matchAll(tables.mark)
  return first !== undefined && first.index < 40 && !/[;.!?]\s/u.test(text.slice(0, first.index)) ? first[0] : undefined
}

/** Whether what a sentence tells may be of a contest of this day: of one long before or after the article's, only what names that time. */
const isOfDay = (day: string | undefined, base: string | undefined, times: readonly TimeExpression[]): boolean => {
  if (base === undefined) return true
  const other = day !== undefined && farApart(day, base)
  return (!other || times.length > 0) && times.every(({ date }) => !farApart(date, other ? day : base))
}

/** Whether a sentence tells of the same contest as the candidate's, as far as its words and what stands before them say. */
const isSameContest = (
  names: readonly string[],
  { event, date }: Contest,
  at: number,
  { document, scenes, mainOf, tables }: Scenery,
): boolean => {
  const sentence = document.sentences[at]
  const scene = scenes[at]
  if (sentence === undefined || scene === undefined) return false
  const main = mainOf(sentence.paragraph)
  const named = [...scene.competitions, ...scene.disciplines]
  const discipline = settingBefore(document, scenes, at, main).discipline ?? main.discipline
  const isOfEvent =
    named.length === 0
      ? event === undefined || discipline === undefined || event.includes(discipline)
      : named.some(({ text }) => names.some((name) => name.includes(text)))
  const times = document.times.filter((time) => time.sentence === at)
  return (
    isOfEvent &&
    isOfDay(date, main.time?.date ?? document.source.date, times) &&
    !tellsOfAnother(document, sentence, times[0], tables)
  )
}

/** Whether a text is wholly of a pattern that finds all. */
const fits = (pattern: RegExp, text: string): boolean => text.replace(pattern, '') === ''

/** What may be the result of a statement among what somebody got. */
const isResult =
  ({ predicate }: Candidate, { rank }: QualifierTables) =>
  ({ text }: Told): boolean =>
    !WITHOUT_PLACE.has(predicate) || !fits(rank, text)

/** What other sentences say that the subject got in this contest: a figure anywhere, else the nearest one, and rather one that follows. */
const toldElsewhere = (candidate: Candidate, most: number, contest: Contest, scenery: Scenery): string | undefined => {
  const target = scenery.document.chains.find(({ id }) => id === candidate.objectChain)?.name
  const names = [target, contest.event, contest.competition].filter((name) => name !== undefined)
  const away = ({ sentence }: Performance): number =>
    sentence < candidate.sentence ? candidate.sentence - sentence + 0.5 : sentence - candidate.sentence
  return scenery.performances
    .filter(({ chain, sentence }) => chain === candidate.subjectChain && sentence !== candidate.sentence)
    .filter(isResult(candidate, scenery.tables))
    .filter(
      (told) =>
        (away(told) <= most || fits(scenery.tables.mark, told.text)) &&
        isSameContest(names, contest, told.sentence, scenery),
    )
    .toSorted((a, b) => away(a) - away(b))[0]?.text
}

interface Line {
  readonly sentence: Sentence
  readonly here: readonly Performance[]
  readonly contest: Contest
}

/** The text nearest to a place that fits the first pattern which any fits. */
const firstOf = (found: (pattern: RegExp) => readonly Told[], near: number, patterns: readonly RegExp[]) => {
  for (const pattern of patterns) {
    const text = nearest(found(pattern), near)
    if (text !== undefined) return text
  }
  return undefined
}

/** "4. Kok z.t.": the place that opens a line. */
const rankOf = (document: Document, { start, end }: Sentence): string | undefined =>
  /^[-•\s]*(\d{1,2})(?=[.)\s])/u.exec(document.source.text.slice(start, end))?.[1]

/** What the subject got in an event: in this sentence, unless that is somebody else's, or in another one. */
const ofStanding = (candidate: Candidate, near: number, { sentence, here, contest }: Line, scenery: Scenery) => {
  const { document, tables } = scenery
  const suits = isResult(candidate, tables)
  const own = here.filter((told) => told.chain === candidate.subjectChain && suits(told))
  const free = (pattern: RegExp): readonly Told[] =>
    allIn(document, sentence, pattern).filter((told) => suits(told) && !here.some(({ start }) => start === told.start))
  // Of a winner's time and medal the time tells more.
  const figure = own.find(({ text }) => fits(tables.mark, text)) ?? own[0]
  const won = WITHOUT_PLACE.has(candidate.predicate)
  return (
    figure?.text ??
    firstOf(free, near, won ? [tables.mark, tables.score] : [tables.mark, tables.prize, tables.rank]) ??
    toldElsewhere(candidate, Infinity, contest, scenery) ??
    (won ? firstOf(free, near, [tables.margin, tables.prize]) : undefined)
  )
}

/** The score between two; else what the winner got, here or elsewhere, how it was won, or by how much. */
const ofMeeting = (candidate: Candidate, near: number, { sentence, here, contest }: Line, scenery: Scenery) => {
  const { document, tables } = scenery
  // A third party's time is not of this meeting.
  const free = (pattern: RegExp): readonly Told[] =>
    allIn(document, sentence, pattern).filter(
      (told) => !here.some(({ start, chain }) => start === told.start && chain !== candidate.subjectChain),
    )
  const figure = firstOf(free, near, [tables.score, tables.mark])
  if (figure !== undefined) return figure
  const elsewhere = toldElsewhere(candidate, MOST_AWAY, contest, scenery)
  return (
    (elsewhere !== undefined && fits(tables.mark, elsewhere) ? elsewhere : undefined) ??
    firstOf(free, near, [tables.prize, tables.margin]) ??
    [candidate.subjectChain, candidate.objectChain].flatMap((end) => here.find(({ chain }) => chain === end) ?? [])[0]
      ?.text ??
    elsewhere
  )
}

/** Score, time, medal or place of a contest; of a standing in an event, what the subject got. */
export const resultOf = (
  candidate: Candidate,
  predicate: Predicate,
  contest: Contest,
  scenery: Scenery,
): string | undefined => {
  const { document, tables, performances } = scenery
  const subject = document.mentions[candidate.subject]
  const object = document.mentions[candidate.object]
  const sentence = document.sentences[candidate.sentence]
  if (subject === undefined || object === undefined || sentence === undefined) return undefined
  if (predicate.symmetric) return nearest(allIn(document, sentence, new RegExp(tables.draw.source, 'giu')), object.end)
  const own = markAfter(document, subject, tables)
  if (own !== undefined) return own
  const standing = predicate.sameType !== true
  const item = sentence.kind === 'item'
  if (candidate.layer === 'results' || item) {
    const listed =
      (standing ? rankOf(document, sentence) : undefined) ??
      nearest(allIn(document, sentence, tables.score), object.end)
    if (item || listed !== undefined) return listed
  }
  const line = { sentence, contest, here: performances.filter(({ sentence: at }) => at === sentence.index) }
  const near = standing && subject.sentence === sentence.index ? subject.end : object.end
  return (standing ? ofStanding : ofMeeting)(candidate, near, line, scenery)
}
