import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Driver } from 'neo4j-driver'
import { beforeEach, describe, expect, it } from 'vitest'
import { type PushCounts, push } from '../../node/index.ts'
import type { GraphFile } from '../../src/index.ts'
import { inNeo4j } from '../held-text.ts'
import { largeGraph } from '../large-graph.ts'
import { vocabulary } from '../vocabulary.ts'
import { oddGraph, oddNames } from './odd-graph.ts'
import { empty, snapshot, target } from './server.ts'

const here = dirname(fileURLToPath(import.meta.url))
const changes = (counts: readonly PushCounts[]): number =>
  counts.reduce((sum, { created, updated, deleted }) => sum + created + updated + deleted, 0)

/** A graph in which something is new, something changed and something gone against `oddGraph()`. */
const changed = (): GraphFile => {
  const graph = oddGraph(3)
  const [first, ...rest] = graph.relations
  if (first === undefined) throw new Error('an empty graph')
  const entities = graph.entities.map((entity) => (entity.name === 'Ann' ? { ...entity, aliases: [] } : entity))
  return { ...graph, entities, relations: [{ ...first, confidence: 0.123, status: 'negated' }, ...rest] }
}

/** Everything about pushing; one database, so one test after the other. */
export const pushSuite = (driver: Driver): void => {
  const to = target ?? { uri: '', user: '', password: '' }
  describe('push', () => {
    beforeEach(() => empty(driver))

    it('writes not even a constraint in a dry run', async () => {
      expect(changes(await push(oddGraph(), { ...to, dryRun: true }))).toBeGreaterThan(0)
      expect((await driver.executeQuery('SHOW CONSTRAINTS')).records).toEqual([])
    })

    it('stores names as they are, with dates, lists, constraints and provenance', async () => {
      const graph = oddGraph()
      await push(graph, to)
      const names = await driver.executeQuery('MATCH (n:Entity:Person) RETURN n.name AS name')
      const stored = new Set(names.records.map((record) => record.get('name')))
      for (const name of oddNames) expect(stored).toContain(inNeo4j(name))
      const { records } = await driver.executeQuery(
        `MATCH (a:Article)-[:HAS_STATEMENT]->(s:Statement {predicate: 'beat'})-[:SUBJECT]->(x:Person), (s)-[:OBJECT]->(y:Person)
         MATCH (x)-[r:BEAT {id: s.relation}]->(y), (a)-[m:MENTIONS]->(x)
         RETURN x.name AS winner, toString(r.date) AS date, r.dateText AS text, toString(a.date) AS published, m.count AS count ORDER BY winner`,
      )
      expect(records.map((record) => record.toObject())).toMatchObject([
        { winner: 'Ann', date: '2026-02-09', text: '2026-02-09', published: '2026-02-09' },
        { winner: 'Bo', date: null, text: '2022', published: null },
      ])
      const found = await driver.executeQuery(
        "CALL db.index.fulltext.queryNodes('relaas_names', 'pupil') YIELD node RETURN count(node) AS n",
      )
      expect(found.records[0]?.get('n').toNumber()).toBe(oddNames.length)
      const unique = await driver.executeQuery('SHOW CONSTRAINTS YIELD type RETURN type, count(*) AS n ORDER BY type')
      expect(unique.records.map((record) => `${record.get('type')} ${record.get('n')}`)).toEqual([
        'RELATIONSHIP_UNIQUENESS 4',
        'UNIQUENESS 3',
      ])
    })

    it('writes nothing the second time, nor in a dry run, which tells the same', async () => {
      const graph = oddGraph()
      const told = await push(graph, { ...to, dryRun: true })
      expect(await snapshot(driver)).toEqual([])
      expect(await push(graph, to)).toEqual(told)
      const before = await snapshot(driver)
      expect(changes(await push(graph, to))).toBe(0)
      expect(await snapshot(driver)).toEqual(before)
    })

    it('makes of any state what a first push makes', async () => {
      await push(changed(), to)
      const wanted = await snapshot(driver)
      await empty(driver)
      await push(oddGraph(), to)
      const told = await push(changed(), { ...to, dryRun: true })
      const counts = await push(changed(), to)
      expect(counts).toEqual(told)
      const sum = (key: 'created' | 'updated' | 'deleted') => counts.reduce((total, one) => total + one[key], 0)
      expect([sum('updated') > 0, sum('deleted') > 0]).toEqual([true, true])
      expect(await snapshot(driver)).toEqual(wanted)
      await push({ ...oddGraph(), entities: [], relations: [], sources: [] }, to)
      expect(await snapshot(driver)).toEqual([])
    })

    it('touches nothing of others, even what hangs on its own', async () => {
      await driver.executeQuery(
        "CREATE (:Person {id: 'mine', name: 'Ann'})-[:COACHES {id: 'r1', since: 1999}]->(:Article {id: 'my article'})",
      )
      const foreign = await snapshot(driver)
      await push(oddGraph(), to)
      await driver.executeQuery(
        "MATCH (a:Entity {name: 'Pupil 14'}) SET a.note = 'call back' CREATE (:Note {id: 'n'})-[:ABOUT]->(a)",
      )
      const counts = await push({ ...oddGraph(), entities: [], relations: [], sources: [] }, to)
      expect(counts.find(({ kind }) => kind === 'entity')?.kept).toBe(1)
      const left = await snapshot(driver)
      for (const one of foreign) expect(left).toContain(one)
      expect(left.filter((one) => one.includes('call back') || one.includes('ABOUT'))).toHaveLength(2)
      expect(left).toHaveLength(foreign.length + 3)
    })

    it('refuses names that cannot be types, before anything is written', async () => {
      const graph = oddGraph()
      const named = (id: string): GraphFile => ({
        ...graph,
        vocabulary: { ...vocabulary, predicates: vocabulary.predicates.map((one) => ({ ...one, id })) },
      })
      await expect(push(named('x`]->() DETACH DELETE n //'), to)).rejects.toThrow('only letters, digits and _')
      await expect(push(named('mentions'), to)).rejects.toThrow('Relaas uses the name itself')
      expect(await snapshot(driver)).toEqual([])
    })

    it('finishes after a cancel, and after kill -9', { timeout: 120_000 }, async () => {
      const graph = largeGraph({ entities: 500, relations: 2000, articles: 30 })
      await push(graph, to)
      const wanted = await snapshot(driver)
      await empty(driver)
      const stop = new AbortController()
      const onProgress = ({ phase, done }: { phase: string; done: number }) => {
        if (phase === 'write' && done > 1000) stop.abort()
      }
      await expect(push(graph, { ...to, signal: stop.signal, onProgress, batch: 200 })).rejects.toThrow(
        'Push again to finish',
      )
      const folder = mkdtempSync(join(tmpdir(), 'relaas-push-'))
      writeFileSync(join(folder, 'graph.json'), JSON.stringify(graph))
      const child = spawn(
        process.execPath,
        ['--conditions=relaas-source', '--import', 'tsx', join(here, 'push-file.ts'), join(folder, 'graph.json')],
        { cwd: join(here, '../../../..'), stdio: 'ignore' },
      )
      const count = async () =>
        (await driver.executeQuery('MATCH ()-[r]->() RETURN count(r) AS n')).records[0]?.get('n').toNumber() as number
      const before = await count()
      const ended = new Promise((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
      while ((await count()) <= before + 500 && child.exitCode === null)
        await new Promise((wait) => setTimeout(wait, 20))
      child.kill('SIGKILL')
      expect(await ended).toBe('SIGKILL')
      rmSync(folder, { recursive: true })
      const half = await count()
      expect(half).toBeGreaterThan(before)
      const counts = await push(graph, to)
      expect(changes(counts)).toBeGreaterThan(0)
      expect(await snapshot(driver)).toEqual(wanted)
    })

    it('survives two pushes at once', { timeout: 60_000 }, async () => {
      const graph = largeGraph({ entities: 100, relations: 500, articles: 10 })
      await push(graph, to)
      const wanted = await snapshot(driver)
      await empty(driver)
      await push({ ...graph, relations: [] }, to)
      await Promise.allSettled([push(graph, to), push(graph, to)])
      await push(graph, to)
      expect(await snapshot(driver)).toEqual(wanted)
    })
  })
}
