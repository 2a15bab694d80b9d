/** A day of the Gregorian calendar as its number since 1970. */
export type DayNumber = number

const two = (n: number): string => String(n).padStart(2, '0')
const LENGTH = 86_400_000

/** The number of a day; month 1 to 12. Days past the end of a month run on into the next. */
export const dayNumber = (year: number, month: number, day: number): DayNumber =>
  Math.round(Date.UTC(year, month - 1, day) / LENGTH)

/** Year, month 1 to 12, day, and weekday with Sunday as 0. */
export const partsOf = (day: DayNumber): { year: number; month: number; day: number; weekday: number } => {
  const date = new Date(day * LENGTH)
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
  }
}

/** `2026-02-15`. */
export const isoDay = (at: DayNumber): string => {
  const { year, month, day } = partsOf(at)
  return `${year}-${two(month)}-${two(day)}`
}

/** `2026-02`; months outside 1 to 12 count on into other years. */
export const isoMonth = (year: number, month: number): string => {
  const months = year * 12 + month - 1
  return `${Math.floor(months / 12)}-${two((months % 12) + 1)}`
}

/** First and last of the days, Monday to Sunday, of the week that holds a day. */
export const weekOf = (at: DayNumber): readonly [DayNumber, DayNumber] => {
  const monday = at - ((partsOf(at).weekday + 6) % 7)
  return [monday, monday + 6]
}

/** The nearest day with a weekday on or before (`-1`), or on or after (`1`), a day. */
export const weekdayNear = (at: DayNumber, weekday: number, direction: -1 | 1): DayNumber => {
  const ahead = (weekday - partsOf(at).weekday + 7) % 7
  return direction === 1 ? at + ahead : at - ((7 - ahead) % 7)
}
