import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { findJava } from '../java.mjs'
import { serverJars } from './jars.mjs'
import { answersBolt, freePort } from './ports.mjs'

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** Command line and environment for a main class of Neo4j's jars, with `home` as its data folder. */
export const neo4jCommand = (java, jars, home, heap = '512m') => ({
  command: java,
  args: [
    `-Xmx${heap}`,
    '-Dfile.encoding=UTF-8',
    ...['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    [join(jars, '*')].join(delimiter),
  ],
  env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
})

/** What is set twice would be refused, so that the caller's word replaces ours. */
const settings = (port, extra) =>
  Object.entries({
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': '128m',
    'dbms.usage_report.enabled': 'false',
    // Else every stop takes ten seconds.
    'internal.server.bolt.thread_pool_shutdown_wait_time': '0s',
    ...Object.fromEntries(extra.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)])),
  })
    .map(([key, value]) => `${key}=${value}\n`)
    .join('')

const whyItEnded = (home, output) => {
  const log = join(home, 'logs', 'neo4j.log')
  const text = existsSync(log) ? readFileSync(log, 'utf8') : ''
  return [...text.matchAll(/^Caused by: (.*)$/gmu)].at(-1)?.[1] ?? (output.trim() || text).slice(-2000)
}

/**
 * Starts a Neo4j with its data in `home` (kept for the next start, with port and password) and waits until it answers.
 * `home/connection.json` says where it is. @throws Error with what to do
 */
export const serve = async ({ home, heap = '512m', extra = [] }) => {
  const { java } = findJava()
  const jars = await serverJars()
  mkdirSync(join(home, 'conf'), { recursive: true })
  const file = join(home, 'connection.json')
  const old = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  if (old.port !== undefined && (await answersBolt(old.port)))
    throw new Error(`a server on ${home} runs already, at ${old.uri}`)
  const port = await freePort()
  // Hexadecimal, as neo4j-admin would take a leading "-" for an option.
  const password = old.password ?? randomBytes(16).toString('hex')
  writeFileSync(join(home, 'conf', 'neo4j.conf'), settings(port, extra))
  const { command, args, env } = neo4jCommand(java, jars, home, heap)
  if (old.password === undefined)
    execFileSync(command, [...args, 'org.neo4j.cli.AdminTool', 'dbms', 'set-initial-password', password], {
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  const connection = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password, port, home, pid: process.pid }
  writeFileSync(file, JSON.stringify(connection), { mode: 0o600 })
  const server = spawn(
    command,
    [...args, 'org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`],
    { env, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let output = ''
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (data) => (output = (output + data).slice(-9000)))
  process.on('exit', () => server.kill('SIGKILL'))
  const ended = new Promise((resolve) => server.once('exit', resolve))
  let running = true
  void ended.then(() => {
    running = false
  })
  const stop = async () => {
    server.kill('SIGTERM')
    const late = setTimeout(() => server.kill('SIGKILL'), 20_000)
    await ended
    clearTimeout(late)
  }
  const deadline = Date.now() + 300_000
  while (!(await answersBolt(port))) {
    if (!running) throw new Error(`Neo4j ended by itself: ${whyItEnded(home, output)}`)
    if (Date.now() > deadline) {
      await stop()
      throw new Error('Neo4j did not answer within five minutes')
    }
    await sleep(100)
  }
  return { ...connection, stop, ended }
}

/** Stops what runs on `home`, if anything does; answers whether something did. */
export const stopServer = async (home) => {
  const file = join(home, 'connection.json')
  const { port, pid } = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  if (port === undefined || !(await answersBolt(port))) return false
  process.kill(pid, 'SIGTERM')
  for (let i = 0; i < 200 && (await answersBolt(port)); i++) await sleep(100)
  return true
}

/** Removes a data folder. */
export const removeHome = (home) => rmSync(home, { recursive: true, force: true, maxRetries: 5 })
