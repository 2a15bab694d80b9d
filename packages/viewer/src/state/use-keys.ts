import { useEffect, useRef } from 'react'

/** What the keyboard does anywhere on the page. */
export interface PageKeys {
  readonly search: () => void
  readonly escape: () => void
  readonly undo: () => void
  readonly redo: () => void
  readonly table: () => void
  readonly step: (by: 1 | -1) => void
  readonly zoom: (direction: 1 | -1 | 0) => void
  readonly keys: () => void
  /** Single letters may do something; a reader can switch them off. */
  readonly letters: boolean
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('textarea, select, input:not([type=range]):not([type=checkbox])'))

/** Listens for the page's keys, but not while something is typed or a dialog is open. */
export const useKeys = (keys: PageKeys): void => {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const now = latest.current
      if (document.querySelector('dialog[open]') !== null) return
      const command = event.ctrlKey || event.metaKey
      const key = event.key.toLowerCase()
      if (command && key === 'k') now.search()
      else if (typing(event.target)) return
      else if (command && key === 'z' && event.shiftKey) now.redo()
      else if (command && key === 'z') now.undo()
      else if (command && key === 'y') now.redo()
      else if (command || event.altKey) return
      else if (key === 'escape') now.escape()
      else if (!now.letters) return
      else if (key === '/') now.search()
      else if (key === '?') now.keys()
      else if (key === 't') now.table()
      else if (key === 'n') now.step(1)
      else if (key === 'b') now.step(-1)
      else if (key === '+' || key === '=') now.zoom(1)
      else if (key === '-') now.zoom(-1)
      else if (key === '0') now.zoom(0)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
