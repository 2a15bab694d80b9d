// Every test: unit, property, conformance, the command as a process, the explorer in a real Chromium, a real Neo4j, Gephi's importer.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { findChromium } from './chromium.mjs'
import { gephi, graphLibraries, neo4jForTests, neo4jTools } from './tools.mjs'

const notRun = []
const env = { ...process.env }
const need = async (what, provide) => {
  try {
    Object.assign(env, await provide())
  } catch (error) {
    notRun.push(`${what}: not run, because ${error.message}`)
  }
}
let stopNeo4j = async () => {}
// One after the other, as two Mavens at once may spoil the store that they share.
const tools = (async () => {
  await need('Neo4j', async () => {
    const server = await neo4jForTests()
    stopNeo4j = server.stop
    return server.env
  })
  await need('cypher-shell and neo4j-admin', neo4jTools)
  await need("Gephi's importer", gephi)
  await need('NetworkX and igraph', graphLibraries)
})()
await buildIfStale()
await tools
const chromium = findChromium()
if (chromium === undefined)
  notRun.push('the explorer in a browser: not run, because no Chromium was found; install one or set RELAAS_CHROMIUM')
const report = join(mkdtempSync(join(tmpdir(), 'relaas-')), 'report.json')
const run = spawn(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: { ...env, ...(chromium === undefined ? {} : { RELAAS_CHROMIUM: chromium }) },
  },
)
const status = await new Promise((resolve) => run.once('exit', resolve))
await stopNeo4j()
let counts = { numPassedTests: 0, numFailedTests: 1 }
try {
  counts = JSON.parse(readFileSync(report, 'utf8'))
} catch {
  // Without a report the run itself failed; the status says so.
}
for (const line of notRun) console.log(line)
const failed = counts.numFailedTests + (process.env.CI === 'true' ? notRun.length : 0)
console.log(`${counts.numPassedTests} passed, ${failed} failed`)
process.exit(status !== 0 || failed > 0 ? 1 : 0)
