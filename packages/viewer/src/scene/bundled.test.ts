import type { Relation } from '@relaas/graph'
import { describe, expect, it } from 'vitest'
import { relation, smallGraph, statement } from '../../test/small-graph.ts'
import { indexGraph } from '../state/graph-index.ts'
import { pairKey } from '../state/pair-key.ts'
import { firstView, type ViewState } from '../state/view-state.ts'
import { bundled } from './bundled.ts'
import { type Drawing, type DrawnLine, drawingOf } from './drawing.ts'
import { placeLabels } from './place-labels.ts'
import { sceneOf } from './scene.ts'

const draw = (relations: readonly Relation[], part: Partial<ViewState> = {}): Drawing => {
  const index = indexGraph({ ...smallGraph, relations })
  const view = { ...firstView('en'), status: ['asserted', 'expected', 'negated'] as const, ...part }
  return drawingOf(index, sceneOf(index, view), view)
}
const lineAt = (drawing: Drawing, one: string, other: string): readonly DrawnLine[] =>
  drawing.lines.filter(({ source, target }) => pairKey(source, target) === pairKey(one, other))
const bundle = (relations: readonly Relation[], part: Partial<ViewState> = {}): DrawnLine => {
  const [line, ...more] = lineAt(bundled(draw(relations, part)), 'a', 'b')
  if (line === undefined || more.length > 0) throw new Error('no bundle')
  return line
}
const married = { predicate: 'married_to' }

describe('bundled', () => {
  it('makes one straight line of two relations and leaves one as it is', () => {
    const before = draw(smallGraph.relations)
    const after = bundled(before)
    expect(lineAt(before, 'a', 'b')).toHaveLength(2)
    expect(lineAt(after, 'a', 'b')).toMatchObject([{ id: pairKey('a', 'b'), bow: 0, label: '× 2', count: 2 }])
    expect(lineAt(after, 'b', 'c')).toEqual(lineAt(before, 'b', 'c'))
    expect(after.things).toBe(before.things)
    const few = draw(smallGraph.relations.slice(0, 3))
    expect(bundled(few)).toBe(few)
  })
  it('leaves out self-relations, as the drawing does', () => {
    const own = draw([relation('1', 'a', 'b'), relation('8', 'a', 'a'), relation('9', 'a', 'a')])
    expect(bundled(own).lines.map(({ id }) => id)).toEqual(['1'])
  })
  it('is the same in whatever order relations come', () => {
    const some = [
      relation('1', 'a', 'b'),
      relation('2', 'a', 'b', { ...married, status: 'expected' }),
      relation('3', 'a', 'b', { predicate: 'lives_in' }),
      relation('4', 'a', 'b', { status: 'negated' }),
    ]
    const first = bundle(some)
    expect(bundle(some.toReversed())).toEqual(first)
    expect(bundle([...some.slice(2), ...some.slice(0, 2)])).toEqual(first)
  })
  it('has a head only where all go one way', () => {
    expect(bundle([relation('1', 'b', 'a'), relation('2', 'b', 'a')])).toMatchObject({ source: 'b', symmetric: false })
    expect(bundle([relation('1', 'a', 'b'), relation('2', 'b', 'a')]).symmetric).toBe(true)
    expect(bundle([relation('1', 'a', 'b'), relation('2', 'a', 'b', married)]).symmetric).toBe(true)
  })
  it('has family and status of all, or else of the strongest', () => {
    const status = 'expected' as const
    const both = [relation('1', 'a', 'b', { status }), relation('2', 'a', 'b', { status })]
    expect(bundle(both)).toMatchObject({ family: 'contest', status })
    const hoped = relation('3', 'a', 'b', { ...married, status })
    expect(bundle([...both, hoped])).toMatchObject({ family: 'personal', status })
    // What is expected is never drawn as if it were told, however close.
    expect(bundle([hoped, relation('4', 'a', 'b')])).toMatchObject({ family: 'contest', status: 'asserted' })
    expect(bundle([relation('5', 'a', 'b', { status: 'negated' }), hoped])).toMatchObject({ status })
  })
  it('is as wide as the most articles ask, and pale only where all are', () => {
    const twice = [statement('x', 's1'), statement('y', 's2')]
    const wide = bundle([relation('1', 'a', 'b'), relation('2', 'a', 'b', { statements: twice, confidence: 0.5 })])
    expect(wide).toMatchObject({ width: 2.1, articles: 2, faint: false })
    const weak = { confidence: 0.5 }
    expect(bundle([relation('1', 'a', 'b', weak), relation('2', 'a', 'b', weak)]).faint).toBe(true)
  })
  it('leaves a chosen relation its own line, and lights up where the two are chosen', () => {
    const chosen = bundled(draw(smallGraph.relations, { selected: '1' }))
    expect(lineAt(chosen, 'a', 'b').map(({ id, selected }) => [id, selected])).toEqual([
      ['1', true],
      ['6', false],
    ])
    const both = draw(smallGraph.relations, { selected: pairKey('a', 'b') })
    expect(lineAt(both, 'a', 'b').every(({ selected }) => selected)).toBe(true)
    expect(both.focus).toBe('pair')
    expect(lineAt(bundled(both), 'a', 'b')).toMatchObject([{ selected: true, width: 2.4 }])
    expect(lineAt(bundled(both), 'b', 'c')).toMatchObject([{ dim: true }])
  })
  it('is one label too where the two are chosen and stand so close that more would lie upon each other', () => {
    const labelsAt = (far: number): readonly string[] => {
      const at = (id: string) => (id === 'a' ? { x: 100, y: 100 } : id === 'b' ? { x: 100 + far, y: 100 } : undefined)
      const space = { width: 900, height: 400, top: 0, at, scale: 1, maxNames: 9, maxLabels: 9, sides: new Map() }
      const drawing = draw(smallGraph.relations, { selected: pairKey('a', 'b') })
      return placeLabels(drawing, space, (text, size) => text.length * size * 0.5).labels.map(({ line }) => line.label)
    }
    expect(labelsAt(40)).toEqual(['× 2'])
    expect(labelsAt(600)).toEqual(['beat', 'beat'])
  })
  it('is labelled before the lines of a single relation', () => {
    const drawing = bundled(
      draw([
        relation('1', 'c', 'd'),
        relation('2', 'a', 'b', married),
        relation('3', 'a', 'b', { predicate: 'lives_in' }),
      ]),
    )
    const at = { a: { x: 100, y: 100 }, b: { x: 500, y: 100 }, c: { x: 100, y: 300 }, d: { x: 500, y: 300 } }
    const space = { width: 600, height: 400, top: 0, scale: 1, maxNames: 9, maxLabels: 1, sides: new Map() }
    const { labels } = placeLabels(
      drawing,
      { ...space, at: (id) => at[id as keyof typeof at] },
      (text, size) => text.length * size * 0.5,
    )
    expect(labels.map(({ line }) => line.label)).toEqual(['× 2'])
  })
})
