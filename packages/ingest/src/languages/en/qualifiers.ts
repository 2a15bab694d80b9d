import type { QualifierTables } from '../qualifier-tables.ts'
import { oneOf, whole, wordsOf } from '../word-patterns.ts'
import { times } from './times.ts'

const words =
  'one first two second three third four fourth five fifth six sixth seven seventh eight eighth nine ninth ten tenth eleven eleventh twelve twelfth thirteen thirteenth fourteen fourteenth fifteen fifteenth sixteen sixteenth seventeen seventeenth eighteen eighteenth nineteen nineteenth twenty twentieth'
const numbers: Readonly<Record<string, string>> = Object.fromEntries(
  words.split(' ').map((word, i) => [word, String(Math.floor(i / 2) + 1)]),
)
const number = Object.keys(numbers)
  .toSorted((a, b) => b.length - a.length)
  .join('|')

/** English heats, rounds, disciplines and results. */
export const qualifiers: QualifierTables = {
  heat: whole(
    oneOf(String.raw`
      (?:heat|pair|pairing|bout|lane)\s(?:number\s)?(?<number1>\d{1,2}|${number})
      (?<number2>\d{1,2}(?=(?:st|nd|rd|th)\s(?:heat|pair|pairing|bout)))(?:st|nd|rd|th)\s\p{L}+
      (?<number3>${number})\s(?:heat|pair|pairing|bout)(?! (?:later|earlier|before|after))
      (?:last|final|opening|closing) (?:heat|pair|pairing|bout)|(?:group|pool)\s[A-H]
    `),
  ),
  nextHeat: whole('(?:one|a) (?:heat|pair|bout|race) later|(?:the )?next (?:heat|pair)', 'iu'),
  numbers,
  round: whole(
    oneOf(String.raw`
      (?:first|second|third|fourth|previous|next|opening|qualifying|preliminary)[ -]round
      round (?:one|two|three|four|\d)|quarter-?finals?|semi-?finals?|semis?|(?:junior |minor |senior )?decider
      cup ties?|replay(?= (?:against|between|at|on|in))|opening (?:match|game|tie|fixture)|friendly(?= (?:match|game|international|against|with|between))|return (?:match|leg|fixture)
      group (?:match|game|stage)|(?:first|second) leg|repechage|third-place (?:match|play-off)
      bronze-medal (?:match|bout|game)|(?:B|A|grand|national|consolation|cup|league) final
      (?<!semi-|quarter-|semi |quarter )finals?(?! (?:pair|heat|lap|bend|corner|metres|straight|day|minute|whistle|podium|place|set|stage|push|bout))
      last (?:four|eight|16|sixteen|32)|derby|title fight|main event|rubber game|(?:first|second|third) meeting
      play-?offs?|(?:televised )?debate|dance-off|battles?|by-election|run-off|tie-?break
    `),
  ),
  discipline: whole(
    oneOf(String.raw`
      (?<!(?:after|last|final|first|with|by|from) )(?:women's |men's |women’s |men’s )?\d{1,4}(?:[.,]\d{3})?\s?(?:-\s?)?(?:metres?|meters?|km|kilometres)(?: (?:hurdles|steeplechase|freestyle|butterfly|backstroke|breaststroke|medley))?
      (?:4|four)\s?[x×]\s?\d{2,4}\s?(?:metres|m)
      (?:women's |men's |women’s |men’s )(?:doubles|singles|mile|marathon|sprint|pursuit|team|\d{2,4}m?|individual|(?:\p{L}+ )?race|relay|time trial|road race|eights?|fours?|pairs?|foursomes|fourballs)
      (?:(?:senior|junior|under-\d{2}) (?:men's|women's|boys'|girls') race)|mixed (?:doubles|relay|team)|doubles
      (?:double|single|quadruple) sculls?|quad sculls?|coxless (?:pair|four)s?|49er(?: FX)?|Nacra 17|ILCA [67]
      road race|cross-country|lead climbing|bouldering|overall(?= (?:title|standings|classification))
      elimination race|points race|scratch race|team sprint|foursomes|fourballs|moguls|halfpipe|big air
      biathlon pursuit|mass start|madison|keirin|omnium|team pursuit|team time trial|time trial|individual pursuit
      relay|long jump|high jump|pole vault|shot put|javelin|heptathlon|decathlon|triple jump|discus|hammer throw
      all-around|(?:parallel )?(?:giant )?slalom|super-G|downhill|ski cross|(?:ice|rhythm|free) dance|match sprint
      (?:women's |men's |women’s |men’s )?stage (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)
      [-+]\d{2,3} ?kg
      (?:\p{Lu}[\p{L}-]+ ){0,2}(?:light-|super-|super )?(?:heavy|middle|welter|light|feather|bantam|fly|cruiser)weight(?: title)?
      sprint(?= (?:quarter|semi|final))
    `),
  ),
  competition:
    /^(?:\p{L}+(?:'s)? ){0,3}(?:championships?|title|cup|league|premiership|worlds|nationals|trials|games|masters|open|classic|tournament)(?!\p{L})/u,
  roundFirst: false,
  mark: /(?<![\d.,:-]|(?<!\p{L})(?:by|than) )(?:\d{1,2}:\d{2}:\d{2}|(?<=(?<!\p{L})(?:in|of|clocked|ran|with) )\d{1,3}:\d{2}(?![.:]?\d)|\d{1,2}:\d{2}\.\d{1,3}|(?:one|two|three|four|\d{1,2}) minutes? \d{1,2}(?:(?:\.\d{1,3})? seconds|\.\d{1,3})|\d{1,3}\.\d{1,3}(?!\s(?:seconds|sec)\s(?:ahead|clear|faster|quicker|to))(?:\s(?:per cent|points|percent))?|\d{1,3}\s?(?:%|per cent|percent|points)|\d{1,3}(?:,\d{3})* votes|(?<=polled )\d{1,3}(?:,\d{3})*)(?![\d%])/gu,
  score: new RegExp(
    [
      String.raw`(?<![\d–-])\d{1,3}[–-]\d{1,3}(?:,?\s(?:and\s)?\d{1,2}[–-]\d{1,2})*(?![\d–-])`,
      // matchplay
      String.raw`(?<=\p{L} )[1-9] (?:and|&) [1-8](?=[.,;]| (?:against|over|win|victory|in the|at)(?!\p{L}))`,
      `(?<!\\p{L})(?:${number})(?: (?:sets?|rides?|frames?|games?|goals?|legs?|falls?))? to (?:nil|love|${number})(?!\\p{L})`,
    ].join('|'),
    'gu',
  ),
  prize: whole(
    oneOf(String.raw`
      gold|silver|bronze|(?:technical )?knockout|T?KO|ippon|waza-ari|(?:unanimous|split|majority) decision|on points
      golden score|submission|on penalties|penalty shoot-?out|(?:straight|two|three|four|five) sets|walkover
      (?<=(?:stopp|knock|halt|finish)\p{L}*[^.;]{0,60} )(?:${number}) round|(?:${number}) (?:extra|play-?off) hole
    `),
  ),
  margin: whole(
    oneOf(String.raw`
      (?:\d+(?:\.\d+)?|an?|half an?|${number})\s(?:seconds?|minutes?|hours?|tenths?|hundredths?|thousandths?|points|votes|lengths?|strokes?|shots?|goals?|runs?|wickets?|tries|holes|canvas|whisker|nose|neck|stride|wheel|holds|legs|frames|games|rides)(?! (?:earlier|later|before|after|ago|old))
      (?<=by )(?:\d+(?:\.\d+)?|an?|half an?|${number}) (?:metres?|yards?|centimetres|inches)
      \d{1,3}(?:,\d{3})* (?:votes|seconds)|[a-z]+-[a-z]+ (?:minutes|seconds)
      (?:a|one|two) (?:minute|second)s? and a half|an innings(?: and \d+ runs)?
      (?:\d+|[a-z]+)-(?:wicket|run|goal|point|shot|stroke|vote|length|try)(?= (?:win|victory|defeat|loss|triumph))
      (?<=(?:won|beat|beaten|lost|edged|pipped|win|victory)(?: \S+){0,6} by )(?:a|an|half a) \p{L}+
    `),
  ),
  rank: whole(
    oneOf(String.raw`
      (?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:first|last)(?= (?:place|position))|(?<=(?:came|come|finish(?:ed|ing)?|was|were|home|placed|lying|dead|in) )(?:first|last))(?:\s(?:place|position))?(?! (?:round|lap|heat|pair|set|time|year|week|half|season|corner|bend|quarter|minute|title|win|victory|day|goal|try|edition|attempt|child|son|daughter|hole|leg|period|stage|row|division|team|half|wife|husband|place play))
      \d{1,2}(?:st|nd|rd|th)(?! (?:lap|minute|century|seed|round))|runner-up
    `),
  ),
  draw: whole('(?:a |agreed a )?draw(?= *[.,;]|$)|stalemate|drew|(\\d{1,3})[–-]\\1', 'iu'),
  places: new Set(['in', 'at', 'on', 'near', 'off']),
  continents: new Set(['Europe', 'Africa', 'Asia', 'America', 'North America', 'South America', 'Oceania']),
  elsewhere:
    /(?<!\p{L})(?:(?<!(?:pairs?|heats?|bouts?|races?|laps?|minutes?|seconds?|metres?) )earlier(?! (?:(?:in|on) )?(?:the|that|this) (?:day|morning|afternoon|evening|session|night|week|same day))|once|previously|formerly|in the past|as a junior|for years|never before|(?:two|three|four|five|several) times)(?!\p{L})/iu,
  opens: /^(?:where|when)$/iu,
  opensAfter: /^which$/iu,
  begins: new Set([...times.begins, ...wordsOf('succeed replace appoint name take elect sign debut promote hire')]),
  occasions: {
    ex_partner_of: wordsOf('divorce split part separate end break collapse divorced separation dissolve'),
    married_to: wordsOf('marry wed wedding marriage married'),
    engaged_to: wordsOf('engage propose proposal knee engagement engaged'),
    founded: wordsOf('found start open launch establish set create'),
    acquired: wordsOf('acquire buy takeover purchase swallow sell sale'),
  },
  resumes:
    /(?<!\p{L})(?:(?<=(?:^|[.;,] ?))there,? |(?<!from |since |until )then(?= (?:as well|too|,|\.))|in that (?:final|semi-final|match|race|game|bout|fight|contest|tournament|event)|(?:that|the) (?:final|match|race|bout|fight) was)/iu,
  same: /(?<!\p{L})(?:the same (?:final|race|event|match|meeting|stage|tournament|competition|distance)|last year['’]s (?:final|race|edition|winner|runner-up|champion)|title-?holders?|the holders?|defending (?:champions?|title)|the (?:previous|last) edition|the \d{4} (?:final|edition))(?!\p{L})/iu,
}
