import type { NameTables } from '../name-tables.ts'

const list = (words: string): string[] => words.split(/\s+/u).filter(Boolean)
const set = (words: string): ReadonlySet<string> => new Set(list(words))

/** English words around names. */
export const names: NameTables = {
  personNouns:
    list(`youtuber contestant steward farmer winger inspector adviser governor surgeon newsreader astronaut correspondent yachtswoman cutman kitman physiologist stewardess domestique investor quarterback compatriot umpire referee scout pitcher guard fencer sponsor novelist chef pilot curator soprano tenor conductor guitarist bassist drummer stuntman landlady producer engineer designer qualifier judoka dj physio heiress weatherman nurse lock pupil protégé newcomer skier diver cox climber sprinter principal coach trainer manager skater rider cyclist player footballer golfer boxer fighter driver athlete swimmer gymnast rower runner sprinter
    jockey goalkeeper striker defender midfielder captain skipper champion winner runner-up holder favourite favorite debutant rookie teenager veteran
    singer actor actress presenter director writer author influencer model dancer rapper dj musician comedian star
    minister secretary president premier mayor senator mp councillor leader chairman chairwoman chair ceo executive founder co-founder owner entrepreneur
    spokesman spokeswoman king queen prince princess duke duchess earl fiancé fiancée fiance fiancee boyfriend girlfriend husband wife partner sister brother
    father mother son daughter cousin nephew niece uncle aunt grandfather grandmother compatriot team-mate teammate rival opponent challenger colleague
    pundit commentator journalist reporter researcher professor lawyer judge doctor assistant boss principal sportsman sportswoman medallist medalist
    general officer seed American Briton Englishman Scot Welshman Irishman Dutchman Frenchman German Italian Spaniard Australian Canadian`),
  organizationNouns:
    list(`club team squad side company firm bank party union federation association charity university broadcaster channel newspaper band group
    employer maker chain publisher platform organisation organization institute ministry council sponsor business start-up startup orchestra choir museum hospital school
    outfit giants newcomers`),
  workNouns:
    list(`film movie series show programme program book novel album single song musical play podcast documentary drama sitcom soap comedy thriller
    exhibition opera ballet`),
  organizationWords:
    set(`FC AFC SC CF RC United City Rovers Wanderers Athletic Albion Town County Hotspur Villa Palace Forest Rangers Celtic Bank University Party
    Group Inc Inc. Ltd Ltd. Corp Corp. LLC PLC Company Co. Holdings Media Records Team Racing College School Institute Ministry Department Council Committee Association
    Federation Union Foundation Club Airlines Motors Studios Pictures BBC ITV CNN NASA FIFA UEFA IOC UCI NATO Labour Conservatives Democrats Republicans`),
  organizationHeads:
    /^(?:Parliament|Museum|Council|Institute|University|Bank|Opera|Academy|Union|Party|Movement|Ministry|Department|Society|Association|Federation|School|College|Church|Orchestra|Committee|Commission|Centre|Center|Campaign|Board|Office|Bureau|Chamber|Alliance|Coalition|League|Guild|Foundation|Agency|House)$/u,
  eventHeads: /^(?:Tour|Circuit|Giro|Vuelta|Ronde|GP|Prix|Slam|Open|Rally|Classic|Cup|Trophy|Masters|Festival|Days)$/u,
  eventWords:
    set(`Olympics Olympic Games Cup Open Tour Championship Championships Championship. Prix League Masters Trophy Marathon Slam Wimbledon Derby Classic
    Series Grand Bowl Final Festival Rally Invitational Worlds Paralympics Giro Vuelta Koerse Eurovision`),
  placePrepositions: set('in at from to near around outside'),
  organizationPrepositions: set('for against join joined'),
  roleOfOrganization: list(
    'player manager chairman chairwoman chair captain striker goalkeeper midfielder defender forward winger spokesman spokeswoman founder owner boss ceo executive director employee singer guitarist drummer board squad academy',
  ),
  personVerbs: set(
    `say tell add think feel believe know hope laugh smile reply explain admit write marry win skate ride run score coach train play insist joke`,
  ),
  nobleTitles: set(
    'Duke Duchess Earl Countess Count Marquess Marchioness Prince Princess King Queen Baron Baroness Viscount Viscountess Lord Lady',
  ),
  roleLetters: set('CEO CFO COO CTO DJ MC MP MEP MSP PM KC QC'),
  titles: set(
    'mr mr. mrs mrs. ms ms. dr dr. sir dame lord lady prof prof. rev. sgt. capt. gen. col. lt. jonkheer jonkvrouw',
  ),
  particles: set(
    "van de der den ten ter te 't het von zu da di del della la le du des dos el al bin ibn of d' y st st.",
  ),
  notNames:
    set(`The A An And But Or In On At With For From To By Of After Before As When Then Now Here There Who What Where How She He I We They You It Her His Their My Our
    Your That This These Those Not No Also Yet Still All Many Both Since During While Because If So Once Two Three Four Five First Second Third Yesterday Today Tomorrow
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Gold Silver Bronze
    Results Result Heat Final Photo Source Advertisement Yes Thanks Last Next Earlier Later Meanwhile However Although Despite According Behind Only Even Just Another
    Everyone Nobody Some Most Each Its Afterwards Instead Elsewhere`),
  disciplines: new RegExp(
    [
      // 500 metres, 4x100m medley; not "200 metres from the line"
      String.raw`(?<![\p{L}\p{N}.,-])(?:\d+\s?[x×]\s?)?(?:\d{1,2}[, ]\d{3}|\d{2,5})\s?-?(?:metres|meters|metre|meter|m|kilometres|km)(?:\s(?:hurdles|freestyle|backstroke|breaststroke|butterfly|medley|steeplechase|relay))?(?![\p{L}\p{N}])(?!\s(?:from|before|long|high|further|away|deep|wide|behind|after|ahead|to go|up|down|out|clear|of|in front)(?!\p{L}))`,
      // the 200 butterfly, the women's pursuit
      String.raw`(?<=(?<!\p{L})(?:the|women['’]s|men['’]s|over)\s)\d{2,4}\s(?:butterfly|freestyle|backstroke|breaststroke|(?:individual )?medley)(?!\p{L})`,
      String.raw`(?<![\p{L}-])(?:giant slalom|super-G|ski cross|ice dance|heptathlon|decathlon|(?:single|double|quadruple) sculls|mixed relay|(?:women|men)['’]s pursuit)(?![\p{L}-])`,
      // in words that mean other things too
      String.raw`(?<=(?<!\p{L})(?:the|in the|women['’]s|men['’]s)\s)(?:slalom|downhill|(?:high|long|triple) jump|pole vault|steeplechase)(?!\p{L})`,
      // the WBA super-bantamweight title
      String.raw`(?<!\p{L})(?:WBA|WBC|WBO|IBF|[Ww]orld|European|British|Commonwealth)(?:\s(?:super-|light-)?\p{Ll}+weight)? titles?(?!\p{L})`,
      String.raw`(?<![\p{L}-])(?:mass start|team pursuit|team sprint|team time trial|mixed doubles|keirin|omnium|madison|points race|half[- ]marathon)(?![\p{L}-])`,
      // "the world single distances championships", "the European indoor championships"
      String.raw`(?<!\p{L})(?:[Ww]orld|[Nn]ational|European|Dutch|British|Commonwealth)(?: (?:single distances?|sprint|allround|indoor|junior|track|road|cross-country|athletics|judo|rowing|swimming|darts|boxing))? championships?(?!\p{L})`,
      String.raw`(?<![\p{L}-])(?:\p{Lu}[\p{L}-]+ (?:and \p{Lu}[\p{L}-]+ )?)?by-election(?!\p{L})`,
    ].join('|'),
    'gu',
  ),
}
