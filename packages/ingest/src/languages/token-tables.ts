/** What a language tells the tokenizer and the sentence splitter. */
export interface TokenTables {
  /** Lower case, without the final full stop: the stop belongs to the word. */
  readonly abbreviations: ReadonlySet<string>
  /** Abbreviations that may also end a sentence. */
  readonly final: ReadonlySet<string>
  /** Words that begin with an apostrophe ('s avonds). */
  readonly elisions: ReadonlySet<string>
  /** Words that are two tokens: two groups that together are the whole. */
  readonly contractions: readonly RegExp[]
  /** Whether "well-known" is three tokens. */
  readonly splitHyphens: boolean
  /** Words that are written together with a name, and yet are words of their own: "Ajax-trainer", "London-based". */
  readonly hyphenated: ReadonlySet<string>
}
