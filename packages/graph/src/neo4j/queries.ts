import { type ColumnType, columns, type Kind } from './columns.ts'

const CONVERSION: Readonly<Record<ColumnType, (value: string) => string>> = {
  string: (value) => value,
  strings: (value) => value,
  // Numbers travel as JavaScript has them.
  integer: (value) => `toInteger(${value})`,
  float: (value) => `toFloat(${value})`,
  date: (value) => `date(${value})`,
}

/** How many ends stand before the properties in a row, as a query gets it. */
export const endCount: Readonly<Record<Kind, number>> = { entity: 0, article: 0, statement: 3, relation: 2, mention: 2 }

const isNode = (kind: Kind): boolean => kind !== 'relation' && kind !== 'mention'
const quoted = (name: string): string => `\`${name.replace(/`/gu, '``')}\``

const map = (kind: Kind): string =>
  `{${Object.entries(columns[kind])
    .map(([name, type], i) => `${name}: ${CONVERSION[type](`r[${endCount[kind] + i}]`)}`)
    .join(', ')}}`

const id = (kind: Kind): string => `r[${endCount[kind]}]`

const ENDS: Readonly<Record<Kind, string>> = {
  entity: '',
  article: '',
  statement: 'MATCH (a:Article {id: r[0]}) MATCH (s:Entity {id: r[1]}) MATCH (o:Entity {id: r[2]})\n',
  relation: 'MATCH (a:Entity {id: r[0]}) MATCH (b:Entity {id: r[1]})\n',
  mention: 'MATCH (a:Article {id: r[0]}) MATCH (b:Entity {id: r[1]})\n',
}
const LINKS = '\nCREATE (a)-[:HAS_STATEMENT]->(x) CREATE (x)-[:SUBJECT]->(s) CREATE (x)-[:OBJECT]->(o)'

/** Creates rows. `label` is the second label of entities. */
export const createQuery = (kind: Kind, name: string, label?: string): string => {
  const labels = label === undefined ? quoted(name) : `${quoted(name)}:${quoted(label)}`
  const made = isNode(kind) ? `(x:${labels} ${map(kind)})` : `(a)-[x:${quoted(name)} ${map(kind)}]->(b)`
  return `UNWIND $rows AS r\n${ENDS[kind]}CREATE ${made}${kind === 'statement' ? LINKS : ''}`
}

/** Gives existing things the properties of the rows; what a row lacks is removed, what is not ours stays. */
export const updateQuery = (kind: Kind, name: string): string => {
  const found = isNode(kind) ? `(x:${quoted(name)} {id: ${id(kind)}})` : `()-[x:${quoted(name)} {id: ${id(kind)}}]->()`
  const start = `UNWIND $rows AS r\nMATCH ${found}`
  if (kind !== 'statement') return `${start}\nSET x += ${map(kind)}`
  return `${start}
OPTIONAL MATCH (x)-[old:SUBJECT|OBJECT]->(:Entity)
DELETE old
WITH DISTINCT r, x
MATCH (s:Entity {id: r[1]}) MATCH (o:Entity {id: r[2]})
SET x += ${map(kind)}
CREATE (x)-[:SUBJECT]->(s) CREATE (x)-[:OBJECT]->(o)`
}

/** Creates or updates rows, for scripts that may run twice. */
export const mergeQuery = (kind: Kind, name: string, label?: string): string => {
  const key = `${quoted(name)} {id: ${id(kind)}}`
  const set = `SET x += ${map(kind)}${label === undefined ? '' : `, x:${quoted(label)}`}`
  const start = `UNWIND $rows AS r\n${ENDS[kind]}`
  if (!isNode(kind)) return `${start}MERGE (a)-[x:${key}]->(b)\n${set}`
  const links = '\nMERGE (a)-[:HAS_STATEMENT]->(x) MERGE (x)-[:SUBJECT]->(s) MERGE (x)-[:OBJECT]->(o)'
  return `${start}MERGE (x:${key})\n${set}${kind === 'statement' ? links : ''}`
}

/** Deletes relationships of ours by id. */
export const deleteRelationsQuery = (name: string): string =>
  `UNWIND $ids AS id\nMATCH ()-[x:${quoted(name)} {id: id}]->() WHERE x.relaasHash IS NOT NULL\nDELETE x`

/** Deletes nodes of ours by id, with the links of a statement; a node that somebody else's relationship hangs on is kept and counted. */
export const deleteNodesQuery = (kind: Kind, name: string): string => {
  const links =
    kind === 'statement'
      ? `OPTIONAL MATCH (x)-[to:SUBJECT|OBJECT]->(:Entity) DELETE to
WITH DISTINCT x
OPTIONAL MATCH (:Article)-[from:HAS_STATEMENT]->(x) DELETE from
WITH DISTINCT x
`
      : ''
  return `UNWIND $ids AS id
MATCH (x:${quoted(name)} {id: id}) WHERE x.relaasHash IS NOT NULL
${links}WITH x WHERE NOT EXISTS { (x)--() }
DELETE x`
}

const matchOurs = (kind: Kind, name: string): string =>
  `MATCH ${isNode(kind) ? `(x:${quoted(name)})` : `()-[x:${quoted(name)}]->()`} WHERE x.relaasHash IS NOT NULL`

const SUMS = 'count(x) AS count, sum(x.relaasHash / 67108864) AS high, sum(x.relaasHash % 67108864) AS low'

/** Name, count, and sums of the upper and lower 26 bits of the hashes under a label: equal sums mean that nothing changed. */
export const nodeFingerprintQuery = (kind: Kind, label: string): string =>
  `${matchOurs(kind, label)}\nRETURN '${label}' AS name, ${SUMS}`

/** The same for relationship types, all in one query, as planning one a type would take seconds. */
export const relationFingerprintQuery = (types: readonly string[]): string =>
  `MATCH ()-[x:${types.map(quoted).join('|')}]->() WHERE x.relaasHash IS NOT NULL\nRETURN type(x) AS name, ${SUMS}`

/** Ids and hashes of what is there. */
export const readBackQuery = (kind: Kind, name: string): string =>
  `${matchOurs(kind, name)}\nRETURN x.id AS id, x.relaasHash AS hash`

/** Constraints and indexes by name. The constraint of a type also remembers that the type is ours. */
export const schemaQueries = (types: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    [
      ...['Entity', 'Article', 'Statement'].map((label): [string, string] => [
        `relaas_${label.toLowerCase()}_id`,
        `FOR (x:${label}) REQUIRE x.id IS UNIQUE`,
      ]),
      ...types.map((type): [string, string] => [
        `relaas_type_${type}`,
        `FOR ()-[x:${quoted(type)}]-() REQUIRE x.id IS UNIQUE`,
      ]),
      ['relaas_names', 'FOR (x:Entity) ON EACH [x.name, x.aliases]'],
      ['relaas_statement_relation', 'FOR (x:Statement) ON (x.relation)'],
    ].map(([name = '', rest = '']) => [name, `CREATE ${what(name)} ${quoted(name)} IF NOT EXISTS ${rest}`]),
  )

const what = (name: string): string =>
  name === 'relaas_names' ? 'FULLTEXT INDEX' : name === 'relaas_statement_relation' ? 'INDEX' : 'CONSTRAINT'
