import { buildGraph, type Entity, type Extraction, type GraphFile } from '@relaas/graph'
import { extractionsOf } from './extractions-of.ts'

/** A graph with new articles in it, and what they brought. */
export interface Joined {
  readonly graph: GraphFile
  /** Ids of entities and relations that were not there. */
  readonly fresh: readonly string[]
  readonly added: readonly string[]
}

/** What was there stays where it was; what is new stands near its neighbours, at a fixed turn so that two never coincide. */
const placed = (before: GraphFile, after: GraphFile): readonly Entity[] => {
  const old = new Map(before.entities.map((entity) => [entity.id, entity]))
  const golden = 2.399963229728653
  let nth = 0
  return after.entities.map((entity) => {
    const known = old.get(entity.id)
    if (known !== undefined) return { ...entity, x: known.x, y: known.y }
    const near = after.relations.flatMap(({ subject, object }) =>
      subject === entity.id ? (old.get(object) ?? []) : object === entity.id ? (old.get(subject) ?? []) : [],
    )
    if (near.length === 0) return entity
    const angle = golden * ++nth
    const far = 34 + 6 * Math.sqrt(nth)
    return {
      ...entity,
      x: near.reduce((sum, { x }) => sum + x, 0) / near.length + far * Math.cos(angle),
      y: near.reduce((sum, { y }) => sum + y, 0) / near.length + far * Math.sin(angle),
    }
  })
}

/** Folds new extractions into a graph, by the same fold that made it. */
export const joinExtractions = (graph: GraphFile, extractions: readonly Extraction[]): Joined => {
  const known = new Set([...graph.entities, ...graph.relations].map(({ id }) => id))
  const built = buildGraph([...extractionsOf(graph), ...extractions], { vocabulary: graph.vocabulary })
  const after: GraphFile = { ...built, entities: placed(graph, built) }
  return {
    graph: after,
    fresh: [...after.entities, ...after.relations].map(({ id }) => id).filter((id) => !known.has(id)),
    added: extractions.map(({ source }) => source.id),
  }
}
