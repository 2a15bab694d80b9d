/** Words of nationality. Keys are ISO 3166 alpha-2 codes. */
export interface Demonyms {
  /** Every form, as written, to its country. */
  readonly code: ReadonlyMap<string, string>
  /** Forms that name one person: "de Japanse", "the Dutchman"; with gender where the form tells it. */
  readonly nouns: ReadonlyMap<string, 'female' | 'male' | undefined>
  /** Name of the country in this language, by code. */
  readonly country: ReadonlyMap<string, string>
  /** Country names, and what newspapers call them, to the code. */
  readonly byCountry: ReadonlyMap<string, string>
}

/**
 * Builds the tables from lines `CODE Country|other names; adjectives; male or neutral nouns; female nouns`,
 * each list separated by commas.
 */
export const demonyms = (lines: string, inflect: (adjective: string) => readonly string[]): Demonyms => {
  const code = new Map<string, string>()
  const nouns = new Map<string, 'female' | 'male' | undefined>()
  const country = new Map<string, string>()
  const byCountry = new Map<string, string>()
  for (const line of lines.split('\n')) {
    const hit = /^\s*([A-Z]{2}(?:-[A-Z]{3})?) ([^;]*);([^;]*);([^;]*)(?:;(.*))?$/u.exec(line)
    if (hit === null) continue
    const iso = hit[1] ?? ''
    const split = (cell: string | undefined, by = ','): string[] =>
      (cell ?? '')
        .split(by)
        .map((word) => word.trim())
        .filter(Boolean)
    const names = split(hit[2], '|')
    country.set(iso, names[0] ?? iso)
    for (const name of names) byCountry.set(name, iso)
    for (const adjective of split(hit[3])) for (const form of inflect(adjective)) code.set(form, iso)
    for (const noun of split(hit[4])) {
      code.set(noun, iso)
      nouns.set(noun, hit[5] === undefined ? undefined : 'male')
    }
    for (const noun of split(hit[5])) {
      code.set(noun, iso)
      nouns.set(noun, 'female')
    }
  }
  return { code, nouns, country, byCountry }
}
