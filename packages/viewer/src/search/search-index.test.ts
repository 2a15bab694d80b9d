import { describe, expect, it } from 'vitest'
import { smallGraph } from '../../test/small-graph.ts'
import { indexGraph } from '../state/graph-index.ts'
import { findablesOf } from './findables.ts'
import { SearchIndex } from './search-index.ts'

const search = new SearchIndex()
search.fill(findablesOf(indexGraph(smallGraph)))

describe('the search index', () => {
  it('forgives accents and typing errors, and says when it did', () => {
    expect(search.find('celine')[0]).toMatchObject({ id: 'name c', near: false })
    expect(search.find('celien').some(({ id, near }) => id === 'name c' && near)).toBe(true)
  })
  it('finds names, relations, sentences and articles', () => {
    expect(search.find('Bob').map(({ kind }) => kind)).toEqual(expect.arrayContaining(['name', 'relation', 'sentence']))
    expect(search.find('Ann beat Bob').some(({ kind }) => kind === 'article')).toBe(true)
    expect(search.find('nobody-of-that-name')).toEqual([])
  })
})
