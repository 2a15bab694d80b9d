import type { Link, Mention } from '../document/mention.ts'

/** A chain while it grows: its mentions and what they have told so far. */
export interface Cluster {
  readonly mentions: Mention[]
  readonly links: Link[]
  type: string
  /** All names as written, fullest first once sorted. */
  readonly names: Set<string>
  gender: 'female' | 'male' | undefined
  nationality: string | undefined
  age: number | undefined
  readonly roles: Set<string>
}

/** A cluster of one mention. */
export const newCluster = (mention: Mention): Cluster => {
  const cluster: Cluster = {
    mentions: [],
    links: [],
    type: mention.type ?? 'Person',
    names: new Set(),
    gender: undefined,
    nationality: undefined,
    age: undefined,
    roles: new Set(),
  }
  learn(cluster, mention)
  return cluster
}

/** Adds a mention and what it tells; earlier knowledge is kept where both say something. */
export const learn = (cluster: Cluster, mention: Mention): void => {
  cluster.mentions.push(mention)
  if (mention.name !== undefined) cluster.names.add(mention.name)
  cluster.gender ??= mention.gender
  cluster.nationality ??= mention.nationality
  cluster.age ??= mention.age
  if (mention.role !== undefined) cluster.roles.add(mention.role)
}

/** Adds a mention with the reason for it. */
export const link = (cluster: Cluster, mention: Mention, sieve: string, reason: string): void => {
  const antecedent = cluster.mentions.at(-1)
  if (antecedent !== undefined) cluster.links.push({ mention: mention.id, antecedent: antecedent.id, sieve, reason })
  learn(cluster, mention)
}

/** The fullest name: most words, then longest, then first. */
export const fullestName = (cluster: Cluster): string | undefined =>
  [...cluster.names].toSorted((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length)[0]

/** Whether what the mention tells contradicts what is known. */
export const clashes = (cluster: Cluster, mention: Mention): boolean =>
  (cluster.gender !== undefined && mention.gender !== undefined && cluster.gender !== mention.gender) ||
  (cluster.nationality !== undefined &&
    mention.nationality !== undefined &&
    cluster.nationality !== mention.nationality) ||
  (cluster.age !== undefined && mention.age !== undefined && cluster.age !== mention.age)
