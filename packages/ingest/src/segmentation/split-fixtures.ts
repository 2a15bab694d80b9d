import type { Piece } from './tokenize.ts'

const CAPITALISED = /^\p{Lu}[\p{L}\p{M}'’]{2,}$/u
const JOINED = /^(\p{Lu}[\p{L}\p{M}'’]{2,})[-–](\p{Lu}[\p{L}\p{M}'’]{2,})$/u

/** Words with a capital that the text has by themselves. */
export const capitalisedWords = (text: string, pieces: readonly Piece[]): ReadonlySet<string> =>
  new Set(pieces.map(({ start, end }) => text.slice(start, end)).filter((form) => CAPITALISED.test(form)))

/**
 * Cuts "Koorevaar-Lijnkamp", "Heracles-PSV" where the text has both names by themselves: a fixture, and no double surname.
 * @param known the text's `capitalisedWords`
 */
export const splitFixtures = (text: string, pieces: readonly Piece[], known: ReadonlySet<string>): Piece[] =>
  pieces.flatMap((piece, i) => {
    const [, home, away] = JOINED.exec(text.slice(piece.start, piece.end)) ?? []
    const before = pieces[i - 1]
    if (home === undefined || away === undefined || !known.has(home) || !known.has(away)) return [piece]
    // "Lotte Koorevaar-Lijnkamp" is one woman, whoever else the text is about.
    if (before !== undefined && CAPITALISED.test(text.slice(before.start, before.end))) return [piece]
    const hyphen = piece.start + home.length
    return [
      { start: piece.start, end: hyphen },
      { start: hyphen, end: hyphen + 1 },
      { start: hyphen + 1, end: piece.end },
    ]
  })
