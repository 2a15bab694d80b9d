import type { Mention } from '../../document/mention.ts'
import { type Cluster, fullestName, link, newCluster } from '../cluster.ts'
import { bearerOf } from './bearer.ts'

const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’]/gu, "'")

/** Whether `short` is a surname, given name or other part of `full`, on word borders. */
const isPart = (short: string, full: string): boolean => {
  const s = fold(short).split(/\s+/u)
  const f = fold(full).split(/\s+/u)
  if (s.length >= f.length) return false
  const tail = f.slice(f.length - s.length).join(' ') === s.join(' ')
  const head = f.slice(0, s.length).join(' ') === s.join(' ')
  // "De Wit" stands for "Johan de Wit", "Wit" alone too; "de" alone for nobody.
  return (tail || head) && s.some((word) => word.length > 2 || /^\p{L}{2}$/u.test(word) === false)
}

const acronym = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')

/** "de ploeg van De Wit" after "Johan de Wit": a surname told in full outweighs what the words around make of it. */
const isSurname = (cluster: Cluster, { name = '', type }: Mention): boolean =>
  cluster.type === 'Person' &&
  type === 'Organization' &&
  [...cluster.names].some((full) => fold(full).endsWith(` ${fold(name)}`))

const sameKind = (cluster: Cluster, mention: Mention): boolean =>
  cluster.type === mention.type || mention.typeProbability < 0.5 || isSurname(cluster, mention)

/** "Scotland" is no short form of "Police Scotland"; but of "Team Scotland". */
const isShort = ({ name = '', type }: Mention, full: string, isCountry: (name: string) => boolean): boolean =>
  isPart(name, full) && (type === 'Person' || !isCountry(name) || fold(full) === `team ${fold(name)}`)

/**
 * Groups named mentions: the same name; then the part of the one full name that it fits, of several that of `bearerOf`. Two full names with one
 * surname stay apart.
 */
export const groupNames = (named: readonly Mention[], isCountry: (name: string) => boolean): Cluster[] => {
  const clusters: Cluster[] = []
  const full = named.filter(
    (mention) => !named.some((other) => other.name !== undefined && isShort(mention, other.name, isCountry)),
  )
  const byName = new Map<string, Cluster>()
  for (const mention of full) {
    const key = fold(mention.name ?? '')
    const same = byName.get(key)
    if (same === undefined) {
      const cluster = newCluster(mention)
      byName.set(key, cluster)
      clusters.push(cluster)
    } else link(same, mention, 'full-name', `the same name, ${mention.name}`)
  }
  const rest = named.filter((mention) => !full.includes(mention))
  for (const mention of rest) {
    const fitting = clusters.filter(
      (cluster) => [...cluster.names].some((name) => isShort(mention, name, isCountry)) && sameKind(cluster, mention),
    )
    const near = bearerOf(mention, fitting)
    if (near !== undefined) link(near, mention, 'name-part', `${mention.name} is part of ${fullestName(near)}`)
    else {
      const key = fold(mention.name ?? '')
      const same = byName.get(key)
      if (same !== undefined) link(same, mention, 'full-name', `the same name, ${mention.name}`)
      else {
        const cluster = newCluster(mention)
        byName.set(key, cluster)
        clusters.push(cluster)
      }
    }
  }
  for (const cluster of clusters) cluster.type = likeliestType(cluster)
  return mergeAcronyms(clusters)
}

/** What most mentions of the fullest name, weighed by how sure each is, take it for: one shouted dateline does not make a town a club. */
const likeliestType = (cluster: Cluster): string => {
  const { mentions, type } = cluster
  const full = fold(fullestName(cluster) ?? '')
  const votes = new Map<string, number>()
  for (const mention of mentions)
    if (mention.kind === 'named' && mention.type !== null && fold(mention.name ?? '') === full) {
      const shouted = mention.name === mention.name?.toUpperCase() && (mention.name?.length ?? 0) > 4
      votes.set(mention.type, (votes.get(mention.type) ?? 0) + mention.typeProbability * (shouted ? 0.3 : 1))
    }
  return [...votes].toSorted((a, b) => b[1] - a[1] || Number(b[0] === type) - Number(a[0] === type))[0]?.[0] ?? type
}

/** "Koninklijke Nederlandse Schaatsbond (KNSB)": the letters join the words that they begin. */
const mergeAcronyms = (clusters: Cluster[]): Cluster[] => {
  const gone = new Set<Cluster>()
  for (const short of clusters) {
    const letters = fullestName(short) ?? ''
    if (!/^\p{Lu}{2,6}$/u.test(letters)) continue
    const long = clusters.find(
      (cluster) =>
        cluster !== short &&
        cluster.type === short.type &&
        [...cluster.names].some((name) => name.includes(' ') && acronym(name) === letters),
    )
    if (long === undefined) continue
    for (const mention of short.mentions)
      link(long, mention, 'acronym', `${letters} are the initials of ${fullestName(long)}`)
    gone.add(short)
  }
  return clusters.filter((cluster) => !gone.has(cluster))
}
