import type { TimeKind, TimeTables } from '../languages/time-tables.ts'
import { type DayNumber, dayNumber, isoDay, isoMonth, partsOf, weekdayNear, weekOf } from './calendar.ts'

/** On which side of the article's date a clause lies, as its verb tells. */
export type Tense = 'past' | 'future' | undefined

/** What a time is read against. */
export interface TimeFrame {
  readonly year: number
  /** Absent where the article's date is only a year. */
  readonly month: number | undefined
  /** The article's day; absent where only its month is known. */
  readonly day: DayNumber | undefined
  /** ISO date that the text told last. */
  readonly told: string | undefined
  readonly tense: Tense
  /** Whether the words before it say that it lies ahead. */
  readonly ahead: boolean
}

/** A resolved time, with the reading for what has been where the words leave it open. */
export interface ResolvedTime {
  readonly date: string
  readonly past?: string
}

/** What the named groups of a time rule caught. */
export type TimeGroups = Readonly<
  Partial<
    Record<
      | 'day'
      | 'month'
      | 'year'
      | 'lastYear'
      | 'weekday'
      | 'word'
      | 'count'
      | 'unit'
      | 'fortnight'
      | 'season'
      | 'holiday'
      | 'last'
      | 'next'
      | 'this',
      string
    >
  >
>

const span = ([from, to]: readonly [DayNumber, DayNumber]): string => `${isoDay(from)}/${isoDay(to)}`
const weekend = (at: DayNumber): string => {
  const [, sunday] = weekOf(at)
  return span([sunday - 1, sunday])
}
const sideOf = (groups: TimeGroups, tense: Tense): Tense =>
  groups.last !== undefined ? 'past' : groups.next !== undefined ? 'future' : tense

/** The year in which a month and day lie nearest to the article's date, on the side that the words or the verb tell. */
const yearOf = (month: number, day: number, { year, month: now = 7, day: today }: TimeFrame, side: Tense): number => {
  const at = today ?? dayNumber(year, now, 15)
  const inYear = (y: number): number => dayNumber(y, month, day) - at
  // The article's own month counts for both sides.
  if (side === 'past') return inYear(year) > 15 ? year - 1 : year
  if (side === 'future') return inYear(year) < -31 ? year + 1 : year
  return [year - 1, year, year + 1].toSorted((a, b) => Math.abs(inYear(a)) - Math.abs(inYear(b)))[0] ?? year
}

/** So many units away: as precise as the unit, so "drie weken geleden" gives a month. */
const shifted = (from: TimeFrame, count: number, unit: string | undefined): string | undefined => {
  const { year, month, day } = from
  if (unit === 'year' || unit === 'season')
    return Number.isInteger(count) || month === undefined
      ? String(year + Math.trunc(count))
      : isoMonth(year, month + count * 12)
  if (unit === 'month') return month === undefined ? undefined : isoMonth(year, month + Math.round(count))
  if (day === undefined) return undefined
  if (unit === 'day') return isoDay(day + Math.round(count))
  const { year: y, month: m } = partsOf(day + Math.round(count * 7))
  return isoMonth(y, m)
}

/** The time told last, as what "een jaar eerder" counts from. */
const toldFrame = (frame: TimeFrame): TimeFrame => {
  const told = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(frame.told ?? '')
  if (told === null) return frame
  const [year, month, day] = [Number(told[1]), told[2] && Number(told[2]), told[3] && Number(told[3])]
  return {
    ...frame,
    year,
    month: month || undefined,
    day: month && day ? dayNumber(year, month, day) : undefined,
  }
}

const seasonOf = (ends: number, frame: TimeFrame, step: number): string | undefined => {
  const { year, month } = frame
  if (month === undefined) return undefined
  // A winter has two years.
  const name = (y: number): string => (ends === 2 ? `${y - 1}/${y}` : String(y))
  if (step === 0) return name(ends === 2 && month > 9 ? year + 1 : year)
  const passed = month > ends
  return name(step < 0 ? (passed ? year : year - 1) : passed || month > ends - 3 ? year + 1 : year)
}

