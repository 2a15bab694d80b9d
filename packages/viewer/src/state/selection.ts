import type { Entity, Relation } from '@relaas/graph'
import type { GraphIndex } from './graph-index.ts'
import { parsePairKey } from './pair-key.ts'

/** What is chosen: an entity, a relation, or two entities with all relations between them; nothing where the graph has it not. */
export interface Selection {
  readonly entity?: Entity
  readonly relation?: Relation
  /** Whoever is more often the subject comes first. */
  readonly pair?: readonly [Entity, Entity]
  /** Around the entity, the one itself, or all between the two. */
  readonly relations: readonly Relation[]
  /** The entity, or both ends. */
  readonly ends: readonly string[]
}

const nothing: Selection = { relations: [], ends: [] }

/** Those of some relations that are between two, either way, in their order. */
export const relationsBetween = (relations: readonly Relation[], one: string, other: string): readonly Relation[] =>
  relations.filter(
    ({ subject, object }) => (subject === one && object === other) || (subject === other && object === one),
  )

/** What an id stands for: of an entity, of a relation, or of a pair as `pairKey` makes it. Pure. */
export const selectionOf = (index: GraphIndex, id: string | undefined): Selection => {
  if (id === undefined) return nothing
  const relation = index.relations.get(id)
  if (relation !== undefined) return { relation, relations: [relation], ends: [relation.subject, relation.object] }
  const entity = index.entities.get(id)
  if (entity !== undefined) return { entity, relations: index.around.get(id) ?? [], ends: [id] }
  const [one, other] = (parsePairKey(id) ?? []).map((end) => index.entities.get(end))
  if (one === undefined || other === undefined) return nothing
  const relations = relationsBetween(index.around.get(one.id) ?? [], one.id, other.id)
  if (relations.length === 0) return nothing
  const led = relations.filter(({ subject }) => subject === one.id).length
  return {
    pair: led * 2 >= relations.length ? [one, other] : [other, one],
    relations,
    ends: [one.id, other.id],
  }
}
