import type { Token } from './token.ts'

/** What a piece of text is in the article; rules differ for a headline and a photo caption. */
export type SentenceKind = 'headline' | 'heading' | 'prose' | 'item' | 'caption' | 'source-line' | 'boilerplate'

/** A sentence of the source, or a line that stands for one. */
export interface Sentence {
  /** 0-based place in the document. */
  readonly index: number
  readonly start: number
  readonly end: number
  /** 0-based number of the paragraph (blank-line separated). */
  readonly paragraph: number
  readonly kind: SentenceKind
  /** Whether it lies, at its start, inside a quotation opened in it or before it. */
  readonly quoted: boolean
  readonly tokens: readonly Token[]
}
