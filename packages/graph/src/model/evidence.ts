/** A verbatim quotation: `quote === text.slice(start, end)` in the source's text, offsets in UTF-16 code units. */
export interface Evidence {
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** The sentence that says a statement, with the places of its parts. */
export interface StatementEvidence extends Evidence {
  /** Where the subject is named; may lie in another sentence of the same source. */
  readonly subject: Evidence
  readonly object: Evidence
  /** The words that carry the relation; several parts when the verb is separable ("troefde … af"). */
  readonly trigger: readonly Evidence[]
}
