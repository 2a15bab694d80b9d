import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { TimeExpression } from '../document/time-expression.ts'
import { farApart } from './date-of.ts'
import type { Scene } from './scene.ts'

/** The contest that the article is about, or what earlier sentences told of one. */
export interface Setting {
  readonly discipline?: string | undefined
  readonly round?: string | undefined
  readonly competition?: string | undefined
  readonly place?: string | undefined
  readonly time?: TimeExpression | undefined
  /** Times of the opening, of which a contest takes the first that suits it. */
  readonly times?: readonly TimeExpression[]
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

/** What headline and opening tell: the contest that the article is about. */
export const mainSetting = (document: Document, scenes: readonly Scene[]): Setting => {
  const told = document.sentences.filter(isTold)
  const lead = told.filter(({ kind }) => kind === 'prose').slice(0, LEAD)
  const opening = [...lead, ...told.filter(({ kind }) => kind === 'headline')].flatMap(
    ({ index }) => scenes[index] ?? [],
  )
  const headings = told.filter(({ kind }) => kind === 'heading').flatMap(({ index }) => scenes[index] ?? [])
  const times = document.times.filter(
    ({ sentence, date }) => lead.some(({ index }) => index === sentence) && /^\d{4}-\d{2}-\d{2}$/u.test(date),
  )
  return {
    discipline: opening.flatMap(({ disciplines }) => disciplines)[0]?.text,
    // "Selected first-round ties" stands above the list, and is of the draws told before it too.
    round: [...opening, ...headings].flatMap(({ rounds }) => rounds)[0]?.text,
    competition: (opening.flatMap(({ competitions }) => competitions)[0] ?? opening.flatMap(({ works }) => works)[0])
      ?.text,
    place: opening.flatMap(({ places }) => places)[0]?.text ?? dateline(document),
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
    here?.kind === 'item'
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
