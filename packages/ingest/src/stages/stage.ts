import type { Document } from '../document/document.ts'
import type { IngestContext } from './context.ts'

/** A field of the document that a stage needs or fills; `tokens` and `syntax` are parts of `sentences`. */
export type DocumentField = 'sentences' | 'syntax' | 'names' | 'mentions' | 'chains' | 'times' | 'candidates'

/** One step of the pipeline: a plain function with what it needs and gives, checked when the pipeline is built. */
export interface Stage {
  readonly name: string
  readonly requires: readonly DocumentField[]
  readonly assigns: readonly DocumentField[]
  readonly run: (document: Document, context: IngestContext) => Document
}
