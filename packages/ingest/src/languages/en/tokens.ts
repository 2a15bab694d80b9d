import type { TokenTables } from '../token-tables.ts'
import { wordsOf } from '../word-patterns.ts'

/** How English is cut into tokens and sentences, in the manner of the English Web Treebank. */
export const tokens: TokenTables = {
  abbreviations: wordsOf(`
    mr mrs ms dr prof sr jr st ft mt rev hon gen col maj capt lt sgt cpl cmdr adm gov sen rep pres supt det insp
    inc ltd co corp llc plc bros dept univ assn est fig no nos vol pp ed eds al jan feb mar apr jun jul aug sep sept oct nov dec
    mon tue tues wed thu thur thurs fri sat sun vs v e.g i.e a.m p.m u.s u.k u.n e.u d.c l.a n.y ph.d b.a m.a a.k.a etc approx
    ave blvd rd min sec hr hrs lb lbs oz mph km
  `),
  final: wordsOf('inc ltd co corp plc a.m p.m u.s u.k u.n e.u d.c l.a n.y etc jr sr ph.d'),
  elisions: wordsOf("'s 'em 'til 'cause 'n' ’em ’til"),
  contractions: [/^(.+?)(n['’]t)$/iu, /^(can)(not)$/iu, /^(.+?)(['’](?:s|ll|re|ve|d|m))$/iu],
  splitHyphens: true,
  hyphenated: wordsOf('based born bred raised trained educated owned backed led'),
}
