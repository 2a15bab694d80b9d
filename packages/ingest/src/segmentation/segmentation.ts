import type { Sentence } from '../document/sentence.ts'
import type { Stage } from '../stages/stage.ts'
import { blocks } from './blocks.ts'
import { placeholder } from './placeholder.ts'
import { capitalisedWords, splitFixtures } from './split-fixtures.ts'
import { splitSentences } from './split-sentences.ts'
import { type Piece, tokenize } from './tokenize.ts'

/** No treebank sentence is longer than 200 tokens; beyond this a "sentence" is a table or noise, and is cut. */
const LONGEST = 250

const chunks = (pieces: readonly Piece[]): Piece[][] => {
  const out: Piece[][] = []
  for (let i = 0; i < pieces.length; i += LONGEST) out.push(pieces.slice(i, i + LONGEST))
  return out
}

/** Net change of quotation depth in a sentence; straight marks toggle. */
const quotedAfter = (text: string, pieces: readonly Piece[], before: boolean): boolean =>
  pieces.reduce((open, piece) => {
    const form = text.slice(piece.start, piece.end)
    if (/^(?:[“„«]|,,|``)$/u.test(form)) return true
    if (/^(?:[”»]|''|’’)$/u.test(form)) return false
    return form === '"' ? !open : open
  }, before)

/** Cuts the source's text into sentences and tokens. Nothing of the text is changed: each token's form is exactly its slice. */
export const segmentation: Stage = {
  name: 'segmentation',
  requires: [],
  assigns: ['sentences'],
  run: (document, { language }) => {
    const { text } = document.source
    const sentences: Sentence[] = []
    let paragraph = -1
    let open = false
    const cut = blocks(text).map((block) => ({
      block,
      pieces: tokenize(text, block.start, block.end, language.tokens),
    }))
    const known = capitalisedWords(
      text,
      cut.flatMap(({ pieces }) => pieces),
    )
    for (const { block, pieces: whole } of cut) {
      if (block.paragraph !== paragraph) open = false
      paragraph = block.paragraph
      const pieces = splitFixtures(text, whole, known)
      for (const group of splitSentences(text, pieces, language.tokens).flatMap(chunks)) {
        const first = group[0]
        const last = group.at(-1)
        if (first === undefined || last === undefined) continue
        const startsQuoted = open || /^(?:["“„«]|,,|``)/u.test(text.slice(first.start, first.end))
        open = quotedAfter(text, group, open)
        sentences.push({
          index: sentences.length,
          start: first.start,
          end: last.end,
          paragraph: block.paragraph,
          kind: block.kind,
          quoted: startsQuoted,
          tokens: group.map((piece, i) => {
            const before = group[i - 1]?.end ?? -1
            return placeholder(i + 1, piece.start, piece.end, text.slice(piece.start, piece.end), piece.start > before)
          }),
        })
      }
    }
    return { ...document, sentences }
  },
}
