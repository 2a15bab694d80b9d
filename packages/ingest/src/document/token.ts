/** One word in Universal Dependencies; field names are CoNLL-U's. */
export interface Token {
  /** 1-based place in the sentence. */
  readonly id: number
  /** Offsets in the source's text, UTF-16 code units; `form` is exactly that slice. */
  readonly start: number
  readonly end: number
  readonly form: string
  /** Separable verbs are rejoined: *troefde … af* has lemma *aftroeven*. */
  readonly lemma: string
  readonly upos: string
  /** CoNLL-U features, `Gender=Com|Number=Sing`, or `_`. */
  readonly feats: string
  /** The `id` of the head; 0 for the root. */
  readonly head: number
  readonly deprel: string
  /** Whether white space precedes it in the text. */
  readonly spaceBefore: boolean
  /** The model's probabilities, 0 to 1. */
  readonly uposProbability: number
  readonly arcProbability: number
  /** `O`, or `B-`/`I-` and an entity type. */
  readonly ner: string
  readonly nerProbability: number
}
