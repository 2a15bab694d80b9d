import type { Piece } from './tokenize.ts'

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’]{2,}$/u
const JOINED = /^(\p{Lu}[\p{L}\p{M}'’]+)[-–](\p{Lu}[\p{L}\p{M}'’]+)$/u
/** A word of a name, its particles too. */
const OF_NAME = /^(?:\p{Lu}[\p{L}\p{M}'’.]*|van|de|den|der|ter|ten|el|al|von|di|da|['’]t)$/u
/** A score as one word: "3-1". */
export const SCORE = /^(\d{1,3})[-–](\d{1,3})$/u
const OPENS = /^[:;,.]$/u

/** How many words a side's name may have on one side of the hyphen. */
const LONGEST = 4

/** Words with a capital that the text has by themselves. */
export const capitalisedWords = (text: string, pieces: readonly Piece[]): ReadonlySet<string> =>
  new Set(pieces.map(({ start, end }) => text.slice(start, end)).filter((form) => CAPITALISED.test(form)))

/** The first place from `at` on, in steps, whose word belongs to no name. */
const beyond = (forms: readonly string[], at: number, step: 1 | -1): number => {
  let place = at
  while (Math.abs(place - at) < LONGEST && OF_NAME.test(forms[place] ?? '')) place += step
  return place
}

/**
 * The words of both sides of "Finale: Gijs Terpstra-Koen van Doorn 3-1", "Wouda-Ferreira 6-3, Kroon-Idrissi 4-6": nothing but names around the hyphen,
 * and a score behind.
 *
 * @param before place of the last word before the hyphen
 * @param after place of the first word behind it
 * @returns first and last place of each side; undefined where it is no such line
 */
export const scoredSides = (
  forms: readonly string[],
  before: number,
  after: number,
): readonly (readonly [number, number])[] | undefined => {
  const [from, to] = [beyond(forms, before, -1), beyond(forms, after, 1)]
  const opens = from < 0 || OPENS.test(forms[from] ?? '')
  const score = forms[forms[to] === '(' ? to + 1 : to] ?? ''
  return opens && SCORE.test(score)
    ? [
        [from + 1, before],
        [after, to - 1],
      ]
    : undefined
}

/**
 * Cuts "Koorevaar-Lijnkamp", "Heracles-PSV" where the text has both names by themselves, or a score behind them: a fixture, and no double surname.
 * @param known the text's `capitalisedWords`
 */
export const splitFixtures = (text: string, pieces: readonly Piece[], known: ReadonlySet<string>): Piece[] => {
  const forms = pieces.map(({ start, end }) => text.slice(start, end))
  return pieces.flatMap((piece, i) => {
    const [, home, away] = JOINED.exec(forms[i] ?? '') ?? []
    if (home === undefined || away === undefined) return [piece]
    // "Lotte Koorevaar-Lijnkamp" is one woman, whoever else the text is about.
    const isKnown = known.has(home) && known.has(away) && !CAPITALISED.test(forms[i - 1] ?? '')
    if (!isKnown && scoredSides(forms, i - 1, i + 1) === undefined) return [piece]
    const hyphen = piece.start + home.length
    return [
      { start: piece.start, end: hyphen },
      { start: hyphen, end: hyphen + 1 },
      { start: hyphen + 1, end: piece.end },
    ]
  })
}
