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

/** Codes of the International Olympic Committee that differ from ISO's or that result lists use: `NED`, `Ned`. */
const OLYMPIC = new Map(
  `NED NL,BEL BE,GER DE,FRA FR,GBR GB,ENG GB-ENG,SCO GB-SCT,WAL GB-WLS,IRL IE,USA US,CAN CA,JPN JP,CHN CN,KOR KR,NOR NO,SWE SE,DEN DK,FIN FI,ISL IS,POL PL,CZE CZ,SVK SK,HUN HU,AUT AT,SUI CH,ITA IT,ESP ES,POR PT,GRE GR,TUR TR,RUS RU,UKR UA,BLR BY,EST EE,LAT LV,LTU LT,SLO SI,CRO HR,SRB RS,BIH BA,BUL BG,ROU RO,KAZ KZ,UZB UZ,GEO GE,ARM AM,AZE AZ,ISR IL,IRI IR,IND IN,AUS AU,NZL NZ,RSA ZA,MAR MA,ALG DZ,TUN TN,EGY EG,NGR NG,GHA GH,CMR CM,SEN SN,CIV CI,KEN KE,ETH ET,ERI ER,UGA UG,JAM JM,CUB CU,MEX MX,BRA BR,ARG AR,CHI CL,COL CO,PER PE,URU UY,ECU EC,VEN VE,SUR SR,CUW CW,LUX LU`
    .split(',')
    .map((pair): [string, string] => [pair.slice(0, 3), pair.slice(4)]),
)

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
  for (const [short, iso] of OLYMPIC)
    for (const form of [short, short.charAt(0) + short.slice(1).toLowerCase()])
      if (country.has(iso) && !byCountry.has(form)) byCountry.set(form, iso)
  return { code, nouns, country, byCountry }
}
