import type { Entity, GraphFile, Relation } from '@relaas/graph'
import type { ViewState } from '../state/view-state.ts'

/** What a view shows of a graph. */
export interface Scene {
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
}

/** About as many things as a reader can tell apart at first sight. */
export const FIRST_SIGHT = 150

/** The relations that pass the view's filters, and of the entities those that have any, the best connected first, at most `limit`. A chosen entity stays. */
export const sceneOf = (graph: GraphFile, view: ViewState, limit = FIRST_SIGHT): Scene => {
  const types = new Map(graph.entities.map(({ id, type }) => [id, type]))
  const passing = graph.relations.filter(
    ({ predicate, status, confidence, subject, object }) =>
      !view.hiddenPredicates.includes(predicate) &&
      view.status.includes(status) &&
      confidence >= view.minConfidence &&
      !view.hiddenTypes.includes(types.get(subject) ?? '') &&
      !view.hiddenTypes.includes(types.get(object) ?? ''),
  )
  const degree = new Map<string, number>()
  for (const { subject, object } of passing)
    for (const end of [subject, object]) degree.set(end, (degree.get(end) ?? 0) + 1)
  const chosen = graph.relations.find(({ id }) => id === view.selected)
  const must = new Set([view.selected, chosen?.subject, chosen?.object])
  const entities = graph.entities
    .filter(({ id }) => degree.has(id))
    .toSorted(
      (a, b) =>
        Number(must.has(b.id)) - Number(must.has(a.id)) ||
        (degree.get(b.id) ?? 0) - (degree.get(a.id) ?? 0) ||
        (a.id < b.id ? -1 : 1),
    )
    .slice(0, limit)
  const shown = new Set(entities.map(({ id }) => id))
  return { entities, relations: passing.filter(({ subject, object }) => shown.has(subject) && shown.has(object)) }
}

/** How many relations each predicate and entities each type has, before its own filter. */
export const countsOf = (
  graph: GraphFile,
): { readonly predicates: ReadonlyMap<string, number>; readonly types: ReadonlyMap<string, number> } => {
  const predicates = new Map<string, number>()
  const types = new Map<string, number>()
  for (const { predicate } of graph.relations) predicates.set(predicate, (predicates.get(predicate) ?? 0) + 1)
  for (const { type } of graph.entities) types.set(type, (types.get(type) ?? 0) + 1)
  return { predicates, types }
}
