import { execFile } from 'node:child_process'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { exporters, type GraphFile } from '../src/index.ts'
import { inXml } from './held-text.ts'
import { largeGraph } from './large-graph.ts'
import { oddGraph } from './neo4j/odd-graph.ts'
import { sampleGraph } from './sample-graph.ts'

const classPath = process.env.RELAAS_TEST_GEPHI
const folder = mkdtempSync(join(tmpdir(), 'relaas-gephi-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Element {
  readonly id: string
  readonly label: string
  readonly attributes: Readonly<Record<string, unknown>>
}
interface Node extends Element {
  readonly size: number
  readonly x: number
  readonly y: number
  readonly color: string
}
interface Edge extends Element {
  readonly source: string
  readonly target: string
  readonly kind: string
  readonly directed: boolean
  readonly weight: number
}
interface Column {
  readonly id: string
  readonly title: string
  readonly type: string
}
interface Imported {
  readonly issues: readonly { readonly level: string; readonly message: string }[]
  readonly graph: {
    readonly nodes: number
    readonly edges: number
    readonly kinds: Readonly<Record<string, number>>
    readonly timeBounds: readonly string[]
    readonly nodeColumns: readonly Column[]
    readonly edgeColumns: readonly Column[]
    readonly sampleNodes: readonly Node[]
    readonly sampleEdges: readonly Edge[]
  }
}

/** What Gephi's own importer makes of the graph's GEXF without merging parallel edges. It fails where an issue is SEVERE. */
const importIntoGephi = async (graph: GraphFile): Promise<Imported> => {
  const path = join(folder, 'graph.gexf')
  const file = exporters.find(({ id }) => id === 'gexf')?.files[0]
  if (file === undefined) throw new Error('no GEXF')
  await pipeline(Readable.from(file.write(graph)), createWriteStream(path))
  const { stdout } = await promisify(execFile)(
    process.env.RELAAS_TEST_JAVA ?? 'java',
    `-Xmx3g -Djava.awt.headless=true -cp ${classPath} GephiImport --nodes 1000 --edges 1000 --merge NO_MERGE --no-autoscale ${path}`.split(
      ' ',
    ),
    { maxBuffer: 1 << 28 },
  )
  return JSON.parse(stdout) as Imported
}

const kindsOf = (graph: GraphFile): Record<string, number> => {
  const kinds: Record<string, number> = {}
  for (const { predicate } of graph.relations) kinds[predicate] = (kinds[predicate] ?? 0) + 1
  return kinds
}

/** All that Gephi has to say besides INFO ("GEXF version 1.3", "Parallel edges detected …"). */
const complaints = ({ issues }: Imported) => issues.filter(({ level }) => level !== 'INFO')

describe.skipIf(classPath === undefined)("Gephi's importer", () => {
  it.each([
    ['the samples', sampleGraph],
    ['every odd character', oddGraph],
  ])('keeps everything of %s', { timeout: 60_000 }, async (_name, make) => {
    const graph = make()
    const symmetric = new Set(graph.vocabulary.predicates.flatMap((one) => (one.symmetric ? [one.id] : [])))
    const imported = await importIntoGephi(graph)
    expect(complaints(imported)).toEqual([])
    const { graph: read } = imported
    expect(read.kinds).toEqual(kindsOf(graph))
    const nodes = new Map(read.sampleNodes.map((node) => [node.id, node]))
    expect(nodes.size).toBe(graph.entities.length)
    for (const { id, name, type, aliases, mentions, x, y } of graph.entities) {
      const node = nodes.get(id)
      expect(node?.label).toBe(inXml(name))
      expect([node?.x, node?.y].map(Number)).toEqual([expect.closeTo(x, 1), expect.closeTo(-y, 1)])
      expect(node?.attributes['0']).toBe(type)
      expect(node?.attributes['1'] ?? []).toEqual(aliases.map(inXml))
      expect(node?.attributes['2']).toBe(Object.keys(mentions).length)
      expect(node?.color).toMatch(/^#ff(?!000000)/u)
      expect(node?.size).toBeGreaterThan(5)
    }
    const edges = new Map(read.sampleEdges.map((edge) => [edge.id, edge]))
    expect(edges.size).toBe(graph.relations.length)
    for (const {
      id,
      subject,
      object,
      predicate,
      statements,
      status,
      confidence,
      articles,
      lastDate,
    } of graph.relations) {
      const edge = edges.get(id)
      expect(edge).toMatchObject({ kind: predicate, directed: !symmetric.has(predicate), weight: statements.length })
      expect([edge?.source, edge?.target].map(String).toSorted()).toEqual([subject, object].toSorted())
      if (edge?.directed === true) expect(edge.source).toBe(subject)
      expect(edge?.attributes).toMatchObject({ 0: predicate, 1: status, 2: confidence, 6: articles })
      expect(edge?.attributes['8']).toBe(lastDate)
    }
  })

  it('has columns with their types, intervals from dates of every precision, and undated parts throughout', async () => {
    const graph = oddGraph()
    const { graph: read } = await importIntoGephi(graph)
    const columns = (all: readonly Column[]) =>
      all.filter(({ id }) => /^\d/u.test(id)).map(({ title, type }) => `${title} ${type}`)
    expect(columns(read.nodeColumns)).toEqual([
      'type String',
      'aliases String[]',
      'articles Integer',
      'mentions Integer',
    ])
    expect(columns(read.edgeColumns)).toEqual([
      'predicate String',
      'status String',
      'confidence Double',
      'statements Integer',
      'contest String',
      'quote String',
      'articles String[]',
      'firstDate String',
      'lastDate String',
    ])
    const interval = (label: string): unknown =>
      read.sampleNodes.find((node) => node.label === label)?.attributes.timeset
    expect(interval('Cas')).toBe('<[2025-05-01, 2025-05-31]>')
    expect(interval('Bo')).toBe('<[2025-05-01, 2026-02-09]>')
    expect(interval('Pupil 0')).toBe('<[2026-02-09, 2026-02-09]>')
    // Named in an article without a date.
    expect(interval('Ann')).toBeUndefined()
    expect(read.timeBounds).toEqual(['2025-05-01', '2026-02-09'])
  })

  // The whole size takes Gephi the better part of a minute and 2 GB, so it is for CI.
  const scale = process.env.CI === 'true' ? 100_000 : 10_000
  it(`reads ${scale} nodes and ${5 * scale} edges`, { timeout: 400_000 }, async () => {
    const graph = largeGraph({ entities: scale, relations: 5 * scale, articles: 1000 })
    const imported = await importIntoGephi(graph)
    expect(complaints(imported)).toEqual([])
    const { graph: read } = imported
    expect([read.nodes, read.edges]).toEqual([scale, 5 * scale])
    expect(read.kinds).toEqual(kindsOf(graph))
  })
})
