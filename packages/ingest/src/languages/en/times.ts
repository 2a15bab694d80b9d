import type { TimeKind, TimeRule, TimeTables } from '../time-tables.ts'

const months: Readonly<Record<string, number>> = {
  january: 1,
  february: 2,
  march: 3,
  april: 4,
  may: 5,
  june: 6,
  july: 7,
  august: 8,
  september: 9,
  october: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  oct: 10,
  nov: 11,
  dec: 12,
}
const weekdays: Readonly<Record<string, number>> = {
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
}
const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  eighteen: 18,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
}
const units: TimeTables['units'] = {
  day: 'day',
  days: 'day',
  week: 'week',
  weeks: 'week',
  weekend: 'weekend',
  month: 'month',
  months: 'month',
  year: 'year',
  years: 'year',
  season: 'season',
  summers: 'year',
  winters: 'year',
  springs: 'year',
  autumns: 'year',
}
const seasons: Readonly<Record<string, number>> = { spring: 5, summer: 8, autumn: 11, fall: 11, winter: 2 }
const days: Readonly<Record<string, number>> = {
  today: 0,
  tonight: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  yesterday: -1,
  'last night': -1,
  'the day before yesterday': -2,
  tomorrow: 1,
  'the day after tomorrow': 2,
}
const holidays: TimeTables['holidays'] = {
  christmas: [12, 25],
  'christmas day': [12, 25],
  'christmas eve': [12, 24],
  'boxing day': [12, 26],
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  'new year’s eve': [12, 31],
  'new year’s day': [1, 1],
  "valentine's day": [2, 14],
  'valentine’s day': [2, 14],
  halloween: [10, 31],
}

const words = (table: Readonly<Record<string, unknown>>): string =>
  Object.keys(table)
    .toSorted((a, b) => b.length - a.length)
    .join('|')
/** Names of months and days have a capital, which keeps "may" and "march" apart from them. */
const names = (table: Readonly<Record<string, unknown>>): string =>
  words(
    Object.fromEntries(
      Object.keys(table).flatMap((word) => [
        [word.replace(/^\p{L}/u, (c) => c.toUpperCase()), 0],
        [word.toUpperCase(), 0],
      ]),
    ),
  )
const rule = (kind: TimeKind, pattern: string, flags = 'giu'): TimeRule => ({
  kind,
  pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}\\d])`, flags),
})

const LAST = '(?<last>[Ll]ast|[Pp]ast|[Ss]ince)'
const NEXT = '(?<next>[Nn]ext|[Cc]oming|[Ff]ollowing)'
const COUNT = `(?<count>\\d{1,3}|${words(numbers)})`
const UNIT = `(?<unit>${words(units)})`
const YEAR = '(?<year>1[89]\\d\\d|20[0-4]\\d)'
const LAST_YEAR = '(?<lastYear>last year|of last year)'

/** English words of time. */
export const times: TimeTables = {
  rules: [
    rule('day', '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})'),
    rule('day', `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<month>${names(months)})(?:,?\\s${YEAR})?`, 'gu'),
    rule('day', `(?<month>${names(months)})\\.?\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!:)(?:,?\\s${YEAR})?`, 'gu'),
    rule('month', `(?<month>${names(months)})(?:,?\\s(?:of\\s)?(?:${YEAR}|${LAST_YEAR}))`, 'gu'),
    rule(
      'month',
      `(?:[Ii]n|[Ff]rom|[Bb]y|[Oo]f|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|(?:${LAST}|${NEXT})(?:\\s(?:early|late))?)[\\s-](?<month>${names(months)})`,
      'gu',
    ),
    rule('weekday', `(?:(?:${LAST}|${NEXT})\\s)?(?<weekday>${names(weekdays)})`, 'gu'),
    rule('ago', `${COUNT}\\s${UNIT}\\sago`),
    rule('ago', '(?<count>a)\\s(?<fortnight>fortnight)\\sago'),
    // not "the first in 50 years", "in a year in which"
    rule(
      'ahead',
      `(?<!(?:first|only|best|worst|\\p{L}{3,}est|third|second)\\s(?:\\p{L}+\\s){0,3})(?:in|within)\\s${COUNT}\\s${UNIT}(?!\\p{L}|\\s(?:as|at|of|in|when|that)\\s)`,
    ),
    rule('ahead', `${COUNT}\\s${UNIT}\\sfrom\\snow`),
    rule('earlier', `${COUNT}\\s${UNIT}\\s(?:earlier|before|previously)`),
    rule('later', `${COUNT}\\s${UNIT}\\s(?:later|afterwards|on from that)`),
    rule('near', `(?<word>${words(days)})`),
    rule('which', `(?:${LAST}|${NEXT}|(?<this>this))\\s(?:${UNIT}|(?<season>${words(seasons)}))`),
    rule('holiday', `(?:(?<last>since|last)\\s|on\\s|at\\s|over\\s)?(?<holiday>${words(holidays)})`),
    rule(
      'year',
      `(?:in|since|from|of|back in|early|late|mid|season|champion|winner|${words(seasons)})[\\s-]${YEAR}(?!\\s?(?:met|people|votes|kilo|square|spectators|fans|runners))`,
    ),
  ],
  months,
  weekdays,
  numbers,
  units,
  seasons,
  days,
  holidays,
  since: new Set(['since', 'until', 'from']),
  from: new Set(['from', 'effective']),
  begins: new Set(['start', 'begin', 'join', 'arrive', 'commence']),
  perfect: new Set(['have']),
  future: new Set(['will', 'shall', 'hope', 'expect', 'plan']),
}
