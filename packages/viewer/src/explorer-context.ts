import { createContext, useContext } from 'react'
import type { Way } from './analysis/paths.ts'
import type { Counts } from './scene/counts.ts'
import type { Scene } from './scene/scene.ts'
import type { GraphIndex } from './state/graph-index.ts'
import type { Acts } from './state/use-acts.ts'
import type { Session } from './state/use-explorer.ts'

/** What every part of the explorer may ask for. */
export interface ExplorerContext extends Session, Acts {
  readonly index: GraphIndex
  readonly scene: Scene
  readonly counts: Counts
  /** Ways between the stops of the open path. */
  readonly ways: readonly Way[]
  readonly dark: boolean
  readonly phone: boolean
  /** Says something in the live region. */
  readonly say: (text: string) => void
}

const Context = createContext<ExplorerContext | undefined>(undefined)

export const ExplorerProvider = Context.Provider

/** @throws Error outside of the explorer */
export const useExplorerContext = (): ExplorerContext => {
  const found = useContext(Context)
  if (found === undefined) throw new Error('Used outside of the explorer')
  return found
}
