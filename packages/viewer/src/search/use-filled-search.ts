import { useEffect } from 'react'
import { ask } from '../analysis/analysis.ts'
import type { GraphIndex } from '../state/graph-index.ts'
import { findablesOf } from './findables.ts'

/** Fills the worker's search with a graph: after the first picture, a part at a time. Search can wait for the picture, the picture cannot wait for search. */
export const useFilledSearch = (index: GraphIndex): void =>
  useEffect(() => {
    const parts = findablesOf(index)
    let first = true
    let later: ReturnType<typeof setTimeout>
    const next = (): void => {
      const { value, done } = parts.next()
      void ask('fill', { items: value ?? [], first, last: done === true }).answer
      first = false
      if (done !== true) later = setTimeout(next, 4)
    }
    later = setTimeout(next, 60)
    return () => clearTimeout(later)
  }, [index])
