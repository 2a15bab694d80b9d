import type { Document } from '../document/document.ts'
import type { Mention } from '../document/mention.ts'
import type { Referent } from '../document/referent.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Language } from '../languages/language.ts'
import type { Cluster } from './cluster.ts'
import { referents } from './referents.ts'
import { type Meant, meantBy } from './sieves/reading.ts'

/** Mentions of a document, and whom those mean that its reading was asked about, by their id. */
export interface ReadReferences {
  readonly mentions: readonly Mention[]
  readonly meant: ReadonlyMap<number, Meant>
}

/** A word that rules took for no mention, as the mention of whom it most likely means. */
const mentionOf = (
  { tokens }: Sentence,
  { sentence, from, head, kind }: Referent,
  type: string,
): Omit<Mention, 'id'> => {
  const possessive = /^(?:nmod:poss|det)/u.test(tokens[head]?.deprel ?? '')
  const plural = kind === 'nominal' && /Number=Plur/u.test(tokens[head]?.feats ?? '')
  return {
    sentence,
    first: from,
    last: head,
    head,
    start: tokens[from]?.start ?? 0,
    end: tokens[head]?.end ?? 0,
    kind,
    type,
    typeProbability: 0.9,
    ...(plural ? ({ number: 'plural' } as const) : {}),
    ...(kind === 'pronominal' ? ({ person: 3, use: possessive ? 'possessive' : 'personal' } as const) : {}),
  }
}

/**
 * Asks a document's reading whom its pronouns and descriptions mean. Words that rules took for no mention and that mean somebody become mentions;
 * where there are none, the mentions are the document's own.
 *
 * @param clusters of names, in the order in which they will stand
 */
export const readReferences = (
  { reading, sentences, mentions }: Document,
  clusters: readonly Cluster[],
  language: Language,
): ReadReferences => {
  if (reading === undefined) return { mentions, meant: new Map() }
  const asked = referents(sentences, mentions, clusters, language)
  const meant = new Map<Omit<Mention, 'id'>, Meant>()
  const added: Omit<Mention, 'id'>[] = []
  reading.refer(asked).forEach((own, i) => {
    const referent = asked[i]
    const sentence = sentences[referent?.sentence ?? -1]
    if (own === undefined || referent === undefined || sentence === undefined) return
    if (referent.known !== undefined) {
      meant.set(referent.known, own)
      return
    }
    const [likeliest] = [...own].toSorted((a, b) => b[1] - a[1])
    const cluster = clusters[likeliest?.[0] ?? -1]
    if (cluster === undefined) return
    const mention = mentionOf(sentence, referent, cluster.type)
    if (meantBy(own, mention.number === 'plural').length === 0) return
    added.push(mention)
    meant.set(mention, own)
  })
  const ordered = [...mentions, ...added].toSorted((a, b) => a.start - b.start || b.end - a.end)
  return {
    mentions: added.length === 0 ? mentions : ordered.map((mention, id) => ({ ...mention, id })),
    meant: new Map(ordered.flatMap((mention, id) => (meant.has(mention) ? [[id, meant.get(mention) as Meant]] : []))),
  }
}
