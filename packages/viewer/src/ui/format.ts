import type { Source } from '@relaas/graph'

const localeOf = (language: 'nl' | 'en'): string => (language === 'nl' ? 'nl' : 'en-GB')

// A formatter takes longer to make than a hundred dates to write.
const dateFormats = new Map<string, Intl.DateTimeFormat>()
const dateFormat = (language: 'nl' | 'en', day: boolean, year: boolean): Intl.DateTimeFormat => {
  const key = `${language} ${day} ${year}`
  const made =
    dateFormats.get(key) ??
    new Intl.DateTimeFormat(localeOf(language), {
      timeZone: 'UTC',
      ...(day ? { day: 'numeric' } : {}),
      month: 'short',
      ...(year ? { year: 'numeric' } : {}),
    })
  dateFormats.set(key, made)
  return made
}

/** A date as precise as it is known, in words of the language: "9 Feb 2026", "mei 2025", "2022". */
export const formatDate = (iso: string, language: 'nl' | 'en', year = true): string => {
  const [y, m, d] = iso.slice(0, 10).split('-').map(Number)
  if (y === undefined || Number.isNaN(y)) return iso
  if (m === undefined) return String(y)
  const date = new Date(Date.UTC(y, m - 1, d ?? 1))
  if (Number.isNaN(date.getTime())) return iso
  return dateFormat(language, d !== undefined, year).format(date)
}

/** From one date to another, one date where both are the same, nothing where none is known. */
export const formatDates = (first: string | undefined, last: string | undefined, language: 'nl' | 'en'): string =>
  [...new Set([first, last])].flatMap((one) => (one === undefined ? [] : [formatDate(one, language)])).join(' – ')

const numberFormats = { nl: new Intl.NumberFormat('nl'), en: new Intl.NumberFormat('en-GB') } as const

/** A number by the language's habit. */
export const formatNumber = (value: number, language: 'nl' | 'en'): string => numberFormats[language].format(value)

const HEADER = /^\s*date \S+[ \t]*/u

/** The headline that a source gives or, without one, its first sentence or line. */
export const headlineOf = ({ headline, text }: Source): string => {
  if (headline !== undefined) return headline
  const first = text.replace(HEADER, '').trimStart().split('\n')[0]?.trim() ?? ''
  return first.length <= 140 ? first : (first.split(/(?<=[.!?])\s/u)[0] ?? first)
}

/** A country by its code, in the language; anything else as it is. */
export const formatValue = (name: string, value: string, language: 'nl' | 'en'): string => {
  if (name !== 'nationality' || !/^[A-Z]{2}$/u.test(value)) return value
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(value) ?? value
  } catch {
    return value
  }
}

/** A paragraph of a text, with its offsets. */
export interface Paragraph {
  readonly start: number
  readonly end: number
}

/** Paragraphs of a source's text, without the date header and the headline that begins it. */
export const paragraphsOf = (source: Source, keepFrom: number): readonly Paragraph[] => {
  const { text } = source
  const out: Paragraph[] = []
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const start = match.index + (match[0].length - match[0].trimStart().length)
    const end = match.index + match[0].trimEnd().length
    if (end > start) out.push({ start, end })
  }
  const [first, ...rest] = out
  if (first === undefined) return []
  const header = HEADER.exec(text)?.[0].length ?? 0
  const begin = { start: Math.max(first.start, header), end: first.end }
  const headline = headlineOf(source)
  const said = text.slice(begin.start, begin.end).trim()
  if (said === headline && rest.length > 0 && keepFrom >= begin.end) return rest
  return begin.start >= begin.end ? rest : [begin, ...rest]
}
