import { type PronounTables, pronouns as read } from '../pronoun-tables.ts'

/** English pronouns and what tells gender and age. */
export const pronouns: PronounTables = {
  pronouns: read(`
    i 1 s - personal
    me 1 s - personal
    my 1 s - possessive
    we 1 p - personal
    us 1 p - personal
    our 1 p - possessive
    he 3 s m personal
    him 3 s m personal
    his 3 s m possessive
    she 3 s f personal
    her 3 s f possessive
    her 3 s f personal
    hers 3 s f possessive
    their 3 p - possessive
    them 3 p - personal
    they 3 p - personal
    himself 3 s m reflexive
    herself 3 s f reflexive
    themselves 3 p - reflexive
    who 3 - - relative
    whom 3 - - relative
    whose 3 - - relative
    which 3 - - relative
  `),
  pairs: /^(?:the pair|the two|the duo|the couple|both|both women|both men)$/iu,
  referring: new Set([
    'i',
    'me',
    'my',
    'mine',
    'myself',
    'he',
    'him',
    'his',
    'himself',
    'she',
    'her',
    'hers',
    'herself',
    'they',
    'them',
    'their',
    'theirs',
    'themselves',
    'we',
    'us',
    'our',
    'it',
    'its',
  ]),
  definite: new Set(['the', 'this', 'that', 'his', 'her', 'their', 'my', 'our', 'its']),
  female:
    /(?:woman|women|girl|lady|ess|sister|mother|daughter|niece|aunt|grandmother|wife|girlfriend|fiancée|queen|princess|duchess|bride|mum|mom|actress|heroine)$/iu,
  male: /(?:(?<!wo)man|(?<!wo)men|boy|brother|father|son|nephew|uncle|grandfather|husband|boyfriend|fiancé|king|prince|duke|groom|dad)$/iu,
  regional:
    /^(?:Londoner|Mancunian|Liverpudlian|Glaswegian|Dubliner|Yorkshireman|Yorkshirewoman|Cornishman|Texan|Californian|New Yorker|Parisian|Geordie|Scouser|Brummie)$/u,
  age: /^(\d{1,3})-year-old$/u,
}
