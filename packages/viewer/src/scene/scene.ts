import type { Entity, Relation } from '@relaas/graph'
import type { GraphIndex } from '../state/graph-index.ts'
import { selectionOf } from '../state/selection.ts'
import type { ViewState } from '../state/view-state.ts'
import { failures } from './facets.ts'

/** What passes the filters of a view, drawn or not; the tables show these. It depends on nothing but the filters. */
export interface Passing {
  /** The best connected first. */
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  /** By a relation's position, the facets that filter it out; 0 passes. */
  readonly failed: Uint16Array
}

/** What a view shows of a graph. */
export interface Scene {
  /** Drawn: the best connected first. */
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  readonly passingEntities: readonly Entity[]
  readonly passingRelations: readonly Relation[]
  /** Neighbours that pass the filters but are not drawn, by entity: "+12". */
  readonly more: ReadonlyMap<string, number>
  readonly failed: Uint16Array
}

/** What passes the filters of a view. Pure. */
export const passingOf = (index: GraphIndex, view: ViewState): Passing => {
  const { graph, subjects, objects, rank } = index
  const failed = failures(index, view)
  const degree = new Int32Array(graph.entities.length)
  const relations = graph.relations.filter((_, i) => {
    if (failed[i] !== 0) return false
    for (const end of [subjects[i] ?? -1, objects[i] ?? -1]) if (end >= 0) degree[end] = (degree[end] ?? 0) + 1
    return true
  })
  const of = (list: Int32Array, i: number): number => list[i] ?? 0
  const entities = Int32Array.from(graph.entities.keys())
    .filter((i) => of(degree, i) > 0)
    .sort((a, b) => of(degree, b) - of(degree, a) || of(rank, a) - of(rank, b))
  return { entities: Array.from(entities, (i) => graph.entities[i] as Entity), relations, failed }
}

/** Entities that are drawn whatever the limit: the chosen, their ends, the path's stops, what was expanded. */
const musts = (index: GraphIndex, view: ViewState, extra: readonly string[]): Set<string> => {
  const chosen = selectionOf(index, view.selected).ends
  const must = new Set([...chosen, ...view.path, ...extra, ...view.expanded, ...Object.keys(view.pinned)])
  if (view.ego !== undefined) must.add(view.ego)
  for (const id of view.expanded)
    for (const { subject, object } of index.around.get(id) ?? []) must.add(subject).add(object)
  return must
}

/**
 * Ids of the entities that a view draws beyond the best connected, in order: while they and what passes stay the same, so does the scene.
 *
 * @param extra entities to draw in any case, such as those on a path
 */
export const addedOf = (
  index: GraphIndex,
  view: ViewState,
  passing: Passing,
  extra: readonly string[] = [],
): readonly string[] => {
  const kept = new Set(passing.entities.slice(0, view.limit).map(({ id }) => id))
  return [...musts(index, view, extra)].filter((id) => index.entities.has(id) && !kept.has(id)).toSorted()
}

/** The relations between what is drawn, in the graph's order, and how many neighbours of each are not; it visits only what is drawn. */
const linesBetween = (
  { graph, subjects, objects, links, firstLink, place }: GraphIndex,
  entities: readonly Entity[],
  failed: Uint16Array,
): Pick<Scene, 'relations' | 'more'> => {
  const drawn = entities.map(({ id }) => place.get(id) ?? -1)
  const shown = new Uint8Array(graph.entities.length)
  for (const at of drawn) shown[at] = 1
  const between: number[] = []
  const more = new Map<string, number>()
  // A neighbour counts once for each whom it is next to: this is who counted it last.
  const counted = new Int32Array(graph.entities.length).fill(-1)
  for (const [i, at] of drawn.entries()) {
    let out = 0
    for (let k = firstLink[at] ?? 0; k < (firstLink[at + 1] ?? 0); k++) {
      const nth = links[k] ?? 0
      if (failed[nth] !== 0) continue
      const [subject = -1, object = -1] = [subjects[nth], objects[nth]]
      const other = subject === at ? object : subject
      if (shown[other] === 1) {
        if (subject === at) between.push(nth)
      } else if (counted[other] !== at) {
        counted[other] = at
        out++
      }
    }
    if (out > 0) more.set((entities[i] as Entity).id, out)
  }
  between.sort((a, b) => a - b)
  return { relations: between.map((nth) => graph.relations[nth] as Relation), more }
}

/**
 * The scene of what passes: the best connected, at most `limit`, and what is added to them. Somebody chosen is there also without
 * a relation that passes. Pure.
 *
 * @param added of `addedOf`
 * @param lone the chosen, or whom the view is about
 */
export const sceneWith = (
  index: GraphIndex,
  { entities: all, relations: passing, failed }: Passing,
  limit: number,
  added: readonly string[],
  lone: string | undefined,
): Scene => {
  const must = new Set(added)
  const unlinked = lone !== undefined && must.has(lone) && !all.some(({ id }) => id === lone)
  const alone = unlinked ? index.entities.get(lone) : undefined
  const passingEntities = alone === undefined ? all : [...all, alone]
  const entities = passingEntities.filter(({ id }, i) => i < limit || must.has(id))
  return { entities, passingEntities, passingRelations: passing, failed, ...linesBetween(index, entities, failed) }
}

/** Whom a view shows even without relations. */
export const loneOf = ({ ego, selected }: ViewState): string | undefined => ego ?? selected

/**
 * The relations that pass the view's filters, and of their entities the best connected, at most the view's limit. Pure.
 *
 * @param extra entities to draw in any case, such as those on a path
 */
export const sceneOf = (index: GraphIndex, view: ViewState, extra: readonly string[] = []): Scene => {
  const passing = passingOf(index, view)
  return sceneWith(index, passing, view.limit, addedOf(index, view, passing, extra), loneOf(view))
}
