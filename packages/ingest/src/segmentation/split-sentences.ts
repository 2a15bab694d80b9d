import type { TokenTables } from '../languages/token-tables.ts'
import type { Piece } from './tokenize.ts'

const END = /^(?:[.!?]|\.{2,}|…|[!?]{2,})$/u
const CLOSING = /^["”'’)\]»]$|^''$|^’’$/u
const OPENING = /^["“„‘'([«]$|^``$|^‘‘$|^,,$/u
const STARTS = /^[\p{Lu}\p{Lt}\p{N}"“„‘'’«([@#•\-–—*]|^,,|^``|^\p{Extended_Pictographic}/u

/** Whether the quotation mark at `index` opens: straight marks look alike, so what stands around decides. */
const opens = (text: string, piece: Piece): boolean =>
  /^$|\s|[([]/u.test(text[piece.start - 1] ?? '') && !/^$|\s/u.test(text[piece.end] ?? '')

const isQuote = (form: string): boolean => /^["“”„«»]$/u.test(form)

/**
 * Groups the tokens of one paragraph into sentences. A sentence ends at final punctuation, with the closing marks that follow it,
 * if what comes next can begin one. Inside a quotation too, as newspapers print several sentences in one pair of marks;
 * but not where the speaker follows in small letters: "Mooi!" zei ze.
 */
export const splitSentences = (text: string, pieces: readonly Piece[], tables: TokenTables): Piece[][] => {
  const sentences: Piece[][] = []
  let current: Piece[] = []
  const form = (piece: Piece | undefined): string => (piece === undefined ? '' : text.slice(piece.start, piece.end))
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]
    if (piece === undefined) break
    current.push(piece)
    const word = form(piece)
    const stop = END.test(word)
    const abbreviation =
      !stop && word.length > 1 && word.endsWith('.') && tables.final.has(word.slice(0, -1).toLowerCase())
    // "1. Leerdam" is a rank, not a sentence.
    const rank =
      word === '.' &&
      /^\p{Nd}{1,2}$/u.test(form(current.at(-2))) &&
      (current.length === 2 || /^[;:,]$/u.test(form(current.at(-3))))
    if ((!stop && !abbreviation) || rank) continue
    let next = i + 1
    while (next < pieces.length) {
      const mark = pieces[next]
      if (mark === undefined || !CLOSING.test(form(mark)) || (isQuote(form(mark)) && opens(text, mark))) break
      if (/^['’]$/u.test(form(mark)) && opens(text, mark)) break
      next++
    }
    const following = pieces[next]
    if (following !== undefined) {
      let begin = next
      while (OPENING.test(form(pieces[begin])) && begin < next + 2) begin++
      const first = form(pieces[begin])
      const spaced = following.start > (pieces[next - 1]?.end ?? 0) || /^\p{Lu}/u.test(first)
      if (!STARTS.test(first) || !spaced) continue
      // After an ellipsis or an abbreviation only a capital starts a sentence; a number may go on.
      if ((abbreviation || word === '...' || word === '…') && !/^[\p{Lu}"“]/u.test(first)) continue
    }
    while (i + 1 < next) current.push(pieces[++i] as Piece)
    sentences.push(current)
    current = []
  }
  if (current.length > 0) sentences.push(current)
  return sentences
}
