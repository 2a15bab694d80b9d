import { describe, expect, it } from 'vitest'
import { smallGraph } from '../../test/small-graph.ts'
import { indexGraph } from '../state/graph-index.ts'
import { isNear } from './edit-distance.ts'
import { findablesOf } from './findables.ts'
import { SearchIndex } from './search-index.ts'

const search = new SearchIndex()
for (const part of findablesOf(indexGraph(smallGraph))) search.add(part)

describe('the search index', () => {
  it('forgives accents and typing errors, and says when it did', () => {
    expect(search.find('celine')[0]).toMatchObject({ id: 'name c', near: false })
    expect(search.find('celien').some(({ id, near }) => id === 'name c' && near)).toBe(true)
  })
  it('finds names, relations, sentences and articles', () => {
    expect(search.find('Bob').map(({ kind }) => kind)).toEqual(expect.arrayContaining(['name', 'relation', 'sentence']))
    expect(search.find('Ann beat Bob').some(({ kind }) => kind === 'article')).toBe(true)
    expect(search.find('nobody-of-that-name')).toEqual([])
    expect(search.find(' -- ')).toEqual([])
  })
  it('puts whole words before beginnings, titles before other words, and what is told of more before the rest', () => {
    const own = new SearchIndex()
    const item = (id: string, title: string, more: string, weight: number) =>
      ({ id, kind: 'name', title, more, weight }) as const
    own.add([item('1', 'Annabel Bos', '', 3), item('2', 'Bo Ann', '', 3), item('3', 'Bo Smit', 'Ann', 3)])
    own.add([item('4', 'Ann Visser', '', 9)])
    expect(own.find('ann').map(({ id }) => id)).toEqual(['4', '2', '3', '1'])
    expect(own.find('bo ann').map(({ id }) => id)).toEqual(['2', '3', '1'])
    own.clear()
    expect(own.find('ann')).toEqual([])
  })
  it.each([
    ['takagi', 'tagaki', 2, true],
    ['kok', 'kock', 1, true],
    ['leerdam', 'leeuwarden', 2, false],
    ['', 'ab', 2, true],
    ['abc', 'xyz', 2, false],
  ])('tells whether %s is near %s within %i', (a, b, most, near) => {
    expect(isNear(a, b, most)).toBe(near)
    expect(isNear(b, a, most)).toBe(near)
  })
})
