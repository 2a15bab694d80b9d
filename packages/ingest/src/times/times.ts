import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { TimeExpression } from '../document/time-expression.ts'
import type { Language } from '../languages/language.ts'
import type { TimeTables } from '../languages/time-tables.ts'
import { personNoun } from '../mentions/person-noun.ts'
import type { Stage } from '../stages/stage.ts'
import { clauseAt } from '../syntax/clause-at.ts'
import { dayNumber } from './calendar.ts'
import { resolveTime, type TimeFrame, type TimeGroups } from './resolve-time.ts'
import { tenseAt } from './tense-at.ts'

interface Hit {
  readonly rule: number
  readonly start: number
  readonly end: number
  readonly groups: TimeGroups
}

/** All that the rules find, without overlap: the earlier rule counts. */
const hitsIn = (text: string, { rules }: TimeTables): readonly Hit[] => {
  const hits: Hit[] = []
  rules.forEach(({ pattern }, rule) => {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (!hits.some((hit) => start < hit.end && hit.start < end))
        hits.push({ rule, start, end, groups: match.groups ?? {} })
    }
  })
  return hits.toSorted((a, b) => a.start - b.start)
}

/** The place of the noun for somebody beside a time: "last year's champion", "de winnaar van 2019". */
const holderBeside = ({ tokens }: Sentence, first: number, last: number, language: Language): number | undefined => {
  const [after, before] = [/^['’]s$/u.test(tokens[last + 1]?.form ?? '') ? last + 2 : last + 1, first - 1]
  const noun = /^(?:of|van|uit)$/u.test(tokens[before]?.form ?? '') ? before - 1 : before
  return [after, noun].find((at) => personNoun(tokens[at]?.form ?? '', language) !== undefined)
}

const read = (
  sentence: Sentence,
  hit: Hit,
  frame: Omit<TimeFrame, 'tense' | 'ahead'>,
  language: Language,
): TimeExpression | undefined => {
  const tables = language.times
  const first = sentence.tokens.findIndex((token) => token.end > sentence.start + hit.start)
  const last = sentence.tokens.findLastIndex((token) => token.start < sentence.start + hit.end)
  const kind = tables.rules[hit.rule]?.kind
  if (first < 0 || last < first || kind === undefined) return undefined
  const opens = (words: ReadonlySet<string>): boolean =>
    [first, first - 1].some((at) => words.has(sentence.tokens[at]?.form.toLowerCase() ?? ''))
  const tense = tenseAt(sentence, last, tables)
  const verb = sentence.tokens[clauseAt(sentence, last)]?.lemma ?? ''
  const ahead = tense === 'future' && (opens(tables.from) || tables.begins.has(verb))
  const time = resolveTime(kind, hit.groups, { ...frame, tense, ahead }, tables)
  if (time === undefined) return undefined
  const bound = opens(tables.since)
  // A day is the contest's own: "Sunday's winner".
  const of = /^\d{4}$/u.test(time.date) ? holderBeside(sentence, first, last, language) : undefined
  return {
    sentence: sentence.index,
    first,
    last,
    ...time,
    ...(bound ? { bound } : {}),
    ...(of === undefined ? {} : { of }),
  }
}

const timesOf = ({ source, sentences }: Document, language: Language): readonly TimeExpression[] => {
  const date = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(source.date ?? '')
  if (date === null) return []
  const [year, month] = [Number(date[1]), date[2] === undefined ? undefined : Number(date[2])]
  const day = month === undefined || date[3] === undefined ? undefined : dayNumber(year, month, Number(date[3]))
  const found: TimeExpression[] = []
  for (const sentence of sentences) {
    const text = source.text.slice(sentence.start, sentence.end)
    for (const hit of hitsIn(text, language.times)) {
      const time = read(sentence, hit, { year, month, day, told: found.at(-1)?.date }, language)
      if (time !== undefined) found.push(time)
    }
  }
  return found
}

/** Finds words that tell a time and resolves them against the article's date, as precise as both allow. */
export const times: Stage = {
  name: 'times',
  requires: ['syntax'],
  assigns: ['times'],
  run: (document, { language }) => ({ ...document, times: timesOf(document, language) }),
}
