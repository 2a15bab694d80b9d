import type { Mention } from '../../document/mention.ts'
import type { Sentence } from '../../document/sentence.ts'
import { type Cluster, clashes, link } from '../cluster.ts'
import { candidates, coArguments } from './candidates.ts'

/** Nouns that need someone to be related to: "de coach" alone may be the coach known, "haar coach" is not she. */
const RELATIONAL =
  /(?:coach|trainer|trainster|verloofde|vriend|vriendin|man|vrouw|partner|zus|zusje|broer|broertje|vader|moeder|zoon|dochter|landgeno[ot]+te?|teamgeno[ot]+te?|ploeggeno[ot]+te?|rivaal|rivale|concurrente?|tegenstand(?:er|ster)|opponent|rival|coach|fianc[ée]e?|boyfriend|girlfriend|husband|wife|sister|brother|father|mother|son|daughter|compatriot|teammate|team-mate)$/iu

/** "de Japanse", "de 27-jarige", "de titelverdedigster": the one person whom the text has told so of, or the only one whom it can be. */
export const byDescription = (
  mention: Mention,
  sentences: readonly Sentence[],
  clusters: readonly Cluster[],
): boolean => {
  if (mention.kind !== 'nominal' || mention.pair === true || mention.number === 'plural') return false
  const sentence = sentences[mention.sentence]
  const possessed =
    sentence !== undefined &&
    /^(?:haar|zijn|hun|mijn|z'n|d'r|his|her|their|my)$/iu.test(sentence.tokens[mention.first]?.form ?? '')
  if (possessed) return false
  const all = candidates(mention, clusters, sentences, 30).filter(
    ({ cluster }) => !clashes(cluster, mention) && !cluster.mentions.some((m) => coArguments(m, mention, sentence)),
  )
  const told = all.filter(
    ({ cluster }) =>
      (mention.nationality !== undefined && cluster.nationality === mention.nationality) ||
      (mention.age !== undefined && cluster.age === mention.age) ||
      (mention.role !== undefined && cluster.roles.has(mention.role)),
  )
  const known = told[0]
  if (known !== undefined) {
    link(known.cluster, mention, 'description', 'the text has said this of the person before')
    return true
  }
  // "De coach van Bosma vindt …": the subject of a sentence that goes on about the one person last spoken of.
  const token = sentence?.tokens[mention.head]
  const complement = sentence?.tokens.some((t) => t.head === mention.head + 1 && t.deprel.startsWith('nmod')) === true
  if (mention.role !== undefined && complement && token?.deprel.startsWith('nsubj') === true) {
    const previous = all.filter(
      ({ nearest, cluster }) =>
        nearest.sentence === mention.sentence - 1 &&
        !cluster.mentions.some((m) => m.sentence === mention.sentence && m.start > mention.start),
    )
    const subject = previous[0]
    if (subject !== undefined && (previous.length === 1 || subject.points > (previous[1]?.points ?? 0) + 1.5)) {
      link(subject.cluster, mention, 'description', 'the sentence goes on about the person last spoken of')
      return true
    }
  }
  // "de coach" without any coach told is nobody in particular.
  if (
    mention.role !== undefined &&
    mention.nationality === undefined &&
    mention.age === undefined &&
    RELATIONAL.test(mention.role)
  )
    return false
  if (mention.nationality === undefined && mention.age === undefined && mention.regional !== true) return false
  const near = all.filter(({ nearest }) => nearest.sentence >= mention.sentence - 2)
  // "For Lindqvist it was … The Swede …": the one person of the sentence before.
  const before = near.filter(({ nearest }) => nearest.sentence === mention.sentence - 1)
  const [only] = before
  if (only !== undefined && before.length === 1 && !near.some(({ nearest }) => nearest.sentence === mention.sentence)) {
    link(only.cluster, mention, 'description', 'the one person of the sentence before')
    return true
  }
  const first = near[0]
  const second = near[1]
  if (first === undefined || (second !== undefined && second.points > first.points - 1.5)) return false
  link(first.cluster, mention, 'description', 'the only person in view whom it can describe')
  return true
}

/** "de twee", "the pair": the two persons last spoken of. Each gets the mention. */
export const byPair = (mention: Mention, sentences: readonly Sentence[], clusters: readonly Cluster[]): boolean => {
  const plural =
    mention.pair === true || (mention.kind === 'pronominal' && mention.person === 3 && mention.number === 'plural')
  if (!plural) return false
  const near = candidates(mention, clusters, sentences, 2)
  if (near.length !== 2 && mention.pair !== true) return false
  const two = near.slice(0, 2)
  if (two.length < 2) return false
  for (const { cluster } of two) link(cluster, mention, 'pair', 'one of the two last spoken of')
  return true
}

const COUPLE =
  /^(?:verloofde|vriend|vriendin|man|vrouw|echtgenoot|echtgenote|partner|geliefde|fianc[ée]e?|boyfriend|girlfriend|husband|wife)$/iu

/**
 * "Paul volgde zijn verloofde": in an article about two people, one's partner is the other: of fitting gender, spoken of more than
 * anybody else, and already named.
 */
export const byCouple = (mention: Mention, sentences: readonly Sentence[], clusters: readonly Cluster[]): boolean => {
  if (mention.kind !== 'nominal' || mention.role === undefined || !COUPLE.test(mention.role)) return false
  const possessive = sentences[mention.sentence]?.tokens[mention.first]
  if (possessive === undefined || !/^(?:haar|zijn|his|her)$/iu.test(possessive.form)) return false
  // "haar verloofde, de bioloog …": the name is about to come.
  if (/^[,(:]$/u.test(sentences[mention.sentence]?.tokens[mention.last + 1]?.form ?? '')) return false
  const owner = clusters.find((cluster) =>
    cluster.mentions.some(
      (m) => m.sentence === mention.sentence && m.first === mention.first && m.use === 'possessive',
    ),
  )
  const others = clusters
    .filter(
      (cluster) =>
        cluster !== owner &&
        cluster.type === 'Person' &&
        cluster.names.size > 0 &&
        !clashes(cluster, mention) &&
        cluster.mentions.some((m) => m.start < mention.start),
    )
    .toSorted((a, b) => b.mentions.length - a.mentions.length)
  const [first, second] = others
  if (
    owner === undefined ||
    first === undefined ||
    first.mentions.length < 3 ||
    (second !== undefined && second.mentions.length * 2 > first.mentions.length)
  )
    return false
  link(first, mention, 'couple', 'the one person whom the article is about besides')
  return true
}
