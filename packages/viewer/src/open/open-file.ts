import type { GraphFile, Vocabulary } from '@relaas/graph'
import type { Opened, OpenOrder } from './open-worker.ts'
import OpenWorker from './open-worker.ts?worker'

/**
 * The graph in a file, read in a worker of its own, which is loaded only now: nobody else needs it.
 *
 * @throws Error that says what is wrong with the file
 */
export const openFile = async (file: File, vocabulary: Vocabulary): Promise<GraphFile> => {
  const order: OpenOrder = { text: await file.text(), name: file.name, vocabulary }
  const worker = new OpenWorker()
  try {
    const opened = await new Promise<Opened>((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Opened>) => resolve(data))
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(message || `${file.name} cannot be read here`)),
      )
      worker.postMessage(order)
    })
    if ('problem' in opened) throw new Error(opened.problem)
    return opened.graph
  } finally {
    worker.terminate()
  }
}
