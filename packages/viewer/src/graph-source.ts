import { type GraphFile, parseGraphFile } from '@relaas/graph'

const embedded = (): string | undefined => document.getElementById('relaas-graph')?.textContent ?? undefined

/** The graph of this page: within it, where it was published as one file, or `graph.json` beside it. @throws Error */
export const loadGraph = async (): Promise<GraphFile> => {
  const own = embedded()
  if (own !== undefined) return parseGraphFile(own, 'The graph in this page')
  const response = await fetch('./graph.json')
  if (!response.ok) throw new Error(`graph.json: HTTP ${response.status}`)
  return parseGraphFile(await response.text(), 'graph.json')
}

/** Whether the page can read articles itself: it needs the models beside it. */
export const canPaste = (): boolean =>
  embedded() === undefined && document.querySelector('meta[name="relaas-ingest"][content="off"]') === null
