import type { Mention } from '../../document/mention.ts'
import type { Sentence } from '../../document/sentence.ts'
import { type Cluster, link } from '../cluster.ts'
import { candidates, coArguments } from './candidates.ts'

/** How much better the best must fit than the next. */
const AHEAD = 1.5

/**
 * "de club", "the company": the organization last spoken of, in this sentence or the two before, where no other comes near; or else the one that the
 * article is about.
 */
export const byOrganization = (
  mention: Mention,
  sentences: readonly Sentence[],
  clusters: readonly Cluster[],
): boolean => {
  const sentence = sentences[mention.sentence]
  // "de ploeg van Jong Vlaanderen": told by the name that follows.
  const told = clusters.some(
    ({ type, mentions }) =>
      type === 'Organization' &&
      mentions.some(
        (m) =>
          m.sentence === mention.sentence &&
          m.first === mention.last + 2 &&
          /^(?:van|of)$/u.test(sentence?.tokens[mention.last + 1]?.form ?? ''),
      ),
  )
  if (told) return false
  const free = ({ mentions }: Cluster): boolean => !mentions.some((m) => coArguments(m, mention, sentence))
  const near = candidates(mention, clusters, sentences, 2, 'Organization').filter(({ cluster }) => free(cluster))
  const [first, second] = near
  if (first !== undefined && (second === undefined || first.points >= second.points + AHEAD)) {
    link(first.cluster, mention, 'organization', 'the organization last spoken of')
    return true
  }
  if (first !== undefined) return false
  const all = candidates(mention, clusters, sentences, Number.POSITIVE_INFINITY, 'Organization')
    .filter(({ cluster }) => free(cluster))
    .toSorted((a, b) => b.cluster.mentions.length - a.cluster.mentions.length)
  const [most, next] = all
  if (most === undefined || most.cluster.mentions.length < 2) return false
  if (next !== undefined && next.cluster.mentions.length * 2 > most.cluster.mentions.length) return false
  link(most.cluster, mention, 'organization', 'the organization that the article is about')
  return true
}
