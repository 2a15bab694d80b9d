import type { Document } from '../document/document.ts'
import type { Mention } from '../document/mention.ts'
import type { Referent } from '../document/referent.ts'
import type { Language } from '../languages/language.ts'
import { type ReferringWord, referringWords } from '../mentions/referring-words.ts'
import type { Cluster } from './cluster.ts'
import { referents } from './referents.ts'
import { type Meant, meantBy } from './sieves/reading.ts'

/** Mentions of a document, and whom those mean that its reading was asked about, by their id. */
export interface ReadReferences {
  readonly mentions: readonly Mention[]
  readonly meant: ReadonlyMap<number, Meant>
}

/** A word that rules took for no mention, and of which the reading knows whom it means. */
const found = (
  { sentences }: Document,
  { sentence: index, kind }: Referent,
  { first, head }: ReferringWord,
  cluster: Cluster | undefined,
): Omit<Mention, 'id'> => {
  const { tokens } = sentences[index] ?? { tokens: [] }
  const possessive = /^(?:nmod:poss|det)/u.test(tokens[head]?.deprel ?? '')
  const plural = kind === 'nominal' && /Number=Plur/u.test(tokens[head]?.feats ?? '')
  return {
    sentence: index,
    first,
    last: head,
    head,
    start: tokens[first]?.start ?? 0,
    end: tokens[head]?.end ?? 0,
    kind,
    type: cluster?.type ?? null,
    typeProbability: 0.9,
    ...(plural ? ({ number: 'plural' } as const) : {}),
    ...(kind === 'pronominal' ? ({ person: 3, use: possessive ? 'possessive' : 'personal' } as const) : {}),
  }
}

/**
 * Asks a document's reading whom its pronouns and descriptions mean. Words that rules took for no mention and that mean somebody become mentions.
 *
 * @param clusters of names, in the order in which they will stand
 */
export const readReferences = (
  document: Document,
  clusters: readonly Cluster[],
  language: Language,
): ReadReferences => {
  const { reading, sentences, mentions } = document
  if (reading === undefined) return { mentions, meant: new Map() }
  const all = referents(sentences, mentions, clusters, language)
  const place = (sentence: number, head: number): string => `${sentence} ${head}`
  const known = new Map(
    mentions.flatMap((mention) =>
      mention.kind === 'named' ? [] : [[place(mention.sentence, mention.head), mention] as const],
    ),
  )
  const words = new Map(
    sentences.flatMap((sentence) =>
      referringWords(sentence, language).map((word) => [place(sentence.index, word.head), word] as const),
    ),
  )
  const meant = new Map<Mention | Omit<Mention, 'id'>, Meant>()
  const added: Omit<Mention, 'id'>[] = []
  reading.refer(all).forEach((own, i) => {
    const referent = all[i]
    if (own === undefined || referent === undefined) return
    const at = place(referent.sentence, referent.head)
    const mention = known.get(at)
    if (mention !== undefined) {
      meant.set(mention, own)
      return
    }
    const word = words.get(at)
    const [likeliest] = [...own].toSorted((a, b) => b[1] - a[1])
    if (word === undefined || likeliest === undefined) return
    const one = found(document, referent, word, clusters[likeliest[0]])
    if (meantBy(own, one.number === 'plural').length === 0) return
    added.push(one)
    meant.set(one, own)
  })
  const ordered = [...mentions, ...added].toSorted((a, b) => a.start - b.start || b.end - a.end)
  return {
    mentions: ordered.map((mention, id) => ({ ...mention, id })),
    meant: new Map(ordered.flatMap((mention, id) => (meant.has(mention) ? [[id, meant.get(mention) as Meant]] : []))),
  }
}
