import type { Relation } from '@relaas/graph'
import type { RefObject } from 'react'
import type { Opened } from '../panels/top-bar.tsx'
import type { PictureHandle } from '../scene/picture-context.ts'
import { type GraphIndex, statementKey } from './graph-index.ts'
import { selectionOf } from './selection.ts'
import type { useActs } from './use-acts.ts'
import type { Session } from './use-explorer.ts'
import { useKeys } from './use-keys.ts'

interface Keyed {
  readonly session: Session
  readonly index: GraphIndex
  /** The relations that the filters let pass, in the order in which they are stepped through. */
  readonly shown: readonly Relation[]
  readonly acts: ReturnType<typeof useActs>
  readonly handle: RefObject<PictureHandle | null>
  readonly letters: boolean
  readonly filtering: boolean
  readonly setFiltering: (filtering: boolean) => void
  readonly setOpened: (opened: Opened) => void
}

/** The keys of the whole page: what opens, what closes last, and stepping through relations, or through what an article says. */
export const useExplorerKeys = ({
  session,
  index,
  shown,
  acts,
  handle,
  letters,
  filtering,
  setFiltering,
  setOpened,
}: Keyed): void => {
  const { view, change } = session
  const { select, read } = acts
  useKeys({
    letters,
    search: () => setOpened('search'),
    keys: () => setOpened('keys'),
    undo: session.undo,
    redo: session.redo,
    table: () =>
      change({ tab: view.tab === 'table' ? 'graph' : 'table' }, { key: view.tab === 'table' ? 'graph' : 'table' }),
    zoom: (direction) => (direction === 0 ? handle.current?.fit() : handle.current?.zoom(direction)),
    escape: () => {
      if (filtering) setFiltering(false)
      else if (view.article !== undefined)
        change({ article: undefined, statement: undefined, mention: undefined }, { key: 'closeArticle' })
      else if (view.path.length > 0) change({ path: [], pathChoice: 0, avoid: [] }, { key: 'closePath' })
      else select(undefined)
      handle.current?.focus()
    },
    step: (by) => {
      if (view.article !== undefined) {
        const list = index.said.get(view.article) ?? []
        const at = list.findIndex((one) => statementKey(one) === view.statement)
        const next = list[at + by]
        if (next !== undefined) read(next)
        return
      }
      const at = shown.findIndex(({ id }) => id === view.selected)
      const { pair, relations } = selectionOf(index, view.selected)
      const within = pair === undefined ? undefined : shown.find((one) => relations.includes(one))
      const next = within ?? shown[at < 0 && by < 0 ? -1 : at + by]
      if (next !== undefined) select(next.id)
    },
  })
}
