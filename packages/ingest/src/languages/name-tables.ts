/** Words that tell what a name beside them is. All lower case unless said otherwise. */
export interface NameTables {
  /** Nouns that stand before or in apposition to a person's name: coach, schaatsster, president. Suffix match: "topschaatsster". */
  readonly personNouns: readonly string[]
  /** Nouns that stand before an organization's name: ploeg, bedrijf, partij. */
  readonly organizationNouns: readonly string[]
  /** Nouns that stand before a work's title: film, serie, programma. */
  readonly workNouns: readonly string[]
  /** Words within an organization's name, as written: FC, Team, Bank, United. */
  readonly organizationWords: ReadonlySet<string>
  /** Words with which an organization's name says what it is; what follows with "van", "voor", "of" or "for" belongs to the name. As written. */
  readonly organizationHeads: RegExp
  /** Words of an event that are followed by where it is held: Ronde van, Tour of. As written. */
  readonly eventHeads: RegExp
  /** Words within an event's name, as written: WK, Open, Spelen, Cup. */
  readonly eventWords: ReadonlySet<string>
  /** Prepositions after which a single name is most likely a place. */
  readonly placePrepositions: ReadonlySet<string>
  /** Prepositions after which a name is often an organization: bij, namens, for. */
  readonly organizationPrepositions: ReadonlySet<string>
  /** Roles that one has in an organization: "speler van X", "the X striker". */
  readonly roleOfOrganization: readonly string[]
  /** Verbs of saying and feeling whose subject is a person. */
  readonly personVerbs: ReadonlySet<string>
  /** Titles that with a place are the name of a person: "the Duke of York". As written; empty where the language writes them small. */
  readonly nobleTitles: ReadonlySet<string>
  /** Roles written in capitals that are no names: CEO, MP. */
  readonly roleLetters: ReadonlySet<string>
  /** Titles that are no part of the name: dr., mevrouw, sir. */
  readonly titles: ReadonlySet<string>
  /** Small words that stand inside names: van, de, der. */
  readonly particles: ReadonlySet<string>
  /** Capitalised words that begin sentences or name days and months: never names by themselves. */
  readonly notNames: ReadonlySet<string>
  /** Matches disciplines that are events though written small: "500 meter", "1,000 metres". Applied to the text of a sentence. */
  readonly disciplines: RegExp
}
