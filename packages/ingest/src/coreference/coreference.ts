import type { Chain, Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Stage } from '../stages/stage.ts'
import { type Cluster, fullestName } from './cluster.ts'
import { readReferences } from './read-references.ts'
import { byApposition, byCopula } from './sieves/apposition.ts'
import { byCouple, byDescription, byPair } from './sieves/descriptions.ts'
import { groupNames } from './sieves/names.ts'
import { byOrganization } from './sieves/organizations.ts'
import { byPronoun, byRelative, bySpeaker } from './sieves/pronouns.ts'
import { byReading, type Meant } from './sieves/reading.ts'
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

type Placed = (readonly [Mention, Cluster])[]

/** Links a mention that is no name by the first sieve that is sure of it; who is meant is asked of the reading where there is one. */
const resolve = (
  mention: Mention,
  sentence: Sentence,
  sentences: readonly Sentence[],
  clusters: readonly Cluster[],
  placed: Placed,
  read: Meant | undefined,
): boolean => {
  if (read !== undefined)
    return (
      byApposition(mention, sentence, placed) ||
      byCopula(mention, sentence, placed) ||
      byReading(mention, read, sentence, clusters)
    )
  if (mention.kind === 'nominal' && mention.type === 'Organization') return byOrganization(mention, sentences, clusters)
  const speaker = mention.kind === 'pronominal' ? speakerOf(mention.sentence, sentences, placed) : undefined
  return (
    byApposition(mention, sentence, placed) ||
    byCopula(mention, sentence, placed) ||
    byRelative(mention, sentence, placed) ||
    bySpeaker(mention, speaker) ||
    byPair(mention, sentences, clusters) ||
    byDescription(mention, sentences, clusters) ||
    byPronoun(mention, sentences, clusters, speaker)
  )
}

/**
 * Puts mentions in chains by ordered sieves, the most precise first (Lee et al. 2013): names; then, in reading order, apposition, copula and, with the
 * accurate model, whom its reading says that each means; of what it was not asked, and with the fast model, relative pronouns, speakers, pairs,
 * descriptions, pronouns; descriptions of organizations by the last spoken of. A mention that no sieve is sure of stays alone.
 */
export const coreference: Stage = {
  name: 'coreference',
  requires: ['mentions'],
  assigns: ['mentions', 'chains'],
  run: (document, { language }) => {
    const { sentences } = document
    const names = (all: readonly Mention[]): Cluster[] =>
      groupNames(
        all.filter(({ name }) => name !== undefined),
        (name) => language.demonyms.byCountry.has(name),
      )
    const known = names(document.mentions)
    const { mentions, meant } = readReferences(document, known, language)
    // Where words became mentions, the others have other numbers.
    const clusters = mentions === document.mentions ? known : names(mentions)
    const placed: Placed = clusters
      .flatMap((cluster) => cluster.mentions.map((mention) => [mention, cluster] as const))
      .toSorted((a, b) => a[0].start - b[0].start)
    for (const mention of mentions) {
      const sentence = sentences[mention.sentence]
      if (mention.name !== undefined || sentence === undefined) continue
      if (resolve(mention, sentence, sentences, clusters, placed, meant.get(mention.id)))
        for (const cluster of clusters) if (cluster.mentions.at(-1) === mention) placed.push([mention, cluster])
    }
    // Last, when the owners of "zijn" and "haar" are known.
    for (const mention of mentions)
      if (
        mention.kind === 'nominal' &&
        mention.name === undefined &&
        !meant.has(mention.id) &&
        !clusters.some((cluster) => cluster.mentions.includes(mention))
      )
        byCouple(mention, sentences, clusters)
    const ordered = clusters.toSorted(
      (a, b) => Math.min(...a.mentions.map((m) => m.start)) - Math.min(...b.mentions.map((m) => m.start)),
    )
    return { ...document, mentions, chains: ordered.map(toChain) }
  },
}
