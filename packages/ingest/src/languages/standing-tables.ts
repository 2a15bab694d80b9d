/** Words that tell a place in a contest, in prose. All in small letters. */
export interface StandingTables {
  /** Words to the place that they tell by themselves: goud 1, tweede 2. */
  readonly ranks: ReadonlyMap<string, number>
  /** Those of `ranks` that tell a place only beside one of `places` or as what somebody becomes: "werd tweede". */
  readonly ordinals: ReadonlySet<string>
  /** Nouns that follow an ordinal: plaats, plek. */
  readonly places: ReadonlySet<string>
  /** Verbs that by themselves tell the first place: winnen. */
  readonly winning: ReadonlySet<string>
  /** Verbs with which a person takes a place: worden, eindigen. */
  readonly taking: ReadonlySet<string>
  /** Prepositions before whoever gets it: "goud voor X", "de zege ging naar X". */
  readonly receivers: ReadonlySet<string>
  /** Prepositions before whoever came in later. */
  readonly ahead: ReadonlySet<string>
  /** Prepositions before whoever came in earlier. */
  readonly behind: ReadonlySet<string>
  /** A sentence that matches tells of another contest than the one at hand. */
  readonly elsewhere: RegExp
}
