import type { Chain, Mention } from '../document/mention.ts'
import type { Stage } from '../stages/stage.ts'
import { type Cluster, fullestName } from './cluster.ts'
import { byApposition, byCopula } from './sieves/apposition.ts'
import { byCouple, byDescription, byPair } from './sieves/descriptions.ts'
import { groupNames } from './sieves/names.ts'
import { byOrganization } from './sieves/organizations.ts'
import { byPronoun, byRelative, bySpeaker } from './sieves/pronouns.ts'
import { speakerOf } from './speaker.ts'

const toChain = (cluster: Cluster, id: number): Chain => {
  const name = fullestName(cluster)
  return {
    id,
    mentions: [...new Set(cluster.mentions.map((mention) => mention.id))].toSorted((a, b) => a - b),
    type: cluster.type,
    ...(name === undefined ? {} : { name }),
    aliases: [...cluster.names].filter((alias) => alias !== name).toSorted(),
    ...(cluster.gender === undefined ? {} : { gender: cluster.gender }),
    ...(cluster.nationality === undefined ? {} : { nationality: cluster.nationality }),
    ...(cluster.age === undefined ? {} : { age: cluster.age }),
    roles: [...cluster.roles].toSorted(),
    links: cluster.links.toSorted((a, b) => a.mention - b.mention),
  }
}

/**
 * Puts mentions in chains by ordered sieves, the most precise first (Lee et al. 2013): names; then, in reading order, apposition,
 * copula, relative pronouns, speakers, pairs, descriptions, pronouns; descriptions of organizations by the last
 * spoken of. A mention that no sieve is sure of stays alone.
 */
export const coreference: Stage = {
  name: 'coreference',
  requires: ['mentions'],
  assigns: ['chains'],
  run: (document) => {
    const { sentences } = document
    const named = document.mentions.filter((mention) => mention.name !== undefined)
    const clusters = groupNames(named)
    const placed: (readonly [Mention, Cluster])[] = clusters
      .flatMap((cluster) => cluster.mentions.map((mention) => [mention, cluster] as const))
      .toSorted((a, b) => a[0].start - b[0].start)
    for (const mention of document.mentions) {
      if (mention.name !== undefined) continue
      const sentence = sentences[mention.sentence]
      if (sentence === undefined) continue
      const speaker = mention.kind === 'pronominal' ? speakerOf(mention.sentence, sentences, placed) : undefined
      if (mention.kind === 'nominal' && mention.type === 'Organization') {
        byOrganization(mention, sentences, clusters)
        continue
      }
      const done =
        byApposition(mention, sentence, placed) ||
        byCopula(mention, sentence, placed) ||
        byRelative(mention, sentence, placed) ||
        bySpeaker(mention, speaker) ||
        byPair(mention, sentences, clusters) ||
        byDescription(mention, sentences, clusters) ||
        byPronoun(mention, sentences, clusters, speaker)
      if (done) for (const cluster of clusters) if (cluster.mentions.at(-1) === mention) placed.push([mention, cluster])
    }
    // Last, when the owners of "zijn" and "haar" are known.
    for (const mention of document.mentions)
      if (
        mention.kind === 'nominal' &&
        mention.name === undefined &&
        !clusters.some((cluster) => cluster.mentions.includes(mention))
      )
        byCouple(mention, sentences, clusters)
    const ordered = clusters.toSorted(
      (a, b) => Math.min(...a.mentions.map((m) => m.start)) - Math.min(...b.mentions.map((m) => m.start)),
    )
    return { ...document, chains: ordered.map(toChain) }
  },
}
