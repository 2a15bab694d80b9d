import type { TokenTables } from '../languages/token-tables.ts'

/** A stretch of the text that is one token; UTF-16 offsets. */
export interface Piece {
  readonly start: number
  readonly end: number
}

const URL = /(?:https?:\/\/|www\.)[^\s<>"”]+[^\s<>"”.,;:!?)\]}'’]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/uy
const HANDLE = /[@#][\p{L}\p{N}_]+/uy
/** Scores and ratios (3-1, 6-4, 50/50), times and amounts (1.12,59; 19:30; 100.000; 1/2), ordinals (1e, 2nd). */
const NUMBER =
  /[+-]?\p{Nd}+(?:[.,:]\p{Nd}+)*(?:[-–/]\p{Nd}+(?:[.,:]\p{Nd}+)*)*(?:st|nd|rd|th|e|de|ste|s)?(?![\p{L}\p{N}]|[-‑]\p{L})/uy
const PERCENTAGE = /\p{Nd}+(?:[.,]\p{Nd}+)*%/uy
/** Dutch leaves the shared part of a compound out: "land- en tuinbouw". */
const CUT_COMPOUND = /[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*-(?=[\s,/)])/uy
const WORD = /[\p{L}\p{M}\p{N}_]+(?:[-'’.&/·‑][\p{L}\p{M}\p{N}_]+)*/uy
const DOTS = /,,|\.{2,}|…|-{2,}|[!?]{2,}|['`]{2}|’’|‘‘/uy
const INITIAL = /^(?:\p{L}\.)*\p{L}$/u
/** "Ozola/Kalnina", "E Ozola/M Kalnina": two names with a stroke between them; but "AC/DC", "en/of". */
const PAIR = /^(\p{Lu}[\p{L}\p{M}'’.-]*\p{Ll}[\p{L}\p{M}'’.-]*)(\/)(\p{Lu}(?:[\p{L}\p{M}'’./-]*\p{Ll})?)$/u
/** A lower-case word, a full stop and a capital: two sentences run together by a typo. */
const RUN_TOGETHER = /^(\p{L}?\p{Ll}{2,})(\.)(\p{Lu}[\p{L}\p{M}'’-]+)$/u

/** "FC " and the like, at the start of a line or a bracket; but "won Jean-Marie 6-4". */
const OPENS_LINE = /(?:^|[\n•(;])\s*(?:\p{Lu}[\p{L}.]*\s){0,2}$/u
const SCORE_AFTER = /^ \(?\d{1,2}[-–]\d{1,2}(?![\d\p{L}-])/u

const match = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  const found = pattern.exec(text)
  return found === null ? 0 : found[0].length
}

/** Cuts a word such as "don't" or "well-known" where the language does. */
const splitWord = (text: string, start: number, end: number, tables: TokenTables): Piece[] => {
  const word = text.slice(start, end)
  const typo = tables.abbreviations.has(word.toLowerCase()) ? null : RUN_TOGETHER.exec(word)
  const before = (typo ?? PAIR.exec(word))?.[1]
  if (before !== undefined) {
    const sign = start + before.length
    return [
      ...splitWord(text, start, sign, tables),
      { start: sign, end: sign + 1 },
      ...splitWord(text, sign + 1, end, tables),
    ]
  }
  for (const contraction of tables.contractions) {
    const parts = contraction.exec(word)
    if (parts?.[1] === undefined) continue
    const cut = start + parts[1].length
    return [...splitWord(text, start, cut, tables), { start: cut, end }]
  }
  const hyphen = tables.splitHyphens && !/^\p{Lu}/u.test(word) ? word.search(/(?<=\p{L})[-‑](?=\p{L})/u) : -1
  if (hyphen > 0 && !/^(?:e|x|t|o|ex|co|arch|half|team)-|-in-law$|^runner-up$/iu.test(word))
    return [
      { start, end: start + hyphen },
      { start: start + hyphen, end: start + hyphen + 1 },
      ...splitWord(text, start + hyphen + 1, end, tables),
    ]
  // "Ajax-trainer", "London-based": a name and a word, which are two things; "Ajax-Twente 3-1": two names and a score.
  const beside = /^(\p{Lu}[\p{L}\p{M}\d-]+)-(\p{L}[\p{L}\p{M}]+)$/u.exec(word)
  const scored =
    /^\p{Lu}/u.test(beside?.[2] ?? '') &&
    SCORE_AFTER.test(text.slice(end, end + 8)) &&
    OPENS_LINE.test(text.slice(Math.max(0, start - 24), start))
  if (beside?.[1] !== undefined && (scored || tables.hyphenated.has(beside[2] ?? ''))) {
    const cut = start + beside[1].length
    return [
      { start, end: cut },
      { start: cut, end: cut + 1 },
      { start: cut + 1, end },
    ]
  }
  return [{ start, end }]
}

/** Whether the full stop after `word` belongs to it. */
const takesStop = (word: string, next: string, tables: TokenTables): boolean => {
  const low = word.toLowerCase()
  if (tables.abbreviations.has(low)) return true
  // "J. de Vries", "J.P. Balkenende"; but "vitamine C." at the end of a line is a word and a stop.
  return INITIAL.test(word) && /^\p{Lu}/u.test(word) && /^\s?\S/u.test(next)
}

const wordAt = (text: string, at: number, tables: TokenTables): Piece[] => {
  let end = at + match(WORD, text, at)
  const word = text.slice(at, end)
  if (text[end] === '.' && text[end + 1] !== '.' && takesStop(word, text.slice(end + 1, end + 3), tables)) {
    return [{ start: at, end: end + 1 }]
  }
  // "Kees' fiets": after an s the apostrophe is the genitive, unless it closes a quotation.
  if (
    !tables.splitHyphens &&
    /[szx]$/iu.test(word) &&
    /['’]/u.test(text[end] ?? '') &&
    /^.\s+\p{L}/u.test(text.slice(end, end + 4)) &&
    /^\p{Lu}/u.test(word) &&
    !/(?:^|\s)['‘][^'’]*$/u.test(text.slice(Math.max(0, at - 60), at))
  )
    end += 1
  return splitWord(text, at, end, tables)
}

/** The tokens of one line or paragraph between `from` and `to`; every character that is not white space lies in exactly one. */
export const tokenize = (text: string, from: number, to: number, tables: TokenTables): Piece[] => {
  const pieces: Piece[] = []
  let at = from
  while (at < to) {
    const code = text.codePointAt(at) ?? 0
    const char = String.fromCodePoint(code)
    if (/\s/u.test(char)) {
      at += char.length
      continue
    }
    let found: Piece[] = []
    if (/['’]/u.test(char)) {
      const elided = /^['’]\p{L}{1,3}(?![\p{L}\p{N}])/u.exec(text.slice(at, at + 6))?.[0]
      const year = /^['’]\p{Nd}\p{Nd}(?!\p{Nd})/u.exec(text.slice(at, at + 4))?.[0]
      const whole = elided !== undefined && tables.elisions.has(elided.toLowerCase()) ? elided : year
      if (whole !== undefined) found = [{ start: at, end: at + whole.length }]
    }
    if (found.length === 0) {
      const patterns = tables.splitHyphens
        ? [URL, HANDLE, DOTS, NUMBER]
        : [URL, HANDLE, DOTS, PERCENTAGE, NUMBER, CUT_COMPOUND]
      for (const pattern of patterns) {
        const length = match(pattern, text, at)
        // A sign is part of the number only at its start: "3-1" is a score, "(-1" is minus one.
        if (length > 0) {
          found = [{ start: at, end: at + length }]
          break
        }
      }
    }
    if (found.length === 0 && match(WORD, text, at) > 0) found = wordAt(text, at, tables)
    if (found.length === 0) {
      let end = at + char.length
      // An emoji with its modifiers, or a letter's stray combining marks, are one token.
      while (end < to && /^(?:\p{M}|\u200D|\uFE0E|\uFE0F|\p{Emoji_Modifier})/u.test(text.slice(end, end + 2))) {
        end += String.fromCodePoint(text.codePointAt(end) ?? 0).length
        if (text[end - 1] === '\u200D' && end < to && /\p{Extended_Pictographic}/u.test(text.slice(end, end + 2)))
          end += String.fromCodePoint(text.codePointAt(end) ?? 0).length
      }
      found = [{ start: at, end }]
    }
    for (const piece of found) {
      const end = Math.min(piece.end, to)
      if (end > piece.start) pieces.push({ start: piece.start, end })
    }
    at = Math.max(at + 1, pieces.at(-1)?.end ?? at + 1)
  }
  return pieces
}
