import type { LanguageCode } from '@relaas/graph'
import { type Document, emptyDocument } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import { placeholder } from './placeholder.ts'

/** A token that someone else cut. */
export interface GivenToken {
  readonly form: string
  readonly spaceAfter: boolean
}

/** A document of sentences and tokens that are already cut, a sentence a line; in place of `segmentation`, for treebanks. */
export const givenTokens = (id: string, lang: LanguageCode, given: readonly (readonly GivenToken[])[]): Document => {
  let text = ''
  const sentences = given.map((tokens, index): Sentence => {
    const start = text.length
    let end = start
    let spaceBefore = true
    const cut = tokens.map(({ form, spaceAfter }, i): Token => {
      const from = text.length
      end = from + form.length
      text += spaceAfter && i + 1 < tokens.length ? `${form} ` : form
      const token = placeholder(i + 1, from, end, form, spaceBefore)
      spaceBefore = spaceAfter
      return token
    })
    text += '\n'
    return { index, start, end, paragraph: 0, kind: 'prose', quoted: false, tokens: cut }
  })
  return { ...emptyDocument({ id, lang, text }), sentences }
}
