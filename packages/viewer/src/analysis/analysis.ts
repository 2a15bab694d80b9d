import AnalysisWorker from './analysis-worker.ts?worker&inline'
import type { Questions, Told } from './messages.ts'

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: Error) => void
  readonly step: ((step: number) => void) | undefined
}

/** A question under way; it can be stopped. */
export interface Asked<T> {
  readonly answer: Promise<T>
  readonly stop: () => void
}

let worker: Worker | undefined
let last = 0
const waiting = new Map<number, Waiting>()

const open = (): Worker => {
  if (worker !== undefined) return worker
  worker = new AnalysisWorker()
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
    const one = waiting.get(data.id)
    if ('step' in data) {
      one?.step?.(data.step)
      return
    }
    waiting.delete(data.id)
    if ('problem' in data) one?.reject(new Error(data.problem))
    else one?.resolve(data.answer as never)
  })
  return worker
}

/** Asks the worker for search, layout, measures or groups; nothing of that runs where the picture is drawn. */
export const ask = <K extends keyof Questions>(
  question: K,
  what: Questions[K]['ask'],
  step?: (step: number) => void,
): Asked<Questions[K]['answer']> => {
  const id = ++last
  const to = open()
  const answer = new Promise<Questions[K]['answer']>((resolve, reject) => {
    waiting.set(id, { resolve, reject, step })
  })
  to.postMessage({ id, question, ask: what })
  return { answer, stop: () => to.postMessage({ id, question: 'stop' }) }
}