const whichOf = (groups: TimeGroups, frame: TimeFrame, tables: TimeTables): string | undefined => {
  const step = groups.last !== undefined ? -1 : groups.next !== undefined ? 1 : 0
  // "He retired in 1968 and founded it the next year."
  const { year, month, day } = step > 0 && frame.tense === 'past' ? toldFrame(frame) : frame
  const season = groups.season
  if (season !== undefined) return seasonOf(tables.seasons[season.toLowerCase()] ?? 8, frame, step)
  switch (tables.units[groups.unit?.toLowerCase() ?? '']) {
    case 'year':
      return String(year + step)
    case 'season': {
      // Seasons of sport run over the turn of the year.
      if (month === undefined || step === 0) return undefined
      const start = (month >= 7 ? year : year - 1) + step
      return `${start}/${start + 1}`
    }
    case 'month':
      return month === undefined ? undefined : isoMonth(year, month + step)
    case 'week':
      return day === undefined ? undefined : span(weekOf(day + 7 * step))
    case 'weekend': {
      if (day === undefined) return undefined
      const atWeekend = [0, 6].includes(partsOf(day).weekday)
      return weekend(
        step < 0 ? day - (atWeekend ? 2 : 7) + (atWeekend ? -5 : 0) : step > 0 && atWeekend ? day + 7 : day,
      )
    }
    default:
      return undefined
  }
}

const weekdayOf = (groups: TimeGroups, frame: TimeFrame, tables: TimeTables): ResolvedTime | undefined => {
  const weekday = tables.weekdays[groups.weekday?.toLowerCase() ?? '']
  const { day } = frame
  if (weekday === undefined || day === undefined) return undefined
  if (groups.last !== undefined) return { date: isoDay(weekdayNear(day - 1, weekday, -1)) }
  if (groups.next !== undefined) return { date: isoDay(weekdayNear(day + 1, weekday, 1)) }
  const past = isoDay(weekdayNear(day, weekday, -1))
  return { date: frame.tense === 'past' ? past : isoDay(weekdayNear(day, weekday, 1)), past }
}

const dayOf = (month: number, day: number, groups: TimeGroups, frame: TimeFrame): ResolvedTime | undefined => {
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined
  // A day with its month is named for the nearest year, whatever the tense, but for "per 1 september": "tickets for the 20 June bout sold out".
  const year = Number(groups.year ?? yearOf(month, day, frame, sideOf(groups, frame.ahead ? 'future' : undefined)))
  return { date: isoDay(dayNumber(year, month, day)) }
}

/**
 * Reads the words of one match as ISO 8601. Nothing where the article's date is too vague for them, so "zondag" needs a
 * whole date.
 */
export const resolveTime = (
  kind: TimeKind,
  groups: TimeGroups,
  frame: TimeFrame,
  tables: TimeTables,
): ResolvedTime | undefined => {
  const only = (date: string | undefined): ResolvedTime | undefined => (date === undefined ? undefined : { date })
  const word = groups.count?.toLowerCase() ?? ''
  const count = tables.numbers[word] ?? Number(word)
  const unit = groups.fortnight === undefined ? tables.units[groups.unit?.toLowerCase() ?? ''] : 'week'
  const steps = groups.fortnight === undefined ? count : 2 * count
  const month = tables.months[groups.month?.toLowerCase() ?? ''] ?? Number(groups.month)
  switch (kind) {
    case 'day':
      return dayOf(month, Number(groups.day), groups, frame)
    case 'holiday': {
      const at = tables.holidays[groups.holiday?.toLowerCase() ?? '']
      return at && dayOf(at[0], at[1], groups, frame)
    }
    case 'month': {
      const told = groups.year ?? (groups.lastYear === undefined ? undefined : frame.year - 1)
      return only(isoMonth(Number(told ?? yearOf(month, 15, frame, sideOf(groups, frame.tense))), month))
    }
    case 'weekday':
      return weekdayOf(groups, frame, tables)
    case 'near': {
      const step = tables.days[groups.word?.toLowerCase().replaceAll(/\s+/gu, ' ') ?? '']
      return step === undefined || frame.day === undefined ? undefined : only(isoDay(frame.day + step))
    }
    case 'ago':
      return only(shifted(frame, -steps, unit))
    case 'ahead':
      return only(shifted(frame, steps, unit))
    case 'earlier':
    case 'later': {
      const from = toldFrame(frame)
      const by = kind === 'earlier' ? -steps : steps
      // A week from a told day is a day.
      return only(unit === 'week' && from.day !== undefined ? isoDay(from.day + 7 * by) : shifted(from, by, unit))
    }
    case 'which':
      return only(whichOf(groups, frame, tables))
    case 'year':
      return only(groups.year)
  }
}
