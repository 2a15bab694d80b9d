import { daysOfMonth, isCalendarDay } from '../model/calendar-day.ts'
import type { GraphFile } from '../model/knowledge-graph.ts'

/** From the first day to the last, both included, ISO 8601. */
export type Interval = readonly [string, string]

/** First and last day of a year, month or day in ISO 8601; undefined where it is none of them. */
const firstAndLastDay = (date: string): Interval | undefined => {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/u.test(date)) return undefined
  if (date.length === 4) return [`${date}-01-01`, `${date}-12-31`]
  if (date.length === 7) return [`${date}-01`, `${date}-${daysOfMonth(date)}`]
  return isCalendarDay(date) ? [date, date] : undefined
}

/** From the first publication to the last; undefined where one of them is unknown. */
export const intervalBetween = (first: string | undefined, last: string | undefined): Interval | undefined => {
  const from = first === undefined ? undefined : firstAndLastDay(first)
  const to = last === undefined ? undefined : firstAndLastDay(last)
  return from === undefined || to === undefined || to[1] < from[0] ? undefined : [from[0], to[1]]
}

const around = (a: Interval, b: Interval): Interval => [a[0] < b[0] ? a[0] : b[0], a[1] > b[1] ? a[1] : b[1]]

/** When each entity is in the news: over all its articles. Absent where one of them or one of its relations has no date. */
export const entityIntervals = (graph: GraphFile): ReadonlyMap<string, Interval> => {
  const bySource = new Map(graph.sources.map(({ id, date }) => [id, intervalBetween(date, date)]))
  const undated = new Set(
    graph.relations.flatMap(({ subject, object, firstDate, lastDate }) =>
      intervalBetween(firstDate, lastDate) === undefined ? [subject, object] : [],
    ),
  )
  const found = new Map<string, Interval>()
  for (const { id, mentions } of graph.entities) {
    if (undated.has(id)) continue
    let span: Interval | undefined
    for (const source of Object.keys(mentions)) {
      const one = bySource.get(source)
      if (one === undefined) {
        span = undefined
        break
      }
      span = span === undefined ? one : around(span, one)
    }
    if (span !== undefined) found.set(id, span)
  }
  return found
}
