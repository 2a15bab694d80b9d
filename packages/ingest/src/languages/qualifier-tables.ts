/** Patterns of what limits a statement to one contest. Each is applied to the text of a sentence. */
export interface QualifierTables {
  /** Heat, with its number as a word or figure in a group. */
  readonly heat: RegExp
  /** Ordinals as words, to their figure. */
  readonly ordinals: Readonly<Record<string, string>>
  /** Named rounds: final, last heat. */
  readonly round: RegExp
  /** Times, scores and medals. */
  readonly result: RegExp
  /** Prepositions before the place of a contest. */
  readonly places: ReadonlySet<string>
}
