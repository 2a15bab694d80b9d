import neo4j, { type Driver } from 'neo4j-driver'

/** The server that the test run started or was given; undefined where there is none. */
export const target = process.env.RELAAS_TEST_NEO4J_URI
  ? {
      uri: process.env.RELAAS_TEST_NEO4J_URI,
      user: process.env.RELAAS_TEST_NEO4J_USER ?? 'neo4j',
      password: process.env.RELAAS_TEST_NEO4J_PASSWORD ?? '',
    }
  : undefined

/** A driver for it. */
export const openDriver = ({ uri, user, password } = target ?? { uri: '', user: '', password: '' }): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password))

/** Takes all data out of the database. */
export const empty = async (driver: Driver): Promise<void> => {
  const session = driver.session()
  await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS')
  await session.close()
}

/** Takes constraints and indexes out too. */
export const emptySchema = async (driver: Driver): Promise<void> => {
  for (const kind of ['CONSTRAINT', 'INDEX']) {
    const filter = kind === 'INDEX' ? ", type WHERE type <> 'LOOKUP'" : ''
    for (const record of (await driver.executeQuery(`SHOW ${kind} YIELD name${filter}`)).records)
      await driver.executeQuery(`DROP ${kind} \`${record.get('name')}\``)
  }
}

const plain = (value: unknown): unknown => {
  if (neo4j.isInt(value)) return `int ${value.toString()}`
  if (neo4j.isDate(value)) return `date ${value.toString()}`
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([key, inner]) => [key, plain(inner)]),
    )
  return value
}

/** Everything in the database with labels, types, ends and properties and the type of each value, in an order of its own. */
export const snapshot = async (driver: Driver): Promise<readonly string[]> => {
  const nodes = await driver.executeQuery('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties')
  const relations = await driver.executeQuery(
    'MATCH (a)-[r]->(b) RETURN type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties',
  )
  return [
    ...nodes.records.map((record) => {
      const labels = (record.get('labels') as string[]).toSorted()
      return JSON.stringify([labels, plain(record.get('properties'))])
    }),
    ...relations.records.map((record) =>
      JSON.stringify(plain([record.get('type'), record.get('from'), record.get('to'), record.get('properties')])),
    ),
  ].toSorted()
}
