import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { relation, smallGraph } from '../../test/small-graph.ts'
import { indexGraph } from './graph-index.ts'
import { pairKey, parsePairKey } from './pair-key.ts'
import { selectionOf } from './selection.ts'

const index = indexGraph({ ...smallGraph, relations: [...smallGraph.relations, relation('9', 'b', 'b')] })
const ids = (selected: string | undefined): string =>
  selectionOf(index, selected)
    .relations.map(({ id }) => id)
    .join('')

describe('pairKey', () => {
  it('is read as it was written, whatever the ids, and is the same in either order', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        fc.pre(one !== other)
        const key = pairKey(one, other)
        expect(pairKey(other, one)).toBe(key)
        expect(parsePairKey(key)?.toSorted()).toEqual([one, other].toSorted())
      }),
    )
  })
  it('is not found in other texts', () => {
    for (const text of ['', 'a', 'a&a', 'a&b&c', '%E0%A4%A&b']) expect(parsePairKey(text)).toBe(undefined)
  })
})

describe('selectionOf', () => {
  it('finds an entity with what is around it, a relation, and a pair with all between the two', () => {
    expect(selectionOf(index, 'a')).toMatchObject({ entity: { name: 'Ann' }, ends: ['a'] })
    expect(ids('a')).toBe('1456')
    expect(selectionOf(index, '2')).toMatchObject({ relation: { id: '2' }, ends: ['b', 'c'] })
    expect(ids(pairKey('b', 'a'))).toBe('16')
    expect(selectionOf(index, pairKey('a', 'b')).ends.toSorted()).toEqual(['a', 'b'])
  })
  it('names first who is more often the subject', () => {
    const led = indexGraph({
      ...smallGraph,
      relations: [relation('1', 'b', 'a'), relation('2', 'b', 'a'), relation('3', 'a', 'b')],
    })
    expect(selectionOf(led, pairKey('a', 'b')).pair?.map(({ id }) => id)).toEqual(['b', 'a'])
  })
  it('is nothing where the graph has it not, and where two have nothing between them', () => {
    for (const id of [undefined, 'nobody', pairKey('a', 'nobody'), pairKey('a', 'c'), pairKey('b', 'b')])
      expect(selectionOf(index, id)).toEqual({ relations: [], ends: [] })
  })
})
