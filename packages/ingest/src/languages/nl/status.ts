import type { StatusTables } from '../status-tables.ts'
import { wordsOf } from '../word-patterns.ts'

const phrases = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu')

/** Dutch words of denial, doubt and expectation. */
export const status: StatusTables = {
  negations: wordsOf('niet geen nooit noch nimmer zonder allesbehalve evenmin niemand'),
  lacking: wordsOf('zonder'),
  ended: phrases('(?:niet|geen)(?: \\S+){0,2} meer'),
  instead: wordsOf('maar doch wel'),
  negating: wordsOf('weigeren mislukken nalaten ontkennen afzien afwijzen missen verzuimen ontkrachten tegenspreken'),
  factive: wordsOf('weten beseffen vergeten ontgaan opvallen verbazen'),
  future: wordsOf('zullen gaan moeten mogen'),
  expecting: wordsOf(
    'willen hopen kunnen dromen verwachten plannen vrezen dreigen proberen overwegen azen mikken voorspellen voorzien wensen geloven denken lijken verlangen beloven aankondigen voornemen gokken kandideren solliciteren vermoeden tippen',
  ),
  doubting: wordsOf(
    'misschien wellicht mogelijk vermoedelijk waarschijnlijk bijna haast hopelijk beoogd beoogde gedroomde potentiële toekomstige aanstaand mogelijke vermeende zogenaamde denkbeeldige eventuele gedoodverfde',
  ),
  conditions: wordsOf('als indien mits tenzij wanneer stel of alsof'),
  counterfactual:
    /^(?:Had|Hadden|Was|Waren|Wint|Winnen|Mocht|Als|Indien|Bij winst|Zonder)(?!\p{L}).*(?:,?\s(?:dan\s)?(?:had|hadden|was|waren|zou|zouden|wacht)|\swacht)(?!\p{L})|^\p{Lu}\p{L}+t?\s(?:ze|zij|hij|de|het|een|\p{Lu}\p{L}+)\s.*,\sdan\s|(?<!\p{L})(?:volgens de bookmakers|bookmakers|poll|peiling)(?!\p{L})/iu,
  hedges: phrases(
    'in gesprek|op het punt|(?:wordt|werd|worden) (?:al )?(?:getipt|genoemd|gepolst|gevraagd|gelinkt)|(?:is|was|zijn) (?:\\S+ )?(?:gevraagd|gepolst|getipt)|genoemd als|kandidaat (?:om|voor)|kanshebber|favoriet voor|(?:is|zijn|geldt|gelden|was)(?: \\S+){0,3} favoriet|een van de kandidaten|in de running|in staat|(?:lijkt|leek|lijken) (?:erop|op weg|een kwestie)|overweegt|overwegen|aast|azen|pijlen|nog maar de vraag|onzeker|maakt (?:nog )?kans|maken (?:nog )?kans|in de (?:belangstelling|markt|race)|interesse|zegt men|naar verluidt|naar eigen zeggen|als het aan|(?:moet|moeten) nog komen|volgens (?:\\S+ ){0,2}(?:media|kranten|bronnen|geruchten|ingewijden)|media (?:melden|meldden)|voorspelt|voorspellen|voorzien|wijst alles|alles wijst|wil (?:\\S+ )?een (?:gevecht|duel|rematch)|heeft een (?:bod|aanbod)|een bod van|zou(?:den)? (?:\\S+ ){1,8}(?:zijn|hebben|worden|gaan)|of het zover komt|binnen een jaar|gerucht gaat',
  ),
  refusals: phrases(
    'bedankte(?: \\S+){0,4} voor (?:de eer|het aanbod|de uitnodiging|de functie|de baan)|bedankte feestelijk|weigerde|(?:sloeg|wees|wijst|slaat)(?: \\S+){1,10} (?:af|van de hand)|afgewezen|afgeslagen|(?:ketste|ketst)(?: \\S+){0,6} af|afgeketst|geen sprake van|ziet het niet zitten|zag het niet zitten|niet toehapte|hapte niet toe|werd niet aangenomen|buiten de selectie|ten onrechte|ontkent contact|te dom voor woorden|schudde van nee|onzin|verzinsel|niet onder contract|staat (?:er )?niet onder contract|stond dat niet toe|trekt zich terug uit de strijd|sprong(?: \\S+){0,4} af|kwam er niet van|liep op niets uit',
  ),
  absent: phrases(
    'afgemeld|(?:meldt|meldde|melden|meldden) zich(?: \\S+){0,6} af|ontbreekt|ontbrak|ontbreken|afwezig|mist(?! de)|(?:miste|missen) (?:de|het|kwalificatie)|(?:slaat|sloeg|slaan)(?: \\S+){1,10} over|afhaakt|afhaakte|haakte(?: \\S+){0,4} af|afgehaakt|verzuimt|uitgevallen|teruggetrokken|(?:trekt|trok) zich(?: \\S+){0,6} terug|niet van start|geschorst|thuisbleef|(?:laat|liet)(?: \\S+){0,5} schieten|droeg(?: \\S+){0,6} over|zegt(?: \\S+){0,6} af|zegde(?: \\S+){0,6} af',
  ),
  or: wordsOf('of'),
  winnerOf: /^(?:winnaar|winnares|winnaars)$/iu,
  cancelled:
    /(?<!\p{L})(?:(?:gaat|ging|gaan|gingen)(?! door)(?:\s[^\s.,;]+){0,8}? niet door|afgelast|geschrapt|van de baan|afgeblazen)(?!\p{L})/iu,
  fiction:
    /\b(?:in (?:de|het|zijn|haar|hun|een) (?:nieuwe |eerste |laatste |nieuwste )?(?:speelfilm|film|serie|roman|musical|soap|game|toneelstuk|klucht|sketch|hoorspel)|fictie(?:f|ve)|op het witte doek|speelt de rol|personage|vertolkt|droomde dat|1 april|1-aprilgrap)\b/iu,
  rumour:
    /\b(?:gerucht(?:en)?|roddel(?:s|blad|bladen)?|naar verluidt|zou(?:den)?|speculatie(?:s)?|niet bevestigd|ontken(?:t|nen|de|den))\b/iu,
}
