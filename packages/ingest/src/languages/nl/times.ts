import type { TimeKind, TimeRule, TimeTables } from '../time-tables.ts'

const months: Readonly<Record<string, number>> = {
  januari: 1,
  februari: 2,
  maart: 3,
  april: 4,
  mei: 5,
  juni: 6,
  juli: 7,
  augustus: 8,
  september: 9,
  oktober: 10,
  november: 11,
  december: 12,
  jan: 1,
  feb: 2,
  mrt: 3,
  apr: 4,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  sept: 9,
  okt: 10,
  nov: 11,
  dec: 12,
}
const weekdays: Readonly<Record<string, number>> = {
  zondag: 0,
  maandag: 1,
  dinsdag: 2,
  woensdag: 3,
  donderdag: 4,
  vrijdag: 5,
  zaterdag: 6,
}
const numbers: Readonly<Record<string, number>> = {
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  zeven: 7,
  acht: 8,
  negen: 9,
  tien: 10,
  elf: 11,
  twaalf: 12,
  dertien: 13,
  veertien: 14,
  vijftien: 15,
  twintig: 20,
  dertig: 30,
  veertig: 40,
  vijftig: 50,
  anderhalf: 1.5,
}
const units: TimeTables['units'] = {
  dag: 'day',
  dagen: 'day',
  week: 'week',
  weken: 'week',
  weekend: 'weekend',
  weekeinde: 'weekend',
  maand: 'month',
  maanden: 'month',
  jaar: 'year',
  jaren: 'year',
  seizoen: 'season',
  jaargang: 'year',
  zomers: 'year',
  winters: 'year',
  lentes: 'year',
}
const seasons: Readonly<Record<string, number>> = { lente: 5, voorjaar: 5, zomer: 8, herfst: 11, najaar: 11, winter: 2 }
const days: Readonly<Record<string, number>> = {
  vandaag: 0,
  vanochtend: 0,
  vanmorgen: 0,
  vanmiddag: 0,
  vanavond: 0,
  vannacht: 0,
  gisteren: -1,
  gisteravond: -1,
  gistermiddag: -1,
  gisterochtend: -1,
  eergisteren: -2,
  morgen: 1,
  morgenavond: 1,
  morgenmiddag: 1,
  morgenochtend: 1,
  overmorgen: 2,
}
const holidays: TimeTables['holidays'] = {
  kerst: [12, 25],
  kerstmis: [12, 25],
  'eerste kerstdag': [12, 25],
  'tweede kerstdag': [12, 26],
  kerstavond: [12, 24],
  oudjaar: [12, 31],
  oudjaarsavond: [12, 31],
  nieuwjaarsdag: [1, 1],
  koningsdag: [4, 27],
  valentijnsdag: [2, 14],
  sinterklaasavond: [12, 5],
  bevrijdingsdag: [5, 5],
}

const words = (table: Readonly<Record<string, unknown>>): string =>
  Object.keys(table)
    .toSorted((a, b) => b.length - a.length)
    .join('|')
const rule = (kind: TimeKind, pattern: string): TimeRule => ({
  kind,
  pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${pattern})(?![\\p{L}\\d])`, 'giu'),
})

const LAST = '(?<last>vorige?|afgelopen|verleden|sinds|sedert)'
const NEXT = '(?<next>komende?|aanstaande|volgende?)'
const COUNT = `(?<count>\\d{1,3}|${words(numbers)})`
const UNIT = `(?<unit>${words(units)})`
const YEAR = '(?<year>1[89]\\d\\d|20[0-4]\\d)'

/** Dutch words of time. */
export const times: TimeTables = {
  rules: [
    rule('day', '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})'),
    rule('day', '(?<day>\\d{1,2})[-/](?<month>\\d{1,2})[-/](?<year>\\d{4})'),
    rule('day', `(?:${LAST}\\s)?(?<day>\\d{1,2})(?:e|de|ste)?\\s(?<month>${words(months)})(?:\\s${YEAR})?`),
    rule(
      'month',
      `(?<lastYear>vorig jaar|verleden jaar|(?<=\\p{L}\\s)een jaar eerder)\\s(?:in\\s)?(?<month>${words(months)})`,
    ),
    rule('month', `(?<month>${words(months)})\\s(?:van\\s)?(?:${YEAR}|(?<lastYear>vorig jaar|verleden jaar))`),
    rule(
      'month',
      `(?:in|vanaf|per|eind|begin|medio|half|van|(?:${LAST}|${NEXT})(?:\\s(?:eind|begin))?)\\s(?<month>${words(months)})`,
    ),
    rule('weekday', `(?:(?:${LAST}|${NEXT})\\s)?(?<weekday>${words(weekdays)})(?:ochtend|morgen|middag|avond|nacht)?`),
    rule('ago', `${COUNT}\\s${UNIT}\\s(?:geleden|terug)`),
    rule('ahead', `(?:over|binnen)\\s${COUNT}\\s${UNIT}`),
    rule('earlier', `${COUNT}\\s${UNIT}\\s(?:eerder|daarvoor|ervoor|tevoren)`),
    rule('later', `${COUNT}\\s${UNIT}\\s(?:later|daarna|nadien)`),
    rule('which', `(?:${LAST}|${NEXT}|(?<this>dit|deze))\\s(?:${UNIT}|(?<season>${words(seasons)}))`),
    rule('holiday', `(?:${LAST}\\s|met\\s|op\\s|rond\\s|tijdens\\s)?(?<holiday>${words(holidays)})`),
    rule('near', `(?<!(?:een|de|deze|goede|elke|iedere|op|'s)\\s)(?<word>${words(days)})`),
    rule(
      'year',
      `(?:in|sinds|sedert|uit|van|vanaf|anno|eind|begin|medio|${words(seasons)}|seizoen|winnaar|kampioen)\\s${YEAR}(?!\\s?(?:meter|euro|man|mensen|stemmen|kilo|vierkante|bezoekers|toeschouwers|deelnemers))`,
    ),
  ],
  months,
  weekdays,
  numbers,
  units,
  seasons,
  days,
  holidays,
  since: new Set(['sinds', 'sedert', 'vanaf', 'tot']),
  from: new Set(['per', 'vanaf', 'ingaande', 'ingang']),
  begins: new Set(['beginnen', 'starten', 'aantreden', 'aanvangen']),
  perfect: new Set(['hebben', 'zijn']),
  future: new Set(['zullen', 'gaan', 'hopen', 'willen', 'verwachten']),
}
