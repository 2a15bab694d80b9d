import { UndirectedGraph } from 'graphology'
import louvain from 'graphology-communities-louvain'
import betweenness from 'graphology-metrics/centrality/betweenness.js'
import pagerank from 'graphology-metrics/centrality/pagerank.js'

/** Ends of a relation; all that structure is computed from. */
export type Link = readonly [string, string]

const graphOf = (ids: readonly string[], links: readonly Link[]): UndirectedGraph => {
  const graph = new UndirectedGraph()
  for (const id of ids) graph.mergeNode(id)
  for (const [a, b] of links)
    if (a !== b && graph.hasNode(a) && graph.hasNode(b))
      graph.updateEdge(a, b, (old) => ({ weight: ((old.weight as number | undefined) ?? 0) + 1 }))
  return graph
}

/** How important each entity is by whom it is linked with, or how often it lies between others. */
export const measure = (
  kind: 'pagerank' | 'betweenness',
  ids: readonly string[],
  links: readonly Link[],
): ReadonlyMap<string, number> => {
  const graph = graphOf(ids, links)
  if (graph.size === 0) return new Map(ids.map((id) => [id, 0]))
  const found =
    kind === 'pagerank'
      ? pagerank(graph, { getEdgeWeight: 'weight', maxIterations: 500, tolerance: 1e-5 })
      : betweenness(graph, { getEdgeWeight: null })
  return new Map(Object.entries(found as Record<string, number>))
}

/** A generator of numbers from 0 to 1 that always gives the same (mulberry32), so that groups do not change from run to run. */
export const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A group of entities that are linked more with each other than with the rest. */
export interface Community {
  /** Members, the best linked first; the first ones name it. */
  readonly members: readonly string[]
}

/** Groups by Louvain, seeded; the largest first. Groups of one are no groups. */
export const communities = (ids: readonly string[], links: readonly Link[]): readonly Community[] => {
  const graph = graphOf([...ids].sort(), links)
  if (graph.size === 0) return []
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: seeded(1) })
  const groups = new Map<number, string[]>()
  for (const [id, group] of Object.entries(found)) groups.set(group, [...(groups.get(group) ?? []), id])
  return [...groups.values()]
    .filter((members) => members.length > 2)
    .map((members) => ({
      members: members.sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1)),
    }))
    .sort((a, b) => b.members.length - a.members.length || ((a.members[0] ?? '') < (b.members[0] ?? '') ? -1 : 1))
}
