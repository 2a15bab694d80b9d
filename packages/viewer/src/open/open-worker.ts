import type { GraphFile, Vocabulary } from '@relaas/graph'
import { openGraph } from './open-graph.ts'

/** A file to open. */
export interface OpenOrder {
  readonly text: string
  readonly name: string
  readonly vocabulary: Vocabulary
}
export type Opened = { readonly graph: GraphFile } | { readonly problem: string }

addEventListener('message', ({ data }: MessageEvent<OpenOrder>) => {
  const tell = (opened: Opened): void => postMessage(opened)
  try {
    tell({ graph: openGraph(data.text, data.name, data.vocabulary) })
  } catch (error) {
    tell({ problem: error instanceof Error ? error.message : String(error) })
  }
})
