import { useEffect, useRef } from 'react'
import type { Pasted } from './messages.ts'

/** Shorter than this a dropped text is a link or a word, no article. */
const LEAST = 40

/** Listens for files and texts that are dropped anywhere on the page; where articles cannot be read it lets the browser do as always. */
export const useDrop = (on: boolean, onDropped: (articles: readonly Pasted[]) => void): void => {
  const latest = useRef(onDropped)
  latest.current = onDropped
  useEffect(() => {
    if (!on) return
    const over = (event: DragEvent): void => event.preventDefault()
    const drop = (event: DragEvent): void => {
      event.preventDefault()
      const files = [...(event.dataTransfer?.files ?? [])]
      const text = event.dataTransfer?.getData('text/plain') ?? ''
      void Promise.all(files.map(async (file) => ({ id: file.name, text: await file.text() }))).then((read) => {
        const all = text.trim().length > LEAST ? [...read, { id: 'dropped', text }] : read
        if (all.length > 0) latest.current(all)
      })
    }
    document.addEventListener('dragover', over)
    document.addEventListener('drop', drop)
    return () => {
      document.removeEventListener('dragover', over)
      document.removeEventListener('drop', drop)
    }
  }, [on])
}
