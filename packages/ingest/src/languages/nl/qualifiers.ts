import type { QualifierTables } from '../qualifier-tables.ts'

const words =
  'een één eerste twee tweede drie derde vier vierde vijf vijfde zes zesde zeven zevende acht achtste negen negende tien tiende elf elfde twaalf twaalfde dertien dertiende veertien veertiende vijftien vijftiende zestien zestiende zeventien zeventiende achttien achttiende negentien negentiende twintig twintigste'
const numbers: Readonly<Record<string, string>> = Object.fromEntries(
  words.split(' ').map((word, i) => [word, String(i < 3 ? 1 : Math.floor((i - 1) / 2) + 1)]),
)
const number = Object.keys(numbers)
  .toSorted((a, b) => b.length - a.length)
  .join('|')
const whole = (pattern: string, flags = 'giu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, flags)

/** Dutch heats, rounds, disciplines and results. */
export const qualifiers: QualifierTables = {
  heat: whole(
    `(?:rit|heat|serie|baan|partij)\\s(?:nummer\\s)?(?<number1>\\d{1,2}|${number})|(?<number2>\\d{1,2}(?=(?:de|ste|e)\\s(?:rit|heat|serie)))(?:de|ste|e)\\s\\p{L}+|(?<number3>${number})\\s(?:rit|heat|serie)(?! (?:later|eerder|daarna|daarvoor))|(?:slotrit|laatste rit),?\\sde\\s(?<number4>${number})|slotrit|openingsrit|(?:laatste|voorlaatste) rit|(?:poule|groep)\\s[A-H]`,
  ),
  nextHeat: whole('(?:een|één) (?:rit|heat|serie) later|(?:rit|heat) daarna', 'iu'),
  numbers,
  round: whole(
    'halve finales?|kwartfinales?|achtste finales?|zestiende finales?|troostfinale|b-finale|superfinale|(?<!halve |achtste |zestiende )finale|eindstrijd|halve eindstrijd|(?:eerste|tweede|derde|vierde|vorige|volgende) (?:kwalificatie)?ronde|openingsronde|voorronde|kwalificatieronde|groepsfase|ronde (?:één|een|twee|drie|vier|\\d)|laatste (?:vier|acht|zestien|tweeëndertig)|derby|titelgevecht|titelduel|hoofdpartij|hoofdgevecht|openingspartij|beslissende partij|play-offs?|promotiewedstrijd|bekerfinale|tweegesprek|slotdebat|lijsttrekkersdebat|debat|dance-off|battles?|ledenraadpleging|tiebreak',
  ),
  discipline: whole(
    '(?<!(?:na|laatste|eerste|nog|achter|over) )\\d{1,4}(?:[.,]\\d{3})?(?:\\sen\\s\\d{1,3}(?:[.,]\\d{3})?)?\\s?(?:meter|kilometer)(?: (?:horden|steeplechase|vrije slag|vlinderslag|rugslag|schoolslag|wisselslag|tijdrit))?|(?:4|vier)\\s?[x×]\\s?\\d{2,4}\\s?meter(?: \\p{L}+ ?slag)?|(?:vrouwen|mannen|dames|heren|gemengd)dubbel(?:spel)?|gemengd dubbel|(?<!in )dubbel(?=\\s(?:met|spel))|(?:vrouwen|mannen|dames|heren)enkel(?:spel)?|dubbeltwee|skiff|ploegen(?:tijdrit|achtervolging)|achtervolging|massastart|marathon|koppelkoers|keirin|omnium|puntenkoers|afvalkoers|individuele tijdrit|tijdrit(?: voor koppels)?|sprint(?= (?:op|mannen|vrouwen|bereikt))|(?<=de )sprint(?=,? (?:bij|van de (?:WK|EK|NK)))|estafette|vérspringen|verspringen|hoogspringen|polsstok(?:hoog)?springen|kogelstoten|speerwerpen|discuswerpen|zevenkamp|tienkamp|klasse (?:tot|boven) \\d{2,3} kilo|(?<=\\()[-+]\\d{2,3} kg|discus(?:werpen)?|hink-stap-sprong|(?:parallel)?(?:reuzen)?slalom|super-G|afdaling|skicross|ijsdansen|(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|\\d{1,2}(?:e|de|ste)) etappe|(?:licht|super|half)?(?:zwaar|middel|welter|licht|veder|bantam|vlieg|cruiser)gewicht',
  ),
  competition:
    /^(?:wereldbeker|wereldkampioenschap|beker|competitie|topdivisie|hoofdklasse|eredivisie|schaatsvierdaagse)/u,
  roundFirst: true,
  mark: /(?<![\d.,:-]|(?<!\p{L})met )(?:\d{1,2}[.:]\d{2}[.:]\d{2}|(?<=(?<!\p{L})(?:in|tijd van) )\d{1,3}[.:]\d{2}(?![.:,]?\d| ?uur)|\d{1,2}[.:]\d{2},\d{1,2}|\d{1,3},\d{1,3}(?:\s(?:procent|punten|meter|seconden))?|\d{1,3}\s?(?:%|procent|punten))(?![\d%])/gu,
  score:
    /(?<![\d–-])\d{1,3}[–-]\d{1,3}(?:,?\s(?:en\s)?\d{1,2}[–-]\d{1,2})*(?![\d–-])|\d{1,2} tegen \d{1,2} procent|(?<!\p{L})(?:één|een|twee|drie|vier|vijf|zes)(?: (?:sets?|partijen|games|doelpunten))? tegen (?:nul|één|een|twee|drie|vier|vijf)(?!\p{L})|(?<!\p{L})(?:één|een|twee|drie|vier|vijf|zes)-(?:nul|één|een|twee|drie|vier|vijf)(?!\p{L})/gu,
  prize: whole(
    `goud|gouden|zilver|zilveren|brons|bronzen|(?:technische? )?knock-?out|(?:technische? )?(?:ko|k\\.o\\.)|ippon|waza-ari|unaniem|op punten|strafschoppen|shoot-?outs?|na verlenging|belle|walk-over|(?<=(?:knock|stop|uitgeteld|staakte)\\p{L}*[^.;]{0,60} )(?:${number}) ronde`,
  ),
  margin: whole(
    '(?:(?:\\d+(?:,\\d+)?|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|achttien|twintig)\\s(?:seconden?|tellen|minuten|tienden?|honderdsten?|duizendsten?|punten|stemmen|lengtes?|meter verschil|minuut|slagen|runs|wiellengtes?|banddikte|neuslengte)|(?:een )?hal(?:f|ve) (?:seconde|minuut|lengte|wiel|wiellengte|banddikte))',
  ),
  rank: whole(
    '(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde)(?:\\s(?:plaats|plek|stek))?|laatste(?= (?:finishte|eindigde|werd|over))|(?<=als )laatste|(?:plaats|nummer)\\s(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|\\d{1,2})|(?<=nummer )\\p{L}+',
  ),
  draw: whole('remise|gelijkspel|onbeslist|(\\d{1,3})[–-]\\1', 'iu'),
  places: new Set(['in', 'te', 'op', 'bij', 'naar']),
  elsewhere:
    /(?<!\p{L})(?:(?<!(?:ritten|rit|heats?|series?|partij|partijen|ronden?|minuten|minuut|seconden) )eerder(?! (?:op|in|deze|die) (?:de |die |dezelfde )?(?:dag|ochtend|middag|avond|week|wedstrijd))|ooit|destijds|toenmalig[e]?|vroeger|in het verleden|als junior|jarenlang|nog nooit|al (?:twee|drie|vier|vijf|tien) keer)(?!\p{L})/iu,
}
