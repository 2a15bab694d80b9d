// A Neo4j of one's own for tests and trying: pnpm neo4j start | stop | status [--home DIR] [--heap 512m] [--set key=value …]
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { answersBolt } from './neo4j/ports.mjs'
import { removeHome, serve, stopServer } from './neo4j/serve.mjs'

const self = fileURLToPath(import.meta.url)
const ownHome = join(dirname(self), '../.relaas/neo4j')

/**
 * Starts a server in a process of its own on an empty folder that goes with it; it stops with this process, whatever ends that.
 * Answers `{ uri, user, password, home, stop }`. @throws Error with what to do
 */
export const startNeo4j = async ({ home, heap, extra = [] } = {}) => {
  const folder = home ?? mkdtempSync(join(tmpdir(), 'relaas-neo4j-'))
  const temporary = home === undefined ? ['--temporary'] : []
  const args = [self, 'start', '--home', folder, ...temporary, ...(heap ? ['--heap', heap] : [])]
  const child = spawn(process.execPath, [...args, ...extra.flatMap((one) => ['--set', one])], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (data) => (said = (said + data).slice(-4000)))
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const line = await Promise.race([
    new Promise((resolve) => createInterface({ input: child.stdout }).once('line', resolve)),
    ended.then(() => undefined),
  ])
  if (line === undefined) {
    if (home === undefined) removeHome(folder)
    throw new Error(said.trim().split('\n').at(-1) || 'Neo4j did not start')
  }
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { ...JSON.parse(line), stop }
}

const start = async ({ home, heap, set, temporary }) => {
  let stopping = false
  let server
  const stop = async () => {
    if (stopping) return
    stopping = true
    await server?.stop()
    // Without a server yet, the end of this process ends the one that is starting.
    if (temporary) process.on('exit', () => removeHome(home))
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => void stop())
  // The parent may die without a word; then this process gets another one.
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) void stop()
  }, 500)
  server = await serve({ home, heap, extra: set })
  const { uri, user, password } = server
  process.stdout.write(`${JSON.stringify({ uri, user, password, home })}\n`)
  await server.ended
  if (!stopping) throw new Error('Neo4j ended by itself')
}

const status = async ({ home }) => {
  const file = join(home, 'connection.json')
  const { uri, user, password, port } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const runs = port !== undefined && (await answersBolt(port))
  process.stdout.write(runs ? `${JSON.stringify({ uri, user, password, home })}\n` : 'not running\n')
}

const main = async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      home: { type: 'string', default: ownHome },
      heap: { type: 'string', default: '512m' },
      set: { type: 'string', multiple: true, default: [] },
      // The folder goes with the server.
      temporary: { type: 'boolean', default: false },
    },
  })
  if (positionals[0] === 'start') await start(values)
  else if (positionals[0] === 'stop')
    process.stdout.write((await stopServer(values.home)) ? 'stopped\n' : 'not running\n')
  else if (positionals[0] === 'status') await status(values)
  else throw new Error('use: pnpm neo4j start | stop | status')
}

if (process.argv[1] === self)
  await main().catch((error) => {
    process.stderr.write(`neo4j: ${error.message}\n`)
    process.exit(1)
  })
