import type { GraphFile } from '@relaas/graph'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  type CommandLog,
  canRedo,
  canUndo,
  current,
  type Data,
  goTo,
  type Label,
  record,
  startLog,
} from './command-log.ts'
import { keepJudgements, keptJudgements } from './judgements.ts'
import { formatView, parseView, type ViewState } from './view-state.ts'

/** The session: what is seen, what is known, and the commands that led there. */
export interface Session {
  /** The view, with what is only tried at the moment (a brush being dragged, time being played). */
  readonly view: ViewState
  readonly data: Data
  readonly log: CommandLog
  /** Does something that can be undone. */
  readonly change: (part: Partial<ViewState>, label: Label) => void
  /** Shows a change without recording it; `undefined` takes it back. */
  readonly preview: (part: Partial<ViewState> | undefined) => void
  /** Changes the data, and the view with it. */
  readonly changeData: (data: Data, part: Partial<ViewState>, label: Label) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly jump: (at: number) => void
  /** Keeps the camera in the address, without a command: moving about is no act. */
  readonly moved: (camera: readonly [number, number, number]) => void
}

const systemLanguage = (): 'nl' | 'en' => (navigator.language.startsWith('nl') ? 'nl' : 'en')

/**
 * The command log joined with the browser's history: an entry in the one is an entry in the other, so back and forward undo and
 * redo, and the address is always the view's. An address that no command of this session made is read as a new view.
 */
export const useExplorer = (graph: GraphFile): Session => {
  const run = useMemo(() => crypto.randomUUID(), [])
  const [log, setLog] = useState(() =>
    startLog(parseView(location.hash, systemLanguage()), {
      graph,
      fresh: new Set(),
      added: [],
      judged: keptJudgements(graph),
    }),
  )
  const [tried, setTried] = useState<Partial<ViewState> | undefined>(undefined)
  const latest = useRef(log)
  latest.current = log
  const put = useCallback((next: CommandLog): void => {
    latest.current = next
    setTried(undefined)
    setLog(next)
  }, [])
  useEffect(() => {
    history.replaceState(
      { run, at: 0 },
      '',
      location.hash === '' ? formatView(current(latest.current).view) : undefined,
    )
    const moved = (event: PopStateEvent): void => {
      const state = event.state as { run?: string; at?: number } | null
      if (state?.run === run && state.at !== undefined) {
        put(goTo(latest.current, state.at))
        return
      }
      const { data } = current(latest.current)
      put(startLog(parseView(location.hash, systemLanguage()), data))
      history.replaceState({ run, at: 0 }, '')
    }
    window.addEventListener('popstate', moved)
    return () => window.removeEventListener('popstate', moved)
  }, [run, put])
  const changeData = useCallback(
    (data: Data, part: Partial<ViewState>, label: Label): void => {
      const view = { ...current(latest.current).view, ...part }
      const next = record(latest.current, { label, view, data })
      history.pushState({ run, at: next.at }, '', formatView(view))
      put(next)
    },
    [run, put],
  )
  const change = useCallback(
    (part: Partial<ViewState>, label: Label): void => changeData(current(latest.current).data, part, label),
    [changeData],
  )
  const jump = useCallback((at: number): void => history.go(at - latest.current.at), [])
  const undo = useCallback((): void => {
    if (canUndo(latest.current)) history.back()
  }, [])
  const redo = useCallback((): void => {
    if (canRedo(latest.current)) history.forward()
  }, [])
  const moved = useCallback(
    (camera: readonly [number, number, number]): void => {
      const { at } = latest.current
      history.replaceState({ run, at }, '', formatView({ ...current(latest.current).view, camera }))
    },
    [run],
  )
  const { view, data } = current(log)
  useEffect(() => keepJudgements(data.graph, data.judged), [data.graph, data.judged])
  const seen = useMemo(() => (tried === undefined ? view : { ...view, ...tried }), [view, tried])
  return useMemo(
    () => ({ view: seen, data, log, change, preview: setTried, changeData, undo, redo, jump, moved }),
    [seen, data, log, change, changeData, undo, redo, jump, moved],
  )
}
