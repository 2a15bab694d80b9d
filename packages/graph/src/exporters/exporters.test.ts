import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { extraction } from '../../test/extraction.ts'
import { vocabulary } from '../../test/vocabulary.ts'
import { buildGraph } from '../build/build-graph.ts'
import { filterGraph } from './exporter.ts'
import { exporters } from './exporters.ts'

const odd = [
  '=1+1',
  'O"Brien',
  "D'Arcy ]]> & <b>",
  '👩‍🚀 Emoji',
  'مرحبا',
  'new\nline',
  'con\u0001trol',
  'lone\uD800',
  'comma, semi;',
]
const graph = buildGraph(
  [
    extraction(
      'odd',
      '2026-02-09',
      odd.map((name, i) => ['coaches', `Person:${name}`, `Person:Name ${i}`] as const),
    ),
  ],
  { vocabulary },
)

const xmlNodes = (text: string, names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name }) => {
    if (names.includes(name)) counts[name] = (counts[name] ?? 0) + 1
  })
  parser.write(text).close()
  return counts
}

describe.each(exporters.map((exporter) => [exporter.id, exporter] as const))('%s', (id, exporter) => {
  const written = exporter.files.map(({ extension, write }) => [extension, [...write(graph)].join('')] as const)

  it('loses and invents nothing', () => {
    const text = written[0]?.[1] ?? ''
    if (id === 'gexf' || id === 'graphml')
      expect(xmlNodes(text, ['node', 'edge'])).toEqual({ node: graph.entities.length, edge: graph.relations.length })
    if (id === 'json') {
      const read = JSON.parse(text) as { nodes: { name: string }[]; links: { key: string }[] }
      expect(read.nodes.map(({ name }) => name)).toEqual(graph.entities.map(({ name }) => name))
      expect(read.links.map(({ key }) => key)).toEqual(graph.relations.map(({ id: key }) => key))
    }
    if (id === 'csv') {
      expect(text).toContain("'=1+1")
      expect(text).toContain('"O""Brien"')
    }
  })

  it('writes in pieces, and the same every time', () => {
    for (const { write } of exporter.files) {
      expect([...write(graph)].length).toBeGreaterThan(graph.relations.length)
      expect([...write(graph)].join('')).toBe([...write(graph)].join(''))
    }
  })
})

describe('filterGraph', () => {
  it('keeps the relations that pass and their ends', () => {
    const small = filterGraph(graph, { predicates: ['coaches'], minConfidence: 0.95 })
    expect(small.relations).toHaveLength(0)
    expect(small.entities).toHaveLength(0)
    expect(filterGraph(graph, { since: '2026-01-01', until: '2026-12-31' }).relations).toHaveLength(
      graph.relations.length,
    )
  })
})
