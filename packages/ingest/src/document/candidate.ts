import type { Qualifiers, Status } from '@relaas/graph'

/** A span of tokens in one sentence; 0-based, both ends included. */
export interface TokenSpan {
  readonly sentence: number
  readonly first: number
  readonly last: number
}

/** One reading that a rule proposes: a predicate between two mentions. */
export interface Candidate {
  readonly predicate: string
  /** Mention ids: where the ends are named. */
  readonly subject: number
  readonly object: number
  /** Chain ids: whom the ends are. A plural mention ("de twee") belongs to several chains, so gives several candidates. */
  readonly subjectChain: number
  readonly objectChain: number
  /** The sentence that says so. */
  readonly sentence: number
  /** The words that carry it; several spans for a separable verb. */
  readonly trigger: readonly TokenSpan[]
  readonly status: Status
  readonly qualifiers: Qualifiers
  /** Name of the rule, `<pack>/<predicate>/<frame>/<shape>`, for example `sport/beat/verslaan/passive`. */
  readonly rule: string
  /** Which layer found it; prior for the confidence. */
  readonly layer: 'dependency' | 'pattern' | 'results' | 'scorer'
  /** The rule's own prior confidence, 0 to 1, before parse probabilities and coreference are weighed in. */
  readonly prior: number
  /** The reading's probability, 0 to 1, that it is told as so and not as expected or denied, if it is told; absent where nothing read it. */
  readonly asserted?: number
  /** Calibrated probability, 0 to 1, that a careful reader would agree; absent until judged. */
  readonly confidence?: number
}
