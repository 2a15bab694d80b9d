import type { Mention } from '../../document/mention.ts'
import type { Sentence } from '../../document/sentence.ts'
import { type Cluster, link } from '../cluster.ts'
import { coArguments } from './candidates.ts'

/** Whom a reference means, by the encoder's reading: the probability of each cluster, by its place. */
export type Meant = ReadonlyMap<number, number>

/** How probable whoever is meant must be, and each of several. */
const LEAST = 0.5
const LEAST_OF_SEVERAL = 0.25

/** The places of the clusters that a reference means: one, or of "they" and "the two" several. */
export const meantBy = (meant: Meant, plural: boolean): readonly number[] => {
  const ranked = [...meant].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])
  const several = ranked.filter(([, p]) => p >= LEAST_OF_SEVERAL)
  if (plural && several.length > 1) return several.map(([cluster]) => cluster)
  const [best] = ranked
  return best !== undefined && best[1] >= LEAST ? [best[0]] : []
}

/** "… wordt de nieuwe coach van X": a noun that is said of somebody names nobody; whether it holds of them is for frames and status to say. */
const isPredicate = ({ head }: Mention, { tokens }: Sentence): boolean =>
  tokens[head]?.deprel === 'xcomp' || tokens.some((token) => token.head === head + 1 && token.deprel === 'cop')

/** Links a mention to whom the reading says that it means: nobody who is another argument of its verb. */
export const byReading = (
  mention: Mention,
  meant: Meant,
  sentence: Sentence,
  clusters: readonly Cluster[],
): boolean => {
  if (mention.kind === 'nominal' && isPredicate(mention, sentence)) return false
  const free = mention.use === 'possessive' || mention.use === 'reflexive'
  const may = (place: number): boolean =>
    free || clusters[place]?.mentions.every((other) => !coArguments(other, mention, sentence)) === true
  const able = [...meant].filter(([place]) => may(place))
  // What would have gone to another argument goes to the others.
  const lost = [...meant].reduce((sum, [place, p]) => (may(place) ? sum : sum + p), 0)
  const shares = new Map(able.map(([place, p]) => [place, p / Math.max(1 - lost, 1e-6)] as const))
  const places = meantBy(shares, mention.number === 'plural' || mention.pair === true)
  for (const place of places) {
    const cluster = clusters[place]
    if (cluster !== undefined)
      link(cluster, mention, 'reading', `${(shares.get(place) ?? 0).toFixed(2)} by the reading of the text`)
  }
  return places.length > 0
}
