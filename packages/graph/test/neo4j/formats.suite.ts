import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Driver } from 'neo4j-driver'
import { afterAll, describe, expect, it } from 'vitest'
import { type PushCounts, push } from '../../node/index.ts'
import { exporters } from '../../src/index.ts'
import { oddGraph } from './odd-graph.ts'
import { empty, openDriver, snapshot, target } from './server.ts'

const java = process.env.RELAAS_TEST_JAVA ?? 'java'
const shellJars = process.env.RELAAS_TEST_SHELL_JARS
const serverJars = process.env.RELAAS_TEST_NEO4J_JARS
const script = join(dirname(fileURLToPath(import.meta.url)), '../../../../scripts/neo4j.mjs')

const written = (counts: readonly PushCounts[]): number =>
  counts.reduce((sum, { created, updated, deleted }) => sum + created + updated + deleted, 0)

/** A server on a data folder that exists already; answers where it is and how to stop it. */
const startOn = async (home: string, ...settings: readonly string[]) => {
  const child = spawn(
    process.execPath,
    [script, 'start', '--home', home, ...settings.flatMap((setting) => ['--set', setting])],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve)
    child.once('exit', () => reject(new Error('the server did not start')))
  })
  const stop = () =>
    new Promise<void>((resolve) => {
      child.once('exit', () => resolve())
      child.kill('SIGTERM')
    })
  return { server: JSON.parse(line) as NonNullable<typeof target>, stop }
}

/** The two export formats that Neo4j loads make what a push makes, to the property. */
export const formatsSuite = (driver: Driver): void => {
  const to = target ?? { uri: '', user: '', password: '' }
  const graph = oddGraph()
  const folder = mkdtempSync(join(tmpdir(), 'relaas-formats-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const save = (id: string): readonly string[] =>
    exporters
      .filter((exporter) => exporter.id === id)
      .flatMap(({ files }) =>
        files.map(({ extension, write }) => {
          const path = join(folder, `graph.${extension}`)
          writeFileSync(path, [...write(graph)].join(''))
          return path
        }),
      )
  const pushed = async (): Promise<readonly string[]> => {
    await empty(driver)
    await push(graph, to)
    return snapshot(driver)
  }

  describe('what a push makes', () => {
    it.skipIf(shellJars === undefined)(
      'a script for cypher-shell makes too, twice over',
      { timeout: 120_000 },
      async () => {
        const wanted = await pushed()
        await empty(driver)
        const [file = ''] = save('cypher')
        const load = () =>
          execFileSync(java, [
            '-XX:TieredStopAtLevel=1',
            '-cp',
            join(shellJars ?? '', '*'),
            'org.neo4j.shell.Main',
            ...`-a ${to.uri} -u ${to.user} -p ${to.password} --fail-fast -f ${file}`.split(' '),
          ])
        load()
        expect(await snapshot(driver)).toEqual(wanted)
        load()
        expect(await snapshot(driver)).toEqual(wanted)
        expect(written(await push(graph, to))).toBe(0)
      },
    )

    it.skipIf(serverJars === undefined)('neo4j-admin makes of CSV too', { timeout: 180_000 }, async () => {
      const wanted = await pushed()
      const home = join(folder, 'home')
      mkdirSync(join(home, 'conf'), { recursive: true })
      const files = save('neo4j-csv')
      const nodes = files.filter((file) => /entities|articles|statements/u.test(file))
      const relations = files.filter((file) => !nodes.includes(file))
      execFileSync(
        java,
        [
          ...`-Xmx512m -XX:TieredStopAtLevel=1 -cp ${join(serverJars ?? '', '*')} org.neo4j.cli.AdminTool database import full neo4j`.split(
            ' ',
          ),
          '--multiline-fields=true',
          '--array-delimiter=U+001F',
          `--report-file=${join(folder, 'import.report')}`,
          ...nodes.map((file) => `--nodes=${file}`),
          ...relations.map((file) => `--relationships=${file}`),
        ],
        { env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') }, stdio: 'pipe' },
      )
      const { server, stop } = await startOn(home, 'server.databases.default_to_read_only=true')
      const imported = openDriver(server)
      try {
        expect(await snapshot(imported)).toEqual(wanted)
        expect(written(await push(graph, { ...server, dryRun: true }))).toBe(0)
        await expect(push(oddGraph(1), server)).rejects.toThrow(`${server.user} may not write to the database`)
      } finally {
        await imported.close()
        await stop()
      }
    })
  })
}
