import type { Entity, Relation } from '../model/knowledge-graph.ts'
import { forceAtlas2, Graph, noverlap } from './graphology.ts'

/** A place on the canvas; units are those of the layout, rounded to a hundredth. */
export interface Position {
  readonly x: number
  readonly y: number
}

const round = (x: number): number => Math.round(x * 100) / 100

/**
 * Places for all entities: a seeded start on a sunflower spiral (so no randomness), ForceAtlas2, then noverlap.
 * Entities without any relation stand on a ring outside, where they hide nothing.
 */
export const layout = (
  entities: readonly Omit<Entity, 'x' | 'y'>[],
  relations: readonly Relation[],
): ReadonlyMap<string, Position> => {
  const graph = new Graph({ type: 'undirected', multi: false })
  const linked = new Set(relations.flatMap(({ subject, object }) => [subject, object]))
  const inner = entities.filter(({ id }) => linked.has(id))
  inner.forEach(({ id }, i) => {
    const angle = i * 2.399963229728653
    const radius = 10 * Math.sqrt(i + 1)
    graph.addNode(id, { x: round(radius * Math.cos(angle)), y: round(radius * Math.sin(angle)), size: 4 })
  })
  for (const { subject, object } of relations) {
    if (subject === object || !graph.hasNode(subject) || !graph.hasNode(object)) continue
    if (graph.hasEdge(subject, object))
      graph.updateEdgeAttribute(graph.edge(subject, object) as string, 'weight', (w: number | undefined) =>
        Math.min(4, (w ?? 1) + 1),
      )
    else graph.addEdge(subject, object, { weight: 1 })
  }
  if (graph.order > 1) {
    const settings = forceAtlas2.inferSettings(graph)
    forceAtlas2.assign(graph, {
      iterations: graph.order > 5000 ? 60 : 400,
      settings: {
        ...settings,
        gravity: 0.12,
        scalingRatio: 12,
        strongGravityMode: true,
        barnesHutOptimize: graph.order > 1000,
      },
    })
    if (graph.order <= 5000) noverlap.assign(graph, { maxIterations: 120, settings: { margin: 6, ratio: 1.6 } })
  }
  const places = new Map<string, Position>()
  let radius = 0
  graph.forEachNode((id, attributes) => {
    const { x, y } = attributes as { x: number; y: number }
    places.set(id, { x: round(x), y: round(y) })
    radius = Math.max(radius, Math.hypot(x, y))
  })
  const lonely = entities.filter(({ id }) => !linked.has(id))
  lonely.forEach(({ id }, i) => {
    const angle = (2 * Math.PI * i) / lonely.length
    const outside = radius * 1.25 + 20
    places.set(id, { x: round(outside * Math.cos(angle)), y: round(outside * Math.sin(angle)) })
  })
  return places
}
