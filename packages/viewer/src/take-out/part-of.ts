import type { GraphFile } from '@relaas/graph'
import type { Scene } from '../scene/scene.ts'
import type { GraphIndex } from '../state/graph-index.ts'
import { selectionOf } from '../state/selection.ts'
import type { ViewState } from '../state/view-state.ts'

/** What to take out: what the filters let pass, what is chosen, or everything. */
export type Extent = 'view' | 'selection' | 'all'

/** The part of the graph of an extent, with only the sources and merges that belong to it. */
export const partOf = (index: GraphIndex, scene: Scene, view: ViewState, extent: Extent): GraphFile => {
  const { graph } = index
  if (extent === 'all') return graph
  const chosen = selectionOf(index, view.selected)
  const relations = extent === 'view' ? scene.passingRelations : chosen.relations
  const ends = new Set(relations.flatMap(({ subject, object }) => [subject, object]))
  if (extent === 'selection') for (const id of chosen.ends) ends.add(id)
  const told = new Set(relations.flatMap(({ articles }) => articles))
  return {
    ...graph,
    relations,
    entities: graph.entities.filter(({ id }) => ends.has(id)),
    sources: graph.sources.filter(({ id }) => told.has(id)),
    merges: graph.merges.filter(({ entity }) => ends.has(entity)),
  }
}
