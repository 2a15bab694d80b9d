import { en, nl } from 'chrono-node'
import type { TimeExpression } from '../document/time-expression.ts'
import type { Stage } from '../stages/stage.ts'

const two = (n: number): string => String(n).padStart(2, '0')
/** Lap times, scores and distances that a date reader takes for clock times or days. */
const NO_DATE = /^[\d.,:;\s-]+$|\d+[.,]\d{2},\d{2}|^\d{1,2}$/u

/** Finds words that tell a time and resolves them against the article's date, as precise as both allow. Needs a whole date: "zondag" of an article of some February is no day. */
export const times: Stage = {
  name: 'times',
  requires: ['syntax'],
  assigns: ['times'],
  run: (document, { language }) => {
    const day = /^(\d{4})-(\d{2})-(\d{2})/u.exec(document.source.date ?? '')
    if (day === null) return document
    // Noon, so that no time zone moves the day.
    const reference = { instant: new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3]), 12), timezone: 0 }
    const reader = language.code === 'nl' ? nl : en
    const found = document.sentences.flatMap((sentence): TimeExpression[] => {
      const text = document.source.text.slice(sentence.start, sentence.end)
      const future = sentence.tokens.some(({ lemma }) => lemma === 'zullen' || lemma === 'will')
      return reader.parse(text, reference.instant, { forwardDate: future }).flatMap((hit): TimeExpression[] => {
        if (
          NO_DATE.test(hit.text) ||
          (!hit.start.isCertain('day') &&
            !hit.start.isCertain('month') &&
            !hit.start.isCertain('year') &&
            !hit.start.isCertain('weekday'))
        )
          return []
        const from = sentence.start + hit.index
        const first = sentence.tokens.findIndex((token) => token.end > from)
        const last = sentence.tokens.findLastIndex((token) => token.start < from + hit.text.length)
        if (first < 0 || last < first) return []
        const year = String(hit.start.get('year'))
        const month =
          hit.start.isCertain('month') || hit.start.isCertain('day') || hit.start.isCertain('weekday')
            ? `-${two(hit.start.get('month') ?? 1)}`
            : ''
        const date =
          hit.start.isCertain('day') || hit.start.isCertain('weekday') ? `-${two(hit.start.get('day') ?? 1)}` : ''
        return [{ sentence: sentence.index, first, last, date: year + month + date }]
      })
    })
    return { ...document, times: found }
  },
}
