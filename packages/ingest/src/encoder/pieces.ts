/** A vocabulary of word pieces with the log-probability of each; the number of a piece is its place. */
export interface PieceVocabulary {
  readonly pieces: readonly string[]
  readonly scores: Float32Array
  /** Characters that are written otherwise before pieces are sought: full-width forms, ligatures, kinds of space. */
  readonly spelling: ReadonlyMap<string, string>
}

/** What a space before a word becomes. */
const SPACE = '\u2581'
/** Pieces below are marks: start, padding, end, unknown. */
const MARKS = 4
const UNKNOWN = 3
/** What an unknown character costs more than the least probable piece. */
const UNKNOWN_COST = 10
/** A word of more pieces is known by its first sixteen and its last eight. */
const MOST = 24
const [FIRST, LAST] = [16, 8]
/** Words kept. */
const CACHE = 50_000

/** Splits a word into pieces; `spaceBefore` as in the text. At least one piece, 24 at most. */
export type Pieces = (form: string, spaceBefore: boolean) => readonly number[]

/** The most probable pieces of each word by itself (a unigram model, by Viterbi), as the encoder was trained with. */
export const pieceFinder = ({ pieces, scores, spelling }: PieceVocabulary): Pieces => {
  const ids = new Map<string, number>()
  pieces.forEach((piece, id) => {
    if (id >= MARKS) ids.set(piece, id)
  })
  const longest = pieces.reduce((most, piece) => Math.max(most, piece.length), 1)
  const unknown = scores.reduce((least, score) => Math.min(least, score), Infinity) - UNKNOWN_COST

  const spelled = (form: string): string => {
    let out = ''
    for (const char of form) out += /\s/u.test(char) ? ' ' : (spelling.get(char) ?? char)
    return (out.trim() || '.').replaceAll(' ', SPACE)
  }

  const best = (text: string): number[] => {
    const score = new Float64Array(text.length + 1).fill(-Infinity)
    const piece = new Int32Array(text.length + 1)
    const start = new Int32Array(text.length + 1)
    score[0] = 0
    const reach = (from: number, to: number, id: number, sum: number): void => {
      if (sum <= (score[to] as number)) return
      score[to] = sum
      piece[to] = id
      start[to] = from
    }
    for (let i = 0; i < text.length; i++) {
      const own = score[i] as number
      // The second half of a character of two.
      if (own === -Infinity) continue
      for (let end = i + 1; end <= Math.min(text.length, i + longest); end++) {
        const id = ids.get(text.slice(i, end))
        if (id !== undefined) reach(i, end, id, own + (scores[id] as number))
      }
      reach(i, i + ((text.codePointAt(i) ?? 0) > 0xffff ? 2 : 1), UNKNOWN, own + unknown)
    }
    const out: number[] = []
    for (let at = text.length; at > 0; at = start[at] as number) out.push(piece[at] as number)
    out.reverse()
    return out.length <= MOST ? out : [...out.slice(0, FIRST), ...out.slice(-LAST)]
  }

  const cache = new Map<string, readonly number[]>()
  return (form, spaceBefore) => {
    const key = spaceBefore ? SPACE + form : form
    const known = cache.get(key)
    if (known !== undefined) return known
    const found = best((spaceBefore ? SPACE : '') + spelled(form))
    if (cache.size >= CACHE) cache.clear()
    cache.set(key, found)
    return found
  }
}
