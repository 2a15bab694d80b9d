import { describe, expect, it } from 'vitest'
import { relation, smallGraph } from '../../test/small-graph.ts'
import { byCloseness, byTime, circle } from './layout.ts'
import { communities, measure } from './measures.ts'
import { waysBetween } from './paths.ts'

const ways = (stops: readonly string[], k = 3, avoid: readonly string[] = []): readonly string[] =>
  waysBetween(smallGraph.relations, stops, k, avoid).map(({ entities }) => entities.join(''))

describe('waysBetween', () => {
  it('gives the shortest first, then longer ones, without loops', () => {
    expect(ways(['a', 'd'])).toEqual(['ad', 'abcd'])
    expect(ways(['a', 'c'])).toEqual(['adc', 'abc'])
  })
  it('goes by way of stops, and round what is to be avoided', () => {
    expect(ways(['a', 'c', 'd'])[0]).toBe('adcd')
    expect(ways(['a', 'd'], 3, ['married_to'])).toEqual(['abcd'])
    expect(ways(['a', 'z'])).toEqual([])
  })
  it('takes the strongest of parallel relations', () => {
    const [way] = waysBetween([relation('x', 'a', 'b', { confidence: 0.4 }), relation('y', 'b', 'a')], ['a', 'b'], 1)
    expect(way?.relations.map(({ id }) => id)).toEqual(['y'])
  })
})

const two = ['a', 'b', 'c', 'x', 'y', 'z']
const links = [
  ['a', 'b'],
  ['b', 'c'],
  ['a', 'c'],
  ['x', 'y'],
  ['y', 'z'],
  ['x', 'z'],
  ['c', 'x'],
] as const

describe('measures', () => {
  it('finds who lies between, and who is well linked', () => {
    const between = measure('betweenness', two, links)
    expect(between.get('c')).toBeGreaterThan(between.get('a') ?? 1)
    expect(measure('pagerank', two, links).get('c')).toBeGreaterThan(measure('pagerank', two, links).get('a') ?? 1)
    expect(measure('pagerank', ['a'], []).get('a')).toBe(0)
  })
  it('finds groups, the same in any order', () => {
    const found = communities(two, links).map(({ members }) => members.toSorted().join(''))
    expect(found.toSorted((a, b) => a.localeCompare(b))).toEqual(['abc', 'xyz'])
    expect(communities(two.toReversed(), links)).toEqual(communities(two, links))
  })
})

describe('layouts', () => {
  const things = two.map((id, i) => ({ id, x: i * 10, y: (i % 2) * 10, date: `2026-0${i + 1}` }))
  it('stop by themselves or when told, and are the same each time', async () => {
    let steps = 0
    const first = await byCloseness(things, links, () => ++steps < 1000)
    expect(first.size).toBe(6)
    expect(await byCloseness(things, links, () => true)).toEqual(first)
    let told = 0
    await byCloseness(things, links, () => ++told < 2)
    expect(told).toBe(2)
  })
  it('put things on a circle, or in the order of their dates', () => {
    expect(new Set([...circle(things).values()].map(([x, y]) => Math.round(Math.hypot(x, y)))).size).toBe(1)
    const xs = two.map((id) => byTime(things).get(id)?.[0] ?? 0)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
  })
})
