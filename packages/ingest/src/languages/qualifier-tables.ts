/** Patterns of what limits a statement to one contest. Each is applied to the text of a sentence; those with the flag g to find all. */
export interface QualifierTables {
  /** Heats, flag g: the number as figure or word in a group `number`, or the whole of a heat that has a name ("slotrit"). */
  readonly heat: RegExp
  /** A heat told by the one before it: "een rit later". */
  readonly nextHeat: RegExp
  /** Numbers and ordinals as words, to their figure. */
  readonly numbers: Readonly<Record<string, string>>
  /** Named rounds, flag g: final, opening round, debate. */
  readonly round: RegExp
  /** Disciplines and classes, flag g: distances, doubles, weights. */
  readonly discipline: RegExp
  /** Names of competitions that have no capital. */
  readonly competition: RegExp
  /** Whether a round stands before its discipline ("halve finale sprint") or after it ("sprint final"). */
  readonly roundFirst: boolean
  /** Times and points that one contestant gets, flag g. */
  readonly mark: RegExp
  /** Scores between two, flag g. */
  readonly score: RegExp
  /** Medals and ways to win, flag g. */
  readonly prize: RegExp
  /** Margins, flag g: how far one was ahead of the other. */
  readonly margin: RegExp
  /** Places in a ranking, flag g. */
  readonly rank: RegExp
  /** A contest without a winner. */
  readonly draw: RegExp
  /** Prepositions before the place of a contest. */
  readonly places: ReadonlySet<string>
  /** Too wide to be the place of one: "the only team left in Europe". */
  readonly continents: ReadonlySet<string>
  /** Says that another contest is meant than the one at hand, where no time does. */
  readonly elsewhere: RegExp
  /** Words that open a clause that says where or when another happens, so that both have one time: "in Zagreb in April, where …". */
  readonly opens: RegExp
  /** Relative pronouns that do so after a preposition: "at which". */
  readonly opensAfter: RegExp
  /** Verbs that say when somebody began in a post, of him: "die hem in mei opvolgde". Lemmas. */
  readonly begins: ReadonlySet<string>
  /** Words that speak of when something happened, by predicate: of a marriage, "bruiloft". Lemmas. */
  readonly occasions: Readonly<Record<string, ReadonlySet<string>>>
  /** Points back to the contest of the sentence before: "daar", "in that final". */
  readonly resumes: RegExp
  /** Says that another contest is of the same competition as the article's: "dezelfde finale", "last year's final". */
  readonly same: RegExp
}
