import type { TokenTables } from '../token-tables.ts'
import { wordsOf } from '../word-patterns.ts'

/** How Dutch is cut into tokens and sentences, in the manner of the Alpino and Lassy treebanks. */
export const tokens: TokenTables = {
  abbreviations: wordsOf(`
    dr drs mr mrs ir ing prof mevr dhr ds st sr jr jhr mgr bc ca bijv bv blz p pag nr nrs jl jan feb mrt apr aug sept okt nov dec
    ma di wo vr za zo a.s a.u.b b.v d.w.z d.m.v e.a e.d e.v i.p.v i.t.t i.v.m m.a.w m.b.t m.b.v m.i.v m.n m.u.v n.a.v n.l nl o.a o.b.v
    o.i.d o.l.v o.m o.m.v resp t.a.v t.b.v t.g.v t.n.v t.o.v t.w t/m t.z.t v.a v.chr n.chr v.j v.l.n.r w.o z.g zg zgn zog z.o.z enz etc ev
    mln mld pct sec min gr incl excl max gem vgl vs red afb art dir gen kol kapt lt sgt tel wnd fa gebr hr mw n.v b.v r.k u.s p/a plv
  `),
  final: wordsOf('enz etc e.d e.a o.i.d jl a.s n.v b.v pct mln mld v.chr n.chr sec min'),
  elisions: wordsOf("'s 't 'n 'm 'r 'k 'ns ’s ’t ’n ’m ’r ’k 's' "),
  // "VVD'er": the party, and who belongs to it.
  contractions: [/^((?!BN)[\p{Lu}\d][\p{L}\d]*[\p{Lu}\d])(['’]ers?)$/u],
  splitHyphens: false,
  hyphenated:
    wordsOf(`coach trainer hoofdtrainer bondscoach speler speelster spits keeper doelman voorzitter leider leidster directeur verdediger middenvelder aanvaller captain
    aanvoerder aanvoerster topman topvrouw ceo minister kamerlid fractievoorzitter renner renster zanger zangeres coureur ploegleider manager rijder rijdster lijsttrekker baas
    oprichter oprichtster medeoprichter woordvoerder woordvoerster analist econoom hoogleraar onderzoeker presentator presentatrice verslaggever
    verslaggeefster journalist columnist correspondent hoofdredacteur raadslid statenlid europarlementariër wethouder senator premier president
    partijleider partijvoorzitter fractieleider bestuursvoorzitter bestuurder eigenaar teambaas ploegbaas teammanager hoofdcoach kopman sprinter
    schaatser schaatsster wielrenner wielrenster aanvalster verdedigster middenveldster doelvrouw keepster doelverdediger linksback rechtsback
    linksbuiten rechtsbuiten spelmaker topscorer gitarist drummer bassist frontman frontvrouw actrice acteur jurylid medewerker
    aanwinst viroloog hoofdeconoom bioloog meteoroloog weerman onderzoekster bestuurslid vleugelspeler kopvrouw huurling
    Kamerlid Statenlid CEO staatssecretaris burgemeester gedeputeerde lijsttrekster eigenares trainster partijgenoot teamgenoot ploeggenoot ploeggenote
    international dirigent solist violist icoon clubicoon jeugdtrainer assistent`),
}
