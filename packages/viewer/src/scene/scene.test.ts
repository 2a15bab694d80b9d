import { describe, expect, it } from 'vitest'
import { relation, smallGraph } from '../../test/small-graph.ts'
import { indexGraph } from '../state/graph-index.ts'
import { firstView, type ViewState } from '../state/view-state.ts'
import { countsOf } from './counts.ts'
import { drawingOf, shortLabel } from './drawing.ts'
import { failures, within } from './facets.ts'
import { roomy } from './roomy.ts'
import { sceneOf } from './scene.ts'

const index = indexGraph(smallGraph)
const view = firstView('en')
const shown = (part: Partial<ViewState>): string =>
  sceneOf(index, { ...view, ...part })
    .relations.map(({ id }) => id)
    .toSorted()
    .join('')

describe('sceneOf', () => {
  it('shows what is asserted and has a relation', () => {
    expect(shown({})).toBe('12356')
    expect(sceneOf(index, view).entities.map(({ id }) => id)).not.toContain('z')
  })
  it.each([
    [{ hiddenTypes: ['Place'] }, '1236'],
    [{ hiddenPredicates: ['beat'] }, '5'],
    [{ status: ['asserted', 'expected'] }, '123456'],
    [{ minConfidence: 0.7 }, '1356'],
    [{ hiddenPublishers: ['Het Blad'] }, '26'],
    [{ hiddenPublishers: [''] }, '1356'],
    [{ hiddenLanguages: ['nl'] }, '1356'],
    [{ onlyArticles: ['s2'] }, '26'],
    [{ minArticles: 2 }, '6'],
    [{ text: 'celine' }, '23'],
    [{ since: '2026-02-10' }, '26'],
    [{ until: '2026-02-28' }, '1356'],
    [{ hidden: ['c'] }, '156'],
    [{ ego: 'c', depth: 1 }, '23'],
    [{ ego: 'c', depth: 2 }, '1236'],
  ] as const)('filters by %o', (part, expected) => {
    expect(shown(part)).toBe(expected)
  })
  it('keeps to the best connected, counts what is left out, and keeps what is chosen or expanded', () => {
    const few = sceneOf(index, { ...view, limit: 2 })
    expect(few.entities.map(({ id }) => id).toSorted()).toEqual(['a', 'b'])
    expect(few.more.get('b')).toBe(1)
    expect(sceneOf(index, { ...view, limit: 2, selected: '3' }).entities).toHaveLength(4)
    expect(sceneOf(index, { ...view, limit: 2, expanded: ['b'] }).entities.map(({ id }) => id)).toContain('c')
  })
  it('takes a month as any of its days', () => {
    expect(within('2026-03', '2026-03-15', undefined)).toBe(true)
    expect(within('2026-03', undefined, '2026-02-28')).toBe(false)
    expect(within('2026', '2026-12-01', '2026-12-31')).toBe(true)
  })
})

describe('countsOf', () => {
  it('counts each value with all other filters holding, and what only one filter hides', () => {
    const now = { ...view, hiddenPredicates: ['lives_in'] }
    const counts = countsOf(index, failures(index, now))
    expect(counts.predicates.get('lives_in')).toBe(1)
    expect(counts.status.get('expected')).toBe(1)
    expect(counts.hides.predicate).toBe(1)
    expect(counts.hides.status).toBe(1)
    expect(counts.publishers.get('Het Blad')).toBe(3)
  })
})

describe('drawingOf', () => {
  const scene = sceneOf(index, { ...view, status: ['asserted', 'expected'] })
  const draw = (part: Partial<ViewState>) => drawingOf(index, scene, { ...view, ...part })
  it('gives a type its shape and colour, a family its form, a status its dash', () => {
    const { things, lines } = draw({})
    expect(things.find(({ id }) => id === 'r')).toMatchObject({ shape: 'diamond', colour: '--type-place' })
    expect(lines.find(({ id }) => id === '4')).toMatchObject({
      family: 'personal',
      status: 'expected',
      symmetric: true,
    })
    expect(lines.find(({ id }) => id === '2')?.faint).toBe(true)
  })
  it('fans parallels out to both sides, whichever way they go', () => {
    const { lines } = draw({})
    const [one, other] = ['1', '6'].map((id) => lines.find((line) => line.id === id))
    // One goes from a to b, the other back: bows of one sign on opposite ways lie on opposite sides.
    expect(Math.abs(one?.bow ?? 0)).toBe(17)
    expect(one?.bow).toBe(other?.bow)
  })
  it('dims all but a chosen line and its ends', () => {
    const { things, lines, focus } = draw({ selected: '1' })
    expect(focus).toBe('relation')
    expect(lines.filter(({ selected }) => selected).map(({ id }) => id)).toEqual(['1'])
    expect(
      things
        .filter(({ dim }) => !dim)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['a', 'b'])
  })
  it('leaves self-relations to the lists', () => {
    const own = indexGraph({ ...smallGraph, relations: [relation('9', 'a', 'a')] })
    expect(drawingOf(own, sceneOf(own, view), view).lines).toEqual([])
  })
  it('shortens a label so that it still says what the line says', () => {
    expect(shortLabel('is engaged to')).toBe('engaged to')
    expect(shortLabel('heeft een relatie met')).toBe('relatie met')
    expect(shortLabel('beat')).toBe('beat')
  })
})

describe('roomy', () => {
  it('puts no two things upon each other, the same each time', () => {
    const crowded = indexGraph({ ...smallGraph, entities: smallGraph.entities.map((one) => ({ ...one, x: 0, y: 0 })) })
    const places = roomy(crowded, 600, 500)
    const spots = ['a', 'b', 'c', 'd', 'r'].map((id) => places.get(id) ?? [0, 0])
    for (const [i, [x, y]] of spots.entries())
      for (const [u, v] of spots.slice(i + 1)) expect(Math.hypot(x - u, y - v)).toBeGreaterThan(20)
    expect(roomy(crowded, 600, 500)).toEqual(places)
  })
})

describe('roomy with places that hold', () => {
  it('moves nothing that was there, and stands what is new near its neighbours', () => {
    const before = roomy(index, 600, 500)
    const more = indexGraph({
      ...smallGraph,
      entities: [
        ...smallGraph.entities,
        { ...smallGraph.entities[0], id: 'n', name: 'New', x: 900, y: 900 } as (typeof smallGraph.entities)[number],
      ],
      relations: [...smallGraph.relations, relation('8', 'n', 'c')],
    })
    const after = roomy(more, 600, 500, before)
    for (const [id, place] of before) expect(after.get(id)).toEqual(place)
    const [x, y] = after.get('n') ?? [0, 0]
    const [u, v] = after.get('c') ?? [0, 0]
    expect(Math.hypot(x - u, y - v)).toBeLessThan(260)
  })
})
