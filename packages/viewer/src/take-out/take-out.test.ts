import { describe, expect, it } from 'vitest'
import { relation, smallGraph, source, statement } from '../../test/small-graph.ts'
import { bundled } from '../scene/bundled.ts'
import { type Drawing, drawingOf } from '../scene/drawing.ts'
import { sceneOf } from '../scene/scene.ts'
import type { Palette } from '../scene/sigma/palette.ts'
import { indexGraph } from '../state/graph-index.ts'
import { pairKey } from '../state/pair-key.ts'
import { firstView } from '../state/view-state.ts'
import { csvOf, sortRows } from '../tables/rows.ts'
import { citationOf } from './citation.ts'
import { cypherOf } from './cypher.ts'
import { partOf } from './part-of.ts'
import { svgOf } from './svg.ts'

const index = indexGraph(smallGraph)
const view = firstView('en')
const scene = sceneOf(index, view)

describe('what is taken out', () => {
  it('is the view, the selection, or all, with only what belongs to it', () => {
    expect(partOf(index, scene, view, 'all')).toBe(smallGraph)
    expect(
      partOf(index, scene, view, 'view')
        .relations.map(({ id }) => id)
        .toSorted()
        .join(''),
    ).toBe('12356')
    const one = partOf(index, scene, { ...view, selected: 'c' }, 'selection')
    expect(one.relations.map(({ id }) => id)).toEqual(['2', '3'])
    expect(one.entities.map(({ id }) => id)).toEqual(['b', 'c', 'd'])
    const two = partOf(index, scene, { ...view, selected: pairKey('b', 'a') }, 'selection')
    expect(two.relations.map(({ id }) => id)).toEqual(['1', '6'])
    expect(two.entities.map(({ id }) => id)).toEqual(['a', 'b'])
    const gone = partOf(index, scene, { ...view, selected: pairKey('b', 'nobody') }, 'selection')
    expect([gone.relations, gone.entities]).toEqual([[], []])
  })
  it('cites the sentence, the article and the date that the source states', () => {
    expect(citationOf(source('x', { headline: 'Ann wins', date: '2026-02-09' }), statement('1', 'x'))).toBe(
      '“Ann beat Bob in Rome on Monday.” (Ann wins, 2026-02-09)',
    )
  })
  it('is a Cypher query that names few relations and describes many', () => {
    expect(cypherOf([relation("x'y", 'a', 'b')], view, 'view')).toBe(
      "MATCH (a:Entity)-[r:BEAT]->(b:Entity)\nWHERE r.id IN ['x\\'y']\nRETURN a, r, b",
    )
    const many = Array.from({ length: 300 }, (_, i) => relation(String(i), 'a', 'b'))
    expect(cypherOf(many, { ...view, minConfidence: 0.5 }, 'view')).toContain(
      "r.status IN ['asserted']\n  AND r.confidence >= 0.5",
    )
    expect(cypherOf(many, { ...view, minConfidence: 0.5 }, 'all')).not.toContain('confidence')
    expect(cypherOf(many, { ...view, text: 'é' }, 'view')).toContain("'299'")
  })
  const svgFrom = (drawing: Drawing): string => {
    const places = new Map(
      drawing.things.map((thing, i) => [thing.id, { x: 100 + 120 * (i % 3), y: 100 + 120 * Math.floor(i / 3) }]),
    )
    return svgOf({
      drawing,
      width: 600,
      height: 500,
      at: (id) => places.get(id),
      scale: 1,
      palette: new Proxy({}, { get: () => '#123456' }) as Palette,
      colour: () => '#654321',
      measure: (text, size) => text.length * size * 0.5,
      title: 'Relaas',
    })
  }
  it('is an SVG with parallels apart or in one, as they are drawn', () => {
    const drawing = drawingOf(index, scene, view)
    expect(svgFrom(drawing)).not.toContain('× 2')
    expect(svgFrom(bundled(drawing))).toContain('× 2')
  })
  it('is an SVG with names as text, escaped, and dashes for what is expected', () => {
    const own = indexGraph({
      ...smallGraph,
      entities: smallGraph.entities.map((one) => (one.id === 'a' ? { ...one, name: 'A & <b>' } : one)),
    })
    const all = { ...view, status: ['asserted', 'expected'] as const }
    const svg = svgFrom(drawingOf(own, sceneOf(own, all), all))
    expect(svg).toContain('A &amp; &lt;b&gt;')
    expect(svg).not.toContain('<b>')
    expect(svg).toContain('stroke-dasharray="7 5"')
  })
})

describe('rows', () => {
  const rows = [
    { id: '1', n: 'Éva', c: 2 },
    { id: '2', n: 'Bo', c: 10 },
    { id: '3', n: '', c: 1 },
  ]
  const key = ({ id }: { id: string }): string => id
  it('sort numbers by size, words by alphabet, nothing last', () => {
    expect(sortRows(rows, ({ c }) => c, true, key).map(key)).toEqual(['2', '1', '3'])
    expect(sortRows(rows, ({ n }) => n, false, key).map(key)).toEqual(['2', '1', '3'])
    expect(sortRows(rows, ({ n }) => n, true, key).map(key)).toEqual(['1', '2', '3'])
  })
  it('become CSV that a spreadsheet reads as text', () => {
    expect(csvOf([{ q: '=1+1' }, { q: 'said "no", twice' }], [{ title: 'Quote', value: ({ q }) => q }])).toBe(
      'Quote\r\n\'=1+1\r\n"said ""no"", twice"\r\n',
    )
  })
})
