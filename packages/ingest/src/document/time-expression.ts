/** Words that tell a time, resolved against the source's date. */
export interface TimeExpression {
  /** Index of the sentence; token places are 0-based, both ends included. */
  readonly sentence: number
  readonly first: number
  readonly last: number
  /** ISO 8601, as precise as the words allow: `2022`, `2026-02`, `2026-02-15`, a week or weekend as `2026-02-09/2026-02-15`. */
  readonly date: string
  /** The same of what has been already, where the words leave that open: "vrijdag" said on a Sunday. */
  readonly past?: string
  /** Whether it tells when something began or ended: "sinds mei". */
  readonly bound?: boolean
  /** The noun for somebody that the time belongs to: "last year's champion". Place of its token. */
  readonly of?: number
}
