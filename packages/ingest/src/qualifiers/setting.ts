import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { TimeExpression } from '../document/time-expression.ts'
import { farApart } from './date-of.ts'
import type { Scene, Told } from './scene.ts'

/** The contest that the article is about, or what earlier sentences told of one. */
export interface Setting {
  readonly discipline?: string | undefined
  readonly round?: string | undefined
  readonly competition?: string | undefined
  readonly place?: string | undefined
  readonly time?: TimeExpression | undefined
  /** Times of the opening, of which a contest takes the first that suits it. */
  readonly times?: readonly TimeExpression[]
  /** Whether it is that of one report among many, for which nothing above holds. */
  readonly isReport?: boolean
}

/** How many sentences of running text open an article. */
const LEAD = 4

const isTold = ({ kind }: Sentence): boolean => kind !== 'boilerplate' && kind !== 'caption'

/** "HEERENVEEN (ANP) -": where the article was written. */
const dateline = ({ mentions, sentences, source }: Document): string | undefined => {
  const line = sentences.find(({ kind }) => kind === 'source-line')
  const place = mentions.find(({ sentence, type }) => sentence === line?.index && type === 'Place')?.name
  if (place !== undefined || line === undefined) return place
  const name = /^\p{Lu}[\p{Lu}' -]+\p{Lu}/u.exec(source.text.slice(line.start, line.end))?.[0]
  return name?.toLowerCase().replaceAll(/(?<![\p{L}'])\p{L}/gu, (letter) => letter.toUpperCase())
}

/** "Darts - Gino Bakels verloor …": what opens a report in an article of many. */
const LABEL = /^\p{Lu}[\p{L} ]{2,24}\s?[-–—:]\s/u

/** The paragraphs of an article of many reports, each of which has its own contest. */
const reportsOf = ({ source, sentences }: Document): ReadonlySet<number> => {
  const openings = sentences.filter(({ index, paragraph }) => sentences[index - 1]?.paragraph !== paragraph)
  const labelled = openings.filter(({ start, end }) => LABEL.test(source.text.slice(start, end)))
  return new Set(labelled.length > 1 ? labelled.map(({ paragraph }) => paragraph) : [])
}

/** The contest that the article is about at a paragraph: one for the whole, or each report's own. */
export const mainSettings = (document: Document, scenes: readonly Scene[]): ((paragraph: number) => Setting) => {
  const reports = reportsOf(document)
  const whole = mainSetting(document, scenes, isTold)
  const own = new Map(
    Array.from(reports, (report) => {
      const own = mainSetting(document, scenes, (sentence) => isTold(sentence) && sentence.paragraph === report)
      return [report, { ...own, isReport: true }]
    }),
  )
  return (paragraph) => own.get(paragraph) ?? whole
}

/** What headline and opening tell: the contest that the article is about. */
const mainSetting = (document: Document, scenes: readonly Scene[], isOf: (sentence: Sentence) => boolean): Setting => {
  const sentences = document.sentences.filter(isOf)
  const lead = sentences.filter(({ kind }) => kind === 'prose').slice(0, LEAD)
  const opening = [...lead, ...sentences.filter(({ kind }) => kind === 'headline')].flatMap(
    ({ index }) => scenes[index] ?? [],
  )
  const headings = sentences.filter(({ kind }) => kind === 'heading').flatMap(({ index }) => scenes[index] ?? [])
  const days = document.times.filter(({ date }) => /^\d{4}-\d{2}-\d{2}$/u.test(date))
  const opened = days.filter(({ sentence }) => lead.some(({ index }) => index === sentence))
  // "Sunday's bronze went to …": where the opening tells none, the days just past that the rest tells.
  const today = document.source.date
  const past = ({ sentence, date }: TimeExpression): boolean =>
    today !== undefined &&
    date <= today &&
    !farApart(date, today) &&
    sentences.some(({ index, kind }) => index === sentence && kind === 'prose')
  const times = opened.length > 0 ? opened : days.filter(past)
  const all = sentences.flatMap(({ index }) => scenes[index] ?? [])
  const only = (told: readonly Told[]): string | undefined =>
    new Set(told.map(({ text }) => text)).size === 1 ? told[0]?.text : undefined
  return {
    discipline: opening.flatMap(({ disciplines }) => disciplines)[0]?.text,
    // "Selected first-round ties" stands above the list, and is of the draws told before it too.
    round: [...opening, ...headings].flatMap(({ rounds }) => rounds)[0]?.text,
    // Where the opening keeps it for later: the only one of the article.
    competition:
      (opening.flatMap(({ competitions }) => competitions)[0] ?? opening.flatMap(({ works }) => works)[0])?.text ??
      only(all.flatMap(({ competitions }) => competitions)),
    place:
      opening.flatMap(({ places }) => places)[0]?.text ??
      dateline(document) ??
      only(all.flatMap(({ places }) => places)),
    time: times[0],
    times,
  }
}

const settingOf = (document: Document, index: number, scene: Scene | undefined): Setting => ({
  discipline: scene?.disciplines.at(-1)?.text,
  round: scene?.rounds.at(-1)?.text,
  competition: scene?.competitions.at(-1)?.text,
  place: scene?.places.at(-1)?.text,
  time: document.times.find(({ sentence }) => sentence === index),
})

const merge = (first: Setting, second: Setting): Setting => ({
  discipline: first.discipline ?? second.discipline,
  round: first.round ?? second.round,
  competition: first.competition ?? second.competition,
  place: first.place ?? second.place,
  time: first.time ?? second.time,
})

/** What the sentences before one in its paragraph tell, and the line above a list. Sentences about another time than `main` stay out. */
export const settingBefore = (document: Document, scenes: readonly Scene[], index: number, main: Setting): Setting => {
  const here = document.sentences[index]
  const above =
    here?.kind === 'item' && main.isReport !== true
      ? document.sentences.findLast((other) => other.index < index && other.kind !== 'item')
      : undefined
  const before = document.sentences.filter(
    (other) =>
      isTold(other) &&
      other.index < index &&
      (other.paragraph === here?.paragraph || other.index === above?.index) &&
      other.kind !== 'item',
  )
  const heading = document.sentences.findLast((other) => other.index < index && other.kind === 'heading')
  const base = main.time?.date ?? document.source.date
  const near = before
    .map((other) => settingOf(document, other.index, scenes[other.index]))
    .filter(({ time }) => time === undefined || base === undefined || !farApart(time.date, base))
    .reduceRight<Setting>((all, one) => merge(all, one), {})
  // A heading holds for all that stands below it.
  const { discipline, round } = settingOf(document, heading?.index ?? -1, scenes[heading?.index ?? -1])
  return merge(near, { discipline, round })
}

/** What the sentence straight before one in its paragraph tells of a contest, where it tells when or where. */
export const settingJustBefore = (
  document: Document,
  scenes: readonly Scene[],
  { index, paragraph }: Sentence,
): Setting | undefined => {
  const before = document.sentences[index - 1]
  if (before === undefined || before.paragraph !== paragraph) return undefined
  const setting = settingOf(document, before.index, scenes[before.index])
  return setting.time === undefined && setting.place === undefined ? undefined : setting
}

/** What the first sentence that named a competition told of when and where: "dat EK" lies where the EK lay. */
export const settingOfCompetition = (
  document: Document,
  scenes: readonly Scene[],
  name: string,
  before: number,
): Setting => {
  const index = scenes.findIndex(
    ({ competitions, places }, i) =>
      i < before &&
      competitions.some(({ text }) => text === name) &&
      (places.length > 0 || document.times.some(({ sentence }) => sentence === i)),
  )
  if (index < 0) return {}
  const { place, time } = settingOf(document, index, scenes[index])
  return { place, time }
}
