import { type PronounTables, pronouns as read } from '../pronoun-tables.ts'

/** Dutch pronouns and what tells gender and age. */
export const pronouns: PronounTables = {
  pronouns: read(`
    ik 1 s - personal
    mij 1 s - personal
    me 1 s - personal
    mijn 1 s - possessive
    m'n 1 s - possessive
    wij 1 p - personal
    we 1 p - personal
    ons 1 p - personal
    onze 1 p - possessive
    hij 3 s m personal
    hem 3 s m personal
    zij 3 s f personal
    ze 3 s f personal
    haar 3 s f possessive
    haar 3 s f personal
    d'r 3 s f possessive
    zijn 3 s m possessive
    z'n 3 s m possessive
    hun 3 p - possessive
    hen 3 p - personal
    zichzelf 3 - - reflexive
    zich 3 - - reflexive
    die 3 - - relative
    dat 3 s - relative
    wie 3 - - relative
    elkaar 3 p - reflexive
  `),
  pairs: /^(?:de twee|het tweetal|het duo|het stel|het paar|het koppel|beiden|beide vrouwen|beide mannen)$/iu,
  referring: new Set([
    'ik',
    'mij',
    'me',
    'mijn',
    "m'n",
    'hij',
    'ie',
    'hem',
    "'m",
    'zijn',
    "z'n",
    'zij',
    'ze',
    'haar',
    "d'r",
    'zich',
    'zichzelf',
    'hemzelf',
    'haarzelf',
    'hun',
    'hen',
    'diens',
    'wij',
    'we',
    'ons',
    'onze',
    'het',
  ]),
  definite: new Set([
    'de',
    'het',
    'die',
    'dat',
    'deze',
    'dit',
    'haar',
    'zijn',
    'hun',
    'mijn',
    'onze',
    'ons',
    "z'n",
    "d'r",
    "m'n",
  ]),
  female:
    /(?:ster|trice|euse|esse|ice|stra|in|gravin|vrouw|vriendin|zus|zusje|moeder|dochter|nicht|tante|oma|echtgenote|koningin|prinses|meisje|dame|topvrouw|genote|kampioene|favoriete|concurrente|rivale|debutante|actrice|atlete|verloofde vrouw|bruid)$/iu,
  male: /(?:man|vriend|broer|broertje|vader|zoon|neef|oom|opa|echtgenoot|koning|prins|jongen|heer|topman|zwager|bruidegom)$/iu,
  regional:
    /^(?:Friezin|Fries|Friese|Groninger|Groningse|Drent|Drentse|Tukker|Twentse|Twentenaar|Brabander|Brabantse|Limburger|Limburgse|Zeeuw|Zeeuwse|Gelderse|Overijsselse|Utrechter|Utrechtse|Hagenaar|Haagse|Arnhemmer|\p{Lu}\p{Ll}+(?:dammer|damse|burger|burgse|houter|venaar|enaar|hovenaar))$/u,
  age: /^(\d{1,3})-jarige?$/u,
}
