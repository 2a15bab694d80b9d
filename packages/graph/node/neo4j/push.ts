import { cypher, type GraphFile, type Group, type Kind, propertyGraph } from '@relaas/graph'
import type { Driver } from 'neo4j-driver'
import { creations, removals, updates } from './batches.ts'
import { compare, type Difference, fingerprints } from './compare.ts'
import { connect } from './connect.ts'
import { type Neo4jTarget, toPushError } from './push-error.ts'
import { type Batch, checkCancelled, type Written, writeBatches } from './write.ts'

/** Where the push stands. */
export interface PushProgress {
  readonly phase: 'compare' | 'write'
  readonly done: number
  readonly total: number
}

/** How a push is done. */
export interface PushOptions extends Neo4jTarget {
  /** Compare only. Nothing is written, not even a constraint. */
  readonly dryRun?: boolean
  /** Rows of a transaction, 1,000 where not given. */
  readonly batch?: number
  readonly onProgress?: (progress: PushProgress) => void
  /** Gives up between two transactions; the next push finishes. */
  readonly signal?: AbortSignal
}

/** What a push did, or with `dryRun` would do, to one kind of thing. */
export interface PushCounts {
  readonly kind: Kind
  /** Label or relationship type. */
  readonly name: string
  readonly total: number
  readonly created: number
  readonly updated: number
  readonly deleted: number
  /** Vanished from the graph, but somebody else's relationships hang on it, so it was left. */
  readonly kept: number
}

const RELATION_KINDS: readonly Kind[] = ['relation', 'mention']
const NAME = 'relaas_type_'

/** Types that an earlier push has made and this graph does not have: their constraints remember them. */
const leftOver = async (driver: Driver, database: string | undefined, groups: readonly Group[]): Promise<Group[]> => {
  const { records } = await driver.executeQuery(
    `SHOW CONSTRAINTS YIELD name, labelsOrTypes WHERE name STARTS WITH '${NAME}' RETURN labelsOrTypes[0] AS type`,
    {},
    database === undefined ? {} : { database },
  )
  const known = new Set(groups.map(({ name }) => name))
  return records
    .map((record) => String(record.get('type')))
    .filter((type) => !known.has(type))
    .map((name) => ({ kind: 'relation', name, rows: () => [] }))
}

/** Makes the constraints and indexes that are missing, for the types that the graph uses. */
const makeSchema = async (driver: Driver, database: string | undefined, used: readonly Group[]): Promise<void> => {
  const where = database === undefined ? {} : { database }
  const types = used.filter(({ kind }) => RELATION_KINDS.includes(kind)).map(({ name }) => name)
  const there = await driver.executeQuery('SHOW INDEXES YIELD name RETURN collect(name) AS names', {}, where)
  const names = new Set(there.records[0]?.get('names') as string[])
  const missing = [...cypher.schemaQueries(types)].filter(([name]) => !names.has(name))
  for (const [, query] of missing) await driver.executeQuery(query, {}, where)
  if (missing.length > 0) await driver.executeQuery('CALL db.awaitIndexes(600)', {}, where)
}

const counts = ({ group, total, create, update, remove }: Difference, deleted: number): PushCounts => ({
  kind: group.kind,
  name: group.name,
  total,
  created: create.size,
  updated: update.size,
  deleted,
  kept: remove.length - deleted,
})

const apply = async (
  driver: Driver,
  differences: readonly Difference[],
  options: PushOptions,
): Promise<PushCounts[]> => {
  const { database, signal, batch = 1000 } = options
  const total = differences.reduce((sum, one) => sum + one.create.size + one.update.size + one.remove.length, 0)
  let done = 0
  const write = (batches: Iterable<Batch>, sessions: number): Promise<Written> =>
    writeBatches(driver, batches, {
      database,
      sessions,
      signal,
      onBatch: (size) => {
        done += size
        options.onProgress?.({ phase: 'write', done, total })
      },
    })
  const deleted = new Map<string, number>()
  const isRelation = ({ group }: Difference): boolean => RELATION_KINDS.includes(group.kind)
  for (const one of differences.filter(isRelation))
    deleted.set(one.group.name, (await write(removals(one, batch), 1)).relationshipsDeleted)
  for (const one of differences) {
    // Two sessions that only create never wait for each other; updates may.
    await write(creations(one, batch), 2)
    await write(updates(one, batch), 1)
  }
  // Statements before the entities and articles that they hang on.
  for (const one of differences.filter((difference) => !isRelation(difference)).toReversed())
    deleted.set(one.group.name, (await write(removals(one, batch), 1)).nodesDeleted)
  return differences.map((one) => counts(one, deleted.get(one.group.name) ?? 0))
}

/**
 * Makes the database hold the graph: creates what is new, updates what has changed, deletes what an earlier push put there and the graph no longer has.
 * Touches nothing else. Pushing the same twice writes nothing, and after a failure or a kill the same push finishes.
 * @throws PushError with what to do @throws NameError where a predicate or entity type cannot be a name in Neo4j
 */
export const push = async (graph: GraphFile, options: PushOptions): Promise<readonly PushCounts[]> => {
  const groups = propertyGraph(graph)
  const { database, signal } = options
  const driver = await connect(options)
  try {
    const all = [...groups, ...(await leftOver(driver, database, groups))]
    const found = await fingerprints(driver, database, all)
    const differences: Difference[] = []
    for (const group of all) {
      checkCancelled(signal)
      differences.push(await compare(driver, database, group, found.get(group.name)))
      options.onProgress?.({ phase: 'compare', done: differences.length, total: all.length })
    }
    if (options.dryRun === true) return differences.map((one) => counts(one, one.remove.length))
    await makeSchema(
      driver,
      database,
      differences.flatMap(({ group, total }) => (total > 0 ? [group] : [])),
    )
    return await apply(driver, differences, options)
  } catch (error) {
    throw await toPushError(error, options)
  } finally {
    await driver.close()
  }
}
