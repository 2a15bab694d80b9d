/** The languages that Relaas reads, as BCP 47 codes. */
export type LanguageCode = 'nl' | 'en'

/** One article as it came in. `text` is what every offset counts in; it is never changed. */
export interface Source {
  /** Stable id: the file name or the `id` of the line that held the article. Unique in a build. */
  readonly id: string
  readonly lang: LanguageCode
  readonly text: string
  readonly headline?: string
  readonly publisher?: string
  readonly url?: string
  /** Publication date in ISO 8601, as precise as it is known: `2026`, `2026-02` or `2026-02-14`. */
  readonly date?: string
}
