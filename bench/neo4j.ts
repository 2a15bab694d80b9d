// Push against one relation at a time and against neo4j-admin's import of the same graph, on one server in one run.
//   node --conditions=relaas-source --import tsx bench/neo4j.ts [THOUSANDS OF NODES, 100 where not given; five relations each]
// Needs Java 17 and Maven. Ratios count; seconds depend on the machine and on what else it does.
import { execFileSync } from 'node:child_process'
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { push } from '../packages/graph/node/index.ts'
import { exporters } from '../packages/graph/src/index.ts'
import { largeGraph } from '../packages/graph/test/large-graph.ts'
import { empty, openDriver } from '../packages/graph/test/neo4j/server.ts'
// @ts-expect-error plain JavaScript, which the scripts are
import { startNeo4j } from '../scripts/neo4j.mjs'
// @ts-expect-error plain JavaScript, which the scripts are
import { neo4jTools } from '../scripts/tools.mjs'

const thousands = Number(process.argv[2] ?? 100)
const seconds = (since: number): number => (performance.now() - since) / 1000
const say = (what: string, value: string): boolean => process.stdout.write(`${what.padEnd(44)} ${value}\n`)

// Nodes are entities, articles and one statement a relation; relations are theirs, three links a statement, and mentions.
const graph = largeGraph({
  entities: 19 * thousands * 10,
  relations: 80 * thousands * 10,
  articles: thousands * 10,
  mentions: 10,
})
const folder = mkdtempSync(join(tmpdir(), 'relaas-bench-'))
const tools = await neo4jTools()
// As much memory for the store as neo4j-admin takes for itself.
const server = await startNeo4j({ heap: '2g', extra: ['server.memory.pagecache.size=1g'] })
const driver = openDriver(server)
const count = async (pattern: string): Promise<number> =>
  (await driver.executeQuery(`MATCH ${pattern} RETURN count(*) AS n`)).records[0]?.get('n').toNumber()

try {
  // The first 20,000 rows after a start run at a tenth of the speed.
  await push(largeGraph({ entities: 3000, relations: 12_000, articles: 100 }), server)
  await empty(driver)

  let start = performance.now()
  await push(graph, server)
  const first = seconds(start)
  const [nodes, relations] = [await count('(n)'), await count('()-[r]->()')]
  say('in the database', `${nodes} nodes, ${relations} relations`)
  const pushed = relations / first
  say('push into an empty server', `${first.toFixed(1)} s, ${Math.round(pushed)} relations/s`)

  start = performance.now()
  await push(graph, server)
  const again = seconds(start)
  say('push again, nothing changed', `${again.toFixed(1)} s, ${((100 * again) / first).toFixed(1)} % of the first`)

  const naive = 1500
  start = performance.now()
  const session = driver.session()
  for (const { id, subject, object } of graph.relations.slice(0, naive))
    await session.executeWrite((transaction) =>
      transaction.run('MATCH (a:Entity {id: $a}) MATCH (b:Entity {id: $b}) CREATE (a)-[:NAIVE {id: $id}]->(b)', {
        a: subject,
        b: object,
        id,
      }),
    )
  await session.close()
  const single = naive / seconds(start)
  say('one at a time', `${Math.round(single)} relations/s; push is ${(pushed / single).toFixed(0)} times as fast`)
  await driver.close()
  await server.stop()

  const files = exporters.find(({ id }) => id === 'neo4j-csv')?.files ?? []
  const paths = files.map(({ extension }) => join(folder, extension))
  for (const [i, { write }] of files.entries())
    await pipeline(Readable.from(write(graph)), createWriteStream(paths[i] ?? ''))
  const home = join(folder, 'home')
  mkdirSync(join(home, 'conf'), { recursive: true })
  const isNodes = (path: string): boolean => /entities|articles|statements/u.test(path)
  start = performance.now()
  execFileSync(
    tools.RELAAS_TEST_JAVA,
    [
      ...`-Xmx1g -cp ${join(tools.RELAAS_TEST_NEO4J_JARS, '*')} org.neo4j.cli.AdminTool database import full neo4j`.split(
        ' ',
      ),
      '--multiline-fields=true',
      '--array-delimiter=U+001F',
      `--report-file=${join(folder, 'import.report')}`,
      ...paths.map((path) => `--${isNodes(path) ? 'nodes' : 'relationships'}=${path}`),
    ],
    { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }, stdio: 'ignore' },
  )
  const imported = relations / seconds(start)
  say(
    'neo4j-admin import, with the start of Java',
    `${seconds(start).toFixed(1)} s, ${Math.round(imported)} relations/s; push has ${(pushed / imported).toFixed(2)} of it`,
  )
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
