import type { Entity, Relation } from '@relaas/graph'
import type { GraphIndex } from '../state/graph-index.ts'
import type { ViewState } from '../state/view-state.ts'
import { egoOf, failures } from './facets.ts'

/** What a view shows of a graph. */
export interface Scene {
  /** Drawn: the best connected first. */
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  /** Entities and relations that pass the filters, drawn or not; the tables show these. */
  readonly passingEntities: readonly Entity[]
  readonly passingRelations: readonly Relation[]
  /** Neighbours that pass the filters but are not drawn, by entity: "+12". */
  readonly more: ReadonlyMap<string, number>
  readonly failed: ReadonlyMap<string, number>
}

const degrees = (relations: readonly Relation[]): Map<string, number> => {
  const degree = new Map<string, number>()
  for (const { subject, object } of relations)
    for (const end of [subject, object]) degree.set(end, (degree.get(end) ?? 0) + 1)
  return degree
}

/** Entities that must be drawn whatever the limit: the chosen, their ends, the path's stops, what was expanded. */
const musts = (index: GraphIndex, view: ViewState, extra: readonly string[]): Set<string> => {
  const chosen = view.selected === undefined ? undefined : index.relations.get(view.selected)
  const must = new Set([...view.path, ...extra, ...view.expanded, ...Object.keys(view.pinned)])
  for (const id of [view.selected, view.ego, chosen?.subject, chosen?.object]) if (id !== undefined) must.add(id)
  for (const id of view.expanded)
    for (const { subject, object } of index.around.get(id) ?? []) must.add(subject).add(object)
  return must
}

/**
 * The relations that pass the view's filters, and of their entities the best connected, at most the view's limit. Pure.
 *
 * @param extra entities to draw in any case, such as those on a path
 */
export const sceneOf = (index: GraphIndex, view: ViewState, extra: readonly string[] = []): Scene => {
  const failed = failures(index, view)
  const passing = index.graph.relations.filter(({ id }) => failed.get(id) === 0)
  const degree = degrees(passing)
  const must = musts(index, view, extra)
  const ego = egoOf(index, view)
  const passingEntities = index.graph.entities
    .filter(({ id }) => degree.has(id) || (ego === undefined ? view.selected === id : view.ego === id))
    .toSorted((a, b) => (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) || (a.id < b.id ? -1 : 1))
  const kept = new Set(passingEntities.slice(0, view.limit).map(({ id }) => id))
  const entities = passingEntities.filter(({ id }) => kept.has(id) || must.has(id))
  const shown = new Set(entities.map(({ id }) => id))
  const relations = passing.filter(({ subject, object }) => shown.has(subject) && shown.has(object))
  const out = new Map<string, Set<string>>()
  if (entities.length < passingEntities.length)
    for (const { subject, object } of passing)
      for (const [here, there] of [
        [subject, object],
        [object, subject],
      ] as const)
        if (shown.has(here) && !shown.has(there)) out.set(here, (out.get(here) ?? new Set()).add(there))
  return {
    entities,
    relations,
    passingEntities,
    passingRelations: passing,
    more: new Map([...out].map(([id, found]) => [id, found.size])),
    failed,
  }
}
