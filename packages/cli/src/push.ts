import { NameError } from '@relaas/graph'
import { type PushCounts, PushError, type PushProgress, push } from '@relaas/graph/node'
import { Failure } from './failure.ts'
import { readGraph } from './read-graph.ts'
import { readPassword } from './read-password.ts'

/** Options of `relaas push`. */
export interface PushCommandOptions {
  readonly uri: string
  readonly user: string
  readonly database?: string
  readonly dryRun?: boolean
}

const WHAT = {
  entity: 'entities',
  article: 'articles',
  statement: 'statements',
  relation: 'relations',
  mention: 'mentions',
}

/** One line a kind of thing, and one that says it all. */
const summary = (counts: readonly PushCounts[], dryRun: boolean): string => {
  const lines = Object.entries(WHAT).flatMap(([kind, name]) => {
    const same = counts.filter((one) => one.kind === kind)
    const sum = (key: 'created' | 'updated' | 'deleted' | 'kept'): number =>
      same.reduce((total, one) => total + one[key], 0)
    const kept = sum('kept')
    return `${name}: ${sum('created')} new, ${sum('updated')} changed, ${sum('deleted')} gone${kept > 0 ? `, ${kept} gone from the graph but left, as relationships of yours hang on them` : ''}`
  })
  const changes = counts.reduce((total, { created, updated, deleted }) => total + created + updated + deleted, 0)
  const end = dryRun
    ? `${changes} changes would be made; nothing was written`
    : changes === 0
      ? 'nothing to do: the database holds this graph'
      : `${changes} changes made`
  return [...lines, end].join('\n')
}

const show = ({ phase, done, total }: PushProgress): void => {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${phase === 'compare' ? 'comparing' : 'writing'} ${done}/${total}\u001B[K`)
}

/** `relaas push DIR --uri U`: makes a Neo4j database hold the graph. Ctrl-C stops between two transactions. */
export const pushGraph = async (folder: string, options: PushCommandOptions): Promise<string> => {
  const graph = await readGraph(folder)
  const password = process.env.RELAAS_NEO4J_PASSWORD ?? (await readPassword(`Password of ${options.user}: `))
  const stop = new AbortController()
  const interrupt = (): void => stop.abort()
  process.once('SIGINT', interrupt)
  try {
    const counts = await push(graph, { ...options, password, signal: stop.signal, onProgress: show })
    return summary(counts, options.dryRun === true)
  } catch (error) {
    if (error instanceof PushError || error instanceof NameError) throw new Failure(error.message)
    throw error
  } finally {
    process.off('SIGINT', interrupt)
    if (process.stderr.isTTY) process.stderr.write('\r\u001B[K')
  }
}
