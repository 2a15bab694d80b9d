import type { LanguageCode, Source } from '@relaas/graph'
import type { Candidate } from './candidate.ts'
import type { Chain, Mention } from './mention.ts'
import type { Reading } from './reading.ts'
import type { Sentence } from './sentence.ts'
import type { TimeExpression } from './time-expression.ts'

/** A source under analysis. Each stage returns a new document with more fields filled. */
export interface Document {
  readonly source: Source
  readonly language: LanguageCode
  readonly sentences: readonly Sentence[]
  /** What the accurate model made of the text as a whole; absent with the fast model. */
  readonly reading?: Reading
  readonly mentions: readonly Mention[]
  readonly chains: readonly Chain[]
  readonly times: readonly TimeExpression[]
  /** What the rules propose; the last stages judge it and make statements of it. */
  readonly candidates: readonly Candidate[]
}

/** A document before the first stage. */
export const emptyDocument = (source: Source): Document => ({
  source,
  language: source.lang,
  sentences: [],
  mentions: [],
  chains: [],
  times: [],
  candidates: [],
})
