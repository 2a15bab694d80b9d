import type { StatusTables } from '../status-tables.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean))

/** Dutch words of denial, doubt and expectation. */
export const status: StatusTables = {
  negations: set('niet geen nooit noch nimmer zonder allesbehalve evenmin niemand'),
  negating: set('weigeren mislukken nalaten ontkennen afzien afwijzen missen verzuimen ontkrachten tegenspreken'),
  expecting: set(
    'gaan zullen zou willen hopen kunnen mogen dromen verwachten plannen vrezen dreigen proberen overwegen azen mikken voorspellen wensen geloven denken lijken verlangen beloven aankondigen voornemen gokken kandideren solliciteren',
  ),
  doubting: set(
    'misschien wellicht mogelijk vermoedelijk waarschijnlijk verluidt bijna haast binnenkort hopelijk beoogd beoogde kandidaat gedroomde potentiële toekomstige aanstaand mogelijke vermeende zogenaamde denkbeeldige',
  ),
  conditions: set('als indien mits tenzij wanneer stel of'),
  counterfactual:
    /^(?:Had|Hadden|Was|Waren|Wint|Winnen|Mocht|Als|Indien|Bij winst)(?!\p{L}).*(?:,\s(?:dan\s)?(?:had|hadden|was|waren|zou|zouden|wacht)|\swacht)(?!\p{L})|(?<!\p{L})(?:volgens de bookmakers|bookmakers|poll|peiling)(?!\p{L})/iu,
  cancelled:
    /(?<!\p{L})(?:(?:gaat|ging|gaan|gingen)(?! door)(?:\s[^\s.,;]+){0,8}? niet door|afgelast|geschrapt|van de baan|afgeblazen)(?!\p{L})/iu,
  fiction:
    /\b(?:in de (?:film|serie|roman|musical|soap|game)|op het witte doek|speelt de rol|personage|vertolkt|droomde dat|alsof|1 april)\b/iu,
  rumour:
    /\b(?:gerucht(?:en)?|roddel(?:s|blad|bladen)?|naar verluidt|zou(?:den)?|speculatie(?:s)?|niet bevestigd|ontken(?:t|nen|de|den))\b/iu,
}
