/** Words that say that something is not, or not yet, or perhaps so. Lower case; patterns are applied to tokens joined by spaces. */
export interface StatusTables {
  /** Deny the clause that they stand in. */
  readonly negations: ReadonlySet<string>
  /** Those of `negations` that deny only their own phrase: "zonder". */
  readonly lacking: ReadonlySet<string>
  /** With a negation they say that something has ended, so that it was: "niet meer", "no longer". */
  readonly ended: RegExp
  /** Opens what is so after what is not: "niet X maar Y". */
  readonly instead: ReadonlySet<string>
  /** Verbs whose infinitive or clause did not come true: "weigerde te", "failed to". Lemmas. */
  readonly negating: ReadonlySet<string>
  /** Verbs whose clause is so even where they are denied: "wist niet dat". Lemmas. */
  readonly factive: ReadonlySet<string>
  /** Auxiliaries of plain future: what is settled is asserted, what a contest will bring is not. Lemmas. */
  readonly future: ReadonlySet<string>
  /** Auxiliaries and verbs of hope, fear, plan: what hangs on them is expected. Lemmas. */
  readonly expecting: ReadonlySet<string>
  /** Adverbs and adjectives of doubt: "misschien", "beoogd". */
  readonly doubting: ReadonlySet<string>
  /** Conjunctions that open a condition. */
  readonly conditions: ReadonlySet<string>
  /** Sentences that tell what did not come about, or what a win would bring. */
  readonly counterfactual: RegExp
  /** Phrases of doubt, plan or hearsay, in the stretch of a sentence between semicolons and "but". */
  readonly hedges: RegExp
  /** Phrases of refusal and failure, in that stretch or a "but" after it. */
  readonly refusals: RegExp
  /** Phrases of absence from an event, in that stretch. */
  readonly absent: RegExp
  /** Joins two of whom only one will do. */
  readonly or: ReadonlySet<string>
  /** Before those of whom one has yet to win. */
  readonly winnerOf: RegExp
  /** A contest that does not go on. */
  readonly cancelled: RegExp
  /** Words of fiction: what happens "in de film" does not happen. */
  readonly fiction: RegExp
  /** Claims that others deny or that nobody has confirmed. */
  readonly rumour: RegExp
  /** A contraction that is of the past before a participle and of hearsay before an infinitive: "he'd beaten", "he'd beat". */
  readonly contracted?: { readonly form: RegExp; readonly participle: RegExp }
}
