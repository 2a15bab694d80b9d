import type { Piece } from './tokenize.ts'

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’]{2,}$/u
const JOINED = /^(\p{Lu}[\p{L}\p{M}'’]+)[-–](\p{Lu}[\p{L}\p{M}'’]+)$/u
/** A word of a name, its particles too. */
const OF_NAME = /^(?:\p{Lu}[\p{L}\p{M}'’.]*|van|de|den|der|ter|ten|el|al|von|di|da|['’]t)$/u
const SCORE = /^\d{1,3}[-–]\d{1,3}$/u
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

/** "Finale: Gijs Terpstra-Koen van Doorn 3-1", "Wouda-Ferreira 6-3, Kroon-Idrissi 4-6": nothing but names around the hyphen, and a score behind. */
const isScored = (forms: readonly string[], at: number): boolean => {
  const [before, after] = [beyond(forms, at - 1, -1), beyond(forms, at + 1, 1)]
  return (
    (before < 0 || OPENS.test(forms[before] ?? '')) && SCORE.test(forms[forms[after] === '(' ? after + 1 : after] ?? '')
  )
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
    if (!isKnown && !isScored(forms, i)) return [piece]
    const hyphen = piece.start + home.length
    return [
      { start: piece.start, end: hyphen },
      { start: hyphen, end: hyphen + 1 },
      { start: hyphen + 1, end: piece.end },
    ]
  })
}
