import type { SentenceKind } from '../document/sentence.ts'

/** A line or paragraph that no sentence crosses. */
export interface Block {
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly kind: SentenceKind
}

/** "HEERENVEEN (ANP) - ": where a report was filed, not part of its first sentence. */
const DATELINE = /^\s*(?:\p{Lu}[\p{Lu}'’.-]+\s?){1,3}(?:,[^.()–—-]{1,30})?(?:\s?\([^)]{1,30}\))?\s[-–—]\s/u
const HEADER = /^\s*date \d{4}(?:-\d{2}){0,2}(?=\s|$)/u
const BULLET = /^\s*(?:[•▪◦·*–—-]\s|\(?\d{1,3}[.)]\s)/u
const SOURCE_LINE = /^\s*(?:bron|foto|beeld|tekst|source|photo|picture|image|credit|by|door)s?\s*[:©]|^\s*©/iu
const ADVERTISEMENT =
  /^\s*(?:advertentie|adverteren|advertisement|sponsored|lees (?:ook|verder|meer)|read (?:also|more)|click here|klik hier|abonneer|subscribe|tekst gaat verder|meer nieuws|also read|bekijk (?:ook|hier))\b/iu
const RESULT_LINE =
  /^\s*\d{1,3}[.)]?\s+\p{Lu}.*\d|^\s*\p{Lu}[\p{L} .'’-]+\s[-–]\s\p{Lu}[\p{L} .'’-]+\s+\d+\s?[-–]\s?\d+/u

const kindOf = (line: string, paragraph: number, alone: boolean): SentenceKind => {
  if (SOURCE_LINE.test(line)) return 'source-line'
  if (ADVERTISEMENT.test(line)) return 'boilerplate'
  if (BULLET.test(line) || RESULT_LINE.test(line)) return 'item'
  // A quotation or an aside in brackets does not end a sentence of running text by itself.
  const final = /[.!?…]["”'’»)]*\s*$/u.test(line)
  if (!final && alone && line.trim().split(/\s+/u).length <= 16) return paragraph === 0 ? 'headline' : 'heading'
  return 'prose'
}

/** Cuts an article into blocks: paragraphs at blank lines, and the lines of a paragraph where they are a list. */
export const blocks = (text: string): Block[] => {
  const found: Block[] = []
  const from = HEADER.exec(text)?.[0].length ?? 0
  const paragraph = /[^\r\n]+(?:(?:\r\n|\r|\n)(?![^\S\r\n]*(?:\r|\n|$))[^\r\n]+)*/gu
  paragraph.lastIndex = from
  let number = 0
  for (let hit = paragraph.exec(text); hit !== null; hit = paragraph.exec(text)) {
    if (!/\S/u.test(hit[0])) continue
    const lines = [...hit[0].matchAll(/[^\r\n]+/gu)].filter((line) => /\S/u.test(line[0]))
    // Wrapped prose goes on in small letters or after a long line; a list has a new beginning on each line.
    const list =
      lines.length > 1 &&
      lines.every(
        (line, i) =>
          /^\s*[^\p{Ll}\s]/u.test(line[0]) &&
          (i === 0 ||
            /[.!?:…"”]\s*$/u.test(lines[i - 1]?.[0] ?? '') ||
            (lines[i - 1]?.[0].length ?? 0) < 68 ||
            BULLET.test(line[0])),
      )
    const units = list ? lines.map((line) => [line.index ?? 0, line[0]] as const) : [[0, hit[0]] as const]
    const dateline = list ? undefined : DATELINE.exec(hit[0])?.[0]
    if (dateline !== undefined) {
      const cut = hit.index + dateline.length
      found.push({ start: hit.index, end: cut, paragraph: number, kind: 'source-line' })
      found.push({ start: cut, end: hit.index + hit[0].length, paragraph: number, kind: 'prose' })
      number++
      continue
    }
    for (const [offset, unit] of units)
      found.push({
        start: hit.index + offset,
        end: hit.index + offset + unit.length,
        paragraph: number,
        kind: kindOf(unit, number, units.length === 1 || !list),
      })
    number++
  }
  return found
}
