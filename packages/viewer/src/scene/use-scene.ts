import { useMemo } from 'react'
import { type Way, waysBetween } from '../analysis/paths.ts'
import type { GraphIndex } from '../state/graph-index.ts'
import { noFilters, type ViewState } from '../state/view-state.ts'
import { type Counts, countsOf } from './counts.ts'
import { addedOf, loneOf, passingOf, type Scene, sceneWith } from './scene.ts'

const WAYS = 3
const NONE: readonly Way[] = []
const FILTERS = [...Object.keys(noFilters), 'depth', 'dates'] as readonly (keyof ViewState)[]

/** The filters of a view as one text: the same while they are. */
export const filterKey = (view: ViewState): string => JSON.stringify(FILTERS.map((key) => view[key] ?? null))

/** A view's scene, counts and ways, each made again only when what it depends on has changed: a choice filters nothing anew. */
export const useScene = (
  index: GraphIndex,
  view: ViewState,
): { readonly scene: Scene; readonly counts: Counts; readonly ways: readonly Way[] } => {
  const key = filterKey(view)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says all of the view that the filters are
  const passing = useMemo(() => passingOf(index, view), [index, key])
  const counts = useMemo(() => countsOf(index, passing.failed), [index, passing])
  const ways = useMemo(
    () => (view.path.length >= 2 ? waysBetween(passing.relations, view.path, WAYS, view.avoid) : NONE),
    [passing, view.path, view.avoid],
  )
  const extra = ways.flatMap(({ entities }) => entities)
  const added = addedOf(index, view, passing, extra)
  const one = loneOf(view)
  const lone = one !== undefined && added.includes(one) ? one : undefined
  const addedKey = added.join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the list
  const scene = useMemo(
    () => sceneWith(index, passing, view.limit, added, lone),
    [index, passing, view.limit, addedKey, lone],
  )
  return { scene, counts, ways }
}
