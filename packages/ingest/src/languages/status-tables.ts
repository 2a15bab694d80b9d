/** Words that say that something is not, or not yet, or perhaps so. Lower case. */
export interface StatusTables {
  /** Deny the clause that they stand in. */
  readonly negations: ReadonlySet<string>
  /** Verbs whose infinitive or clause did not come true: "weigerde te", "failed to". Lemmas. */
  readonly negating: ReadonlySet<string>
  /** Auxiliaries and verbs of hope, fear, plan: what hangs on them is expected. Lemmas. */
  readonly expecting: ReadonlySet<string>
  /** Adverbs of doubt and of the future: "misschien", "volgend jaar". */
  readonly doubting: ReadonlySet<string>
  /** Conjunctions that open a condition. */
  readonly conditions: ReadonlySet<string>
  /** Sentences that tell what did not come about, or what a win would bring. */
  readonly counterfactual: RegExp
  /** A contest that does not go on. */
  readonly cancelled: RegExp
  /** Words of fiction: what happens "in de film" does not happen. */
  readonly fiction: RegExp
  /** Claims that others deny or that nobody has confirmed. */
  readonly rumour: RegExp
}
