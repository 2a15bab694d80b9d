import type { QualifierTables } from '../qualifier-tables.ts'
import { oneOf, whole, wordsOf } from '../word-patterns.ts'
import { times } from './times.ts'

const words =
  'een één eerste twee tweede drie derde vier vierde vijf vijfde zes zesde zeven zevende acht achtste negen negende tien tiende elf elfde twaalf twaalfde dertien dertiende veertien veertiende vijftien vijftiende zestien zestiende zeventien zeventiende achttien achttiende negentien negentiende twintig twintigste'
const numbers: Readonly<Record<string, string>> = Object.fromEntries(
  words.split(' ').map((word, i) => [word, String(i < 3 ? 1 : Math.floor((i - 1) / 2) + 1)]),
)
const number = Object.keys(numbers)
  .toSorted((a, b) => b.length - a.length)
  .join('|')

/** Dutch heats, rounds, disciplines and results. */
export const qualifiers: QualifierTables = {
  heat: whole(
    oneOf(String.raw`
      (?:rit|heat|serie|baan|partij)\s(?:nummer\s)?(?<number1>\d{1,2}|${number})
      (?<number2>\d{1,2}(?=(?:de|ste|e)\s(?:rit|heat|serie)))(?:de|ste|e)\s\p{L}+
      (?<number3>${number})\s(?:rit|heat|serie)(?! (?:later|eerder|daarna|daarvoor))
      (?:slotrit|laatste rit),?\sde\s(?<number4>${number})|slotrit|openingsrit|(?:laatste|voorlaatste) rit
      (?:poule|groep)\s[A-H]
    `),
  ),
  nextHeat: whole('(?:een|één) (?:rit|heat|serie) later|(?:rit|heat) daarna', 'iu'),
  numbers,
  round: whole(
    oneOf(String.raw`
      halve finales?|kwartfinales?|achtste finales?|zestiende finales?|troostfinale|b-finale|superfinale
      (?<!halve |achtste |zestiende )finale|eindstrijd|halve eindstrijd
      (?:eerste|tweede|derde|vierde|vorige|volgende) (?:kwalificatie)?ronde|openingsronde|voorronde|slotronde
      finaleronde|poulefase|herkansing|kwalificatieronde|groepsfase|ronde (?:één|een|twee|drie|vier|\d)
      laatste (?:vier|acht|zestien|tweeëndertig)|derby|titelgevecht|titelduel|hoofdpartij|hoofdgevecht|openingspartij
      beslissende partij|demonstratiepartij
      (?:(?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|beslissende) )?(?:halve)?finale(?:wedstrijd|duel|partij)
      (?:openings|groeps|inhaal|oefen|competitie|beker|troost|degradatie|kampioens)(?:wedstrijd|duel)
      (?:wedstrijd|strijd|duel) om (?:het )?brons|kleine finale|play-offs?|promotiewedstrijd|bekerfinale|tweegesprek
      slotdebat|lijsttrekkersdebat|debat|dance-off|battles?|ledenraadpleging|tiebreak
    `),
  ),
  discipline: whole(
    oneOf(String.raw`
      (?<!(?:na|laatste|eerste|nog|achter|over) )\d{1,4}(?:[.,]\d{3})?(?:\sen\s\d{1,3}(?:[.,]\d{3})?)?\s?(?:meter|kilometer)(?: (?:horden|steeplechase|vrije slag|vlinderslag|rugslag|schoolslag|wisselslag|tijdrit))?
      (?:4|vier)\s?[x×]\s?\d{2,4}(?:\s?meter)?(?: (?:\p{L}+ ?slag|wissel|vrij|gemengd))?
      (?:vrouwen|mannen|dames|heren|gemengd)dubbel(?:spel)?|gemengd dubbel(?:spel)?|dubbelspel|enkelspel
      (?<!in )dubbel(?=\s(?:met|spel))|(?:vrouwen|mannen|dames|heren)enkel(?:spel)?|(?:gemengde )?dubbel(?:twee|vier)
      skiff?|(?:twee|vier) zonder(?: stuurman)?|(?:wissel|vrouwen|mannen|gemengde )?(?:estafette|aflossing)
      49er(?: FX)?|Nacra 17|ILCA [67]|ploegen(?:tijdrit|achtervolging)|achtervolging|massastart
      (?:hoofd|sprint|vrouwen|mannen|dames|heren|junioren|beloften|kwalificatie)(?:race|koers)|weg(?:race|wedstrijd)
      ploegkoers|teamsprint|(?<=in het )(?:eind|allround|sprint|algemeen )?klassement|proloog|slotetappe
      koninginnenrit|meerkamp|kür(?: op muziek)?|marathon|koppelkoers|keirin|omnium|puntenkoers|afvalkoers
      individuele tijdrit|tijdrit(?: voor koppels)?|sprint(?= (?:op|mannen|vrouwen|bereikt))
      (?<=de )sprint(?=,? (?:bij|van de (?:WK|EK|NK)))|vérspringen|verspringen|hoogspringen|polsstok(?:hoog)?springen
      kogelstoten|speerwerpen|discuswerpen|zevenkamp|tienkamp|klasse (?:tot|boven) \d{2,3} kilo|(?<=\()[-+]\d{2,3} kg
      discus(?:werpen)?|hink-stap-sprong|(?:parallel)?(?:reuzen)?slalom|super-G|afdaling|skicross|ijsdansen
      (?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|\d{1,2}(?:e|de|ste)) etappe
      (?:licht|super|half)?(?:zwaar|middel|welter|licht|veder|bantam|vlieg|cruiser)gewicht
    `),
  ),
  competition:
    /^(?:\p{L}+ ){0,2}(?:\p{L}*kampioenschap(?:pen)?|\p{L}*beker|\p{L}*toernooi|\p{L}*marathon|play-offs?|competitie|topdivisie|hoofdklasse|eredivisie|schaatsvierdaagse)/u,
  roundFirst: true,
  mark: /(?<![\d.,:-]|(?<!\p{L})met )(?:\d{1,2}[.:]\d{2}[.:]\d{2}|(?<=(?<!\p{L})(?:in|tijd van) )\d{1,3}[.:]\d{2}(?![.:,]?\d| ?uur)|\d{1,2}[.:]\d{2},\d{1,2}|\d{1,3},\d{1,3}(?:\s(?:procent|punten|meter|seconden))?|\d{1,3}\s?(?:%|procent|punten))(?![\d%])/gu,
  score:
    /(?<![\d–-])\d{1,3}[–-]\d{1,3}(?:,?\s(?:en\s)?\d{1,2}[–-]\d{1,2})*(?![\d–-])|\d{1,2} tegen \d{1,2} procent|(?<!\p{L})(?:één|een|twee|drie|vier|vijf|zes)(?: (?:sets?|partijen|games|doelpunten))? tegen (?:nul|één|een|twee|drie|vier|vijf)(?!\p{L})|(?<!\p{L})(?:één|een|twee|drie|vier|vijf|zes)-(?:nul|één|een|twee|drie|vier|vijf)(?!\p{L})/gu,
  prize: whole(
    oneOf(String.raw`
      goud|gouden|zilver|zilveren|brons|bronzen|(?:technische? )?knock-?out|(?:technische? )?(?:ko|k\.o\.)|ippon
      waza-ari|unaniem|op punten|op straffen|strafschoppen|shoot-?outs?|na verlenging|belle|walk-over
      (?<=(?:knock|stop|uitgeteld|staakte)\p{L}*[^.;]{0,60} )(?:${number}) ronde
    `),
  ),
  margin: whole(
    oneOf(String.raw`
      (?:\d+(?:,\d+)?|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|achttien|twintig|anderhalve)\s(?:seconden?|tellen|minuten|tienden?|honderdsten?|duizendsten?|punten|stemmen|lengtes?|meter verschil|minuut|slagen|runs|wiellengtes?|banddikte|neuslengte)
      (?:een |anderhalve )?hal(?:f|ve) (?:seconde|minuut|lengte|wiel|wiellengte|banddikte|meter|punt|slag)
      (?<=met )een(?: halve?| kleine)? \p{L}+(?= verschil)
    `),
  ),
  rank: whole(
    oneOf(String.raw`
      (?:eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde)(?:\s(?:plaats|plek|stek))?
      laatste(?= (?:finishte|eindigde|werd|over))|(?<=als )laatste
      (?:plaats|nummer)\s(?:een|één|twee|drie|vier|vijf|zes|zeven|acht|\d{1,2})|(?<=nummer )\p{L}+
    `),
  ),
  draw: whole('remise|gelijkspel|onbeslist|(\\d{1,3})[–-]\\1', 'iu'),
  places: new Set(['in', 'te', 'op', 'bij', 'naar']),
  continents: new Set(['Europa', 'Afrika', 'Azië', 'Noord-Amerika', 'Zuid-Amerika', 'Oceanië']),
  elsewhere:
    /(?<!\p{L})(?:(?<!(?:ritten|rit|heats?|series?|partij|partijen|ronden?|minuten|minuut|seconden) )eerder(?! (?:op|in|deze|die) (?:de |die |dezelfde )?(?:dag|ochtend|middag|avond|week|wedstrijd))|ooit|destijds|toenmalig[e]?|vroeger|in het verleden|als junior|jarenlang|nog nooit|al (?:twee|drie|vier|vijf|tien) keer)(?!\p{L})/iu,
  opens: /^(?:waar|waarin|waarbij|waarop)$/iu,
  opensAfter: /^welke?$/iu,
  begins: new Set([
    ...times.begins,
    ...wordsOf(
      'opvolgen vervangen aanstellen benoemen kiezen overnemen overkomen overstappen komen tekenen toetreden binnenkomen aanwijzen installeren',
    ),
  ]),
  occasions: {
    ex_partner_of: wordsOf(
      'scheiden stranden eindigen verbreken klappen stuklopen breken scheiding echtscheiding breuk',
    ),
    married_to: wordsOf('trouwen huwelijk bruiloft huwen ja-woord jawoord'),
    engaged_to: wordsOf('verloven aanzoek verloving huwelijksaanzoek knie'),
    founded: wordsOf('oprichten beginnen starten stichten openen oprichting lanceren'),
    acquired: wordsOf('overnemen kopen tekenen overname verkopen aankoop handtekening'),
  },
  resumes:
    /(?<!\p{L})(?:[Dd]aarin|[Dd]aarbij|[Dd]aar(?<!van daar)|[Tt]oen(?! (?:de|het|hij|zij|ze|een|er|haar|zijn|hun|\p{Lu}))|[Ii]n (?:die|dat) (?:finale|halve finale|kwartfinale|wedstrijd|race|partij|duel|gevecht|strijd|eindstrijd|toernooi|koers)|[Dd]ie (?:finale|wedstrijd|race|partij|koers))(?!\p{L})/u,
  same: /(?<!\p{L})(?:dezelfde (?:finale|wedstrijd|race|afstand|partij|koers)|hetzelfde toernooi|titel(?:verdedig|houd)\p{L}*|(?:de|bij de) vorige editie|(?:vorig|verleden) jaar (?:ook al|nog)|de (?:finale|editie) van (?:vorig jaar|\d{4}))(?!\p{L})/iu,
}
