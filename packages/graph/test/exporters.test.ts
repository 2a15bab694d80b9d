import { describe, expect, it } from 'vitest'
import { buildGraph, type Exporter, exporters, filterGraph, type GraphFile } from '../src/index.ts'
import { extraction } from './extraction.ts'
import { inNeo4j, inUtf8, inXml } from './held-text.ts'
import { largeGraph } from './large-graph.ts'
import { oddGraph } from './neo4j/odd-graph.ts'
import { type Files, readCsv, readers, readJsonLd, readTurtle, triples } from './read-back.ts'
import { vocabulary } from './vocabulary.ts'

const written = ({ files }: Exporter, graph: GraphFile): Files =>
  new Map(files.map(({ extension, write }) => [extension, [...write(graph)].join('')]))

/** Characters that a format cannot hold are replaced; everything else must come back as it was. */
const held: Readonly<Record<string, (text: string) => string>> = {
  gexf: inXml,
  graphml: inXml,
  'json-ld': inUtf8,
  turtle: inUtf8,
  cypher: inNeo4j,
  'neo4j-csv': inNeo4j,
}

describe.each(exporters.map((exporter) => [exporter.id, exporter] as const))('%s', (id, exporter) => {
  const graph = oddGraph()

  it('loses and invents nothing', async () => {
    const read = await readers[id]?.(written(exporter, graph))
    if (read === undefined) throw new Error(`no reader for ${id}`)
    const sorted = (texts: readonly string[]): readonly string[] => texts.map(held[id] ?? String).toSorted()
    expect(read.names.toSorted()).toEqual(sorted(graph.entities.map(({ name }) => name)))
    expect(read.edges.toSorted()).toEqual(sorted(graph.relations.map((relation) => relation.id)))
    const quotes = graph.relations.flatMap(({ statements }) => statements.map(({ evidence }) => evidence.quote))
    if (read.quotes !== undefined) expect(read.quotes.toSorted()).toEqual(sorted(quotes))
  })

  it('writes in pieces of some size, and the same every time', () => {
    const large = largeGraph({ entities: 1000, relations: 3000, articles: 20 })
    for (const { write } of exporter.files) {
      const pieces = [...write(large)]
      expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(400_000)
      expect([...write(large)].join('')).toBe(pieces.join(''))
    }
  })

  it('writes an empty graph', () => {
    const nothing = buildGraph([], { vocabulary })
    expect([...written(exporter, nothing).values()].join('').length).toBeGreaterThan(0)
  })

  it('writes only what passes the filter', async () => {
    const part = filterGraph(graph, { predicates: ['beat'], status: ['asserted'], since: '2026-01-01' })
    const read = await readers[id]?.(written(exporter, part))
    expect(read?.edges).toEqual(part.relations.map((relation) => relation.id))
    expect(part.relations).toHaveLength(1)
  })
})

describe('the formats', () => {
  const graph = oddGraph()
  const file = (id: string): Files => {
    const exporter = exporters.find((one) => one.id === id)
    if (exporter === undefined) throw new Error(id)
    return written(exporter, graph)
  }

  it('say the same in JSON-LD and in Turtle', async () => {
    const turtle = triples(readTurtle(file('turtle').get('ttl') ?? ''))
    expect(triples(await readJsonLd(file('json-ld').get('jsonld') ?? ''))).toEqual(turtle)
    expect(turtle.length).toBeGreaterThan(200)
  })

  it('say as a triple only what is asserted', () => {
    const quads = readTurtle(file('turtle').get('ttl') ?? '')
    const said = (id: string) =>
      quads.filter(({ predicate }) => predicate.value === `urn:relaas:predicate:${id}`).length
    expect([said('beat'), said('engaged_to')]).toEqual([2, 0])
  })

  it('keep formulas from running in a spreadsheet', () => {
    const names = readCsv(file('csv').get('nodes.csv') ?? '').map((row) => row.Label)
    expect(names).toContain("'=1+1")
    expect(names.filter((name) => /^[=+\-@]/u.test(name ?? ''))).toEqual([])
  })
})

describe('filterGraph', () => {
  const graph = buildGraph([extraction('a', '2026-02-09', [['coaches', 'Person:A', 'Person:B']])], { vocabulary })
  it('keeps the relations that pass and their ends', () => {
    const small = filterGraph(graph, { predicates: ['coaches'], minConfidence: 0.95 })
    expect(small.relations).toHaveLength(0)
    expect(small.entities).toHaveLength(0)
    expect(filterGraph(graph, { since: '2026-01-01', until: '2026-12-31' }).relations).toHaveLength(1)
    expect(filterGraph(graph, { since: '2026-03-01' }).relations).toHaveLength(0)
  })
})
