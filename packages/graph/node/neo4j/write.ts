import type { Driver } from 'neo4j-driver'
import { PushError } from './push-error.ts'

/** One transaction's worth of work. */
export interface Batch {
  readonly query: string
  readonly parameters: Readonly<Record<string, readonly unknown[]>>
  /** How many nodes and relationships it must create, where that is known. */
  readonly creates?: number
}

/** What the server says that it did. */
export interface Written {
  nodesCreated: number
  relationshipsCreated: number
  nodesDeleted: number
  relationshipsDeleted: number
  propertiesSet: number
}

/** How batches are run. */
export interface WriteOptions {
  readonly database?: string | undefined
  /** Sessions that write at the same time; more than one only where no two batches can wait for each other. */
  readonly sessions: number
  readonly signal?: AbortSignal | undefined
  readonly onBatch?: (size: number) => void
}

/** @throws PushError where the caller has given up */
export const checkCancelled = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted === true)
    throw new PushError('Stopped. Push again to finish: only what is missing will be written.')
}

const NOTHING: Written = {
  nodesCreated: 0,
  relationshipsCreated: 0,
  nodesDeleted: 0,
  relationshipsDeleted: 0,
  propertiesSet: 0,
}

/** Runs batches, each in a transaction that is retried where the server asks for it, and adds up what they did. */
export const writeBatches = async (
  driver: Driver,
  batches: Iterable<Batch>,
  options: WriteOptions,
): Promise<Written> => {
  const { database, sessions, signal, onBatch } = options
  const written = { ...NOTHING }
  const queue = batches[Symbol.iterator]()
  const work = async (): Promise<void> => {
    const session = driver.session(database === undefined ? {} : { database })
    try {
      for (let next = queue.next(); next.done !== true; next = queue.next()) {
        checkCancelled(signal)
        const { query, parameters, creates } = next.value
        const done = await session.executeWrite(async (transaction) => {
          const { summary } = await transaction.run(query, parameters)
          const counts = summary.counters.updates()
          const made = (counts.nodesCreated ?? 0) + (counts.relationshipsCreated ?? 0)
          if (creates !== undefined && made !== creates)
            throw new PushError(
              `Of ${creates} things ${made} could be created, as what they hang on is not there. Does somebody change the database at the same time? Push again.`,
            )
          return counts
        })
        for (const name of Object.keys(written) as (keyof Written)[]) written[name] += done[name] ?? 0
        onBatch?.(Object.values(parameters)[0]?.length ?? 0)
      }
    } finally {
      await session.close()
    }
  }
  const workers = await Promise.allSettled(Array.from({ length: sessions }, work))
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason
  return written
}
