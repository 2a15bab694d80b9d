import { cypher, type Group } from '@relaas/graph'
import type { Driver } from 'neo4j-driver'

/** What has to happen to one group. */
export interface Difference {
  readonly group: Group
  readonly total: number
  readonly create: ReadonlySet<string>
  readonly update: ReadonlySet<string>
  readonly remove: readonly string[]
}

/** How many there are and the sums of the halves of their hashes. */
export interface Fingerprint {
  readonly count: number
  readonly high: number
  readonly low: number
}

const HALF = 67_108_864

const fingerprintOf = ({ rows }: Group): Fingerprint => {
  let [count, high, low] = [0, 0, 0]
  for (const { hash } of rows()) {
    count++
    high += Math.floor(hash / HALF)
    low += hash % HALF
  }
  return { count, high, low }
}

const same = (a: Fingerprint, b: Fingerprint): boolean => a.count === b.count && a.high === b.high && a.low === b.low

/** Ids and hashes of ours, as the server streams them. */
const readBack = async (driver: Driver, database: string | undefined, query: string): Promise<Map<string, number>> => {
  const session = driver.session({
    defaultAccessMode: 'READ',
    fetchSize: 10_000,
    ...(database === undefined ? {} : { database }),
  })
  const there = new Map<string, number>()
  try {
    await session.executeRead(async (transaction) => {
      there.clear()
      for await (const record of transaction.run(query)) there.set(String(record.get('id')), Number(record.get('hash')))
    })
  } finally {
    await session.close()
  }
  return there
}

/** What the database holds of ours, by label or type; what it holds nothing of is absent. */
export const fingerprints = async (
  driver: Driver,
  database: string | undefined,
  groups: readonly Group[],
): Promise<ReadonlyMap<string, Fingerprint>> => {
  const nodes = groups.filter(({ kind }) => cypher.endCount[kind] !== 2)
  const queries = [
    ...nodes.map(({ kind, name }) => cypher.nodeFingerprintQuery(kind, name)),
    cypher.relationFingerprintQuery(groups.flatMap((group) => (nodes.includes(group) ? [] : [group.name]))),
  ]
  const found = new Map<string, Fingerprint>()
  for (const query of queries) {
    const { records } = await driver.executeQuery(
      query,
      {},
      { routing: 'READ', ...(database === undefined ? {} : { database }) },
    )
    for (const record of records) {
      const { name, ...rest } = record.toObject() as Fingerprint & { readonly name: string }
      found.set(name, rest)
    }
  }
  return found
}

/** How a group in the database differs from the graph. Its ids are read back only where the fingerprints differ. */
export const compare = async (
  driver: Driver,
  database: string | undefined,
  group: Group,
  found: Fingerprint = { count: 0, high: 0, low: 0 },
): Promise<Difference> => {
  const create = new Set<string>()
  const update = new Set<string>()
  // Into an empty database everything goes: making the rows once to know their ids is enough.
  if (found.count === 0) {
    for (const { id } of group.rows()) create.add(id)
    return { group, total: create.size, create, update, remove: [] }
  }
  const wanted = fingerprintOf(group)
  const total = wanted.count
  if (same(wanted, found)) return { group, total, create, update, remove: [] }
  const there = await readBack(driver, database, cypher.readBackQuery(group.kind, group.name))
  for (const { id, hash } of group.rows()) {
    const known = there.get(id)
    if (known === undefined) create.add(id)
    else if (known !== hash) update.add(id)
    there.delete(id)
  }
  return { group, total, create, update, remove: [...there.keys()] }
}
