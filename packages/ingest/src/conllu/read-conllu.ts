/** One syntactic word of a CoNLL-U file; fields as in `Token`. */
export interface ConlluWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly feats: string
  readonly head: number
  readonly deprel: string
}

/** What is written as one: a word, or a range of words such as "don't" (`words` then holds more than one). */
export interface ConlluToken {
  readonly form: string
  readonly spaceAfter: boolean
  readonly words: readonly ConlluWord[]
}

/** A sentence of a CoNLL-U file. */
export interface ConlluSentence {
  readonly id: string
  /** Whether a comment, or a sentence id of the treebanks' kind (`wiki-1181.p.10.s.1`), says that a paragraph begins here. */
  readonly newParagraph: boolean
  readonly tokens: readonly ConlluToken[]
}

interface Row {
  readonly range: number
  readonly spaceAfter: boolean
  readonly word: ConlluWord
}

const rowOf = (line: string, number: number): Row | undefined => {
  const cells = line.split('\t')
  if (cells.length !== 10) throw new Error(`line ${number}: ${cells.length} columns where CoNLL-U has ten`)
  const [id = '', form = '', lemma = '', upos = '', , feats = '', head = '', deprel = '', , misc = ''] = cells
  if (id.includes('.')) return undefined
  const [first, last] = id.split('-').map(Number)
  const spaceAfter = !misc.split('|').includes('SpaceAfter=No')
  const range = last === undefined ? 0 : last - (first ?? 0) + 1
  return { range, spaceAfter, word: { form, lemma, upos, feats, head: Number(head), deprel } }
}

const tokensOf = (rows: readonly Row[]): ConlluToken[] => {
  const tokens: ConlluToken[] = []
  for (let i = 0; i < rows.length; i++) {
    const { range, spaceAfter, word } = rows[i] as Row
    const words = range === 0 ? [word] : rows.slice(i + 1, i + 1 + range).map((row) => row.word)
    tokens.push({ form: word.form, spaceAfter, words })
    i += range
  }
  return tokens
}

/**
 * Reads CoNLL-U. Empty nodes are left out.
 *
 * @throws Error with the number of a line that has not ten columns
 */
export const readConllu = (text: string): ConlluSentence[] => {
  const sentences: ConlluSentence[] = []
  let rows: Row[] = []
  let id = ''
  let marked = false
  let paragraph: string | undefined
  const flush = (): void => {
    if (rows.length > 0) {
      const own = id.replace(/(?:\.s\.|-)\d+$/u, '')
      sentences.push({ id, newParagraph: marked || own !== paragraph, tokens: tokensOf(rows) })
      paragraph = own
    }
    rows = []
    id = ''
    marked = false
  }
  text.split('\n').forEach((raw, i) => {
    const line = raw.replace(/\r$/u, '')
    if (line === '') flush()
    else if (line.startsWith('#')) {
      id = /^# *sent_id *= *(.*)/u.exec(line)?.[1] ?? id
      marked ||= /^# *(?:newpar|newdoc)\b/u.test(line)
    } else {
      const row = rowOf(line, i + 1)
      if (row !== undefined) rows.push(row)
    }
  })
  flush()
  return sentences
}
