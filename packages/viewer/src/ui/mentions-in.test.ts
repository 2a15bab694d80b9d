import { describe, expect, it } from 'vitest'
import { smallGraph, source } from '../../test/small-graph.ts'
import { indexGraph } from '../state/graph-index.ts'
import { formatSpan, mentionsIn, parseSpan } from './mentions-in.ts'

const index = indexGraph(smallGraph)
const ann = index.entities.get('a')
if (ann === undefined) throw new Error('the small graph lacks Ann')

describe('mentionsIn', () => {
  const at = (text: string, aliases: readonly string[] = []): readonly string[] =>
    mentionsIn(index, source('other', { text }), { ...ann, aliases }).map(({ start, end }) => text.slice(start, end))
  it('finds names as whole words, the longest where two begin at one place', () => {
    expect(at('Ann met Annabel. Ann Bos, and Ann.', ['Ann Bos'])).toEqual(['Ann', 'Ann Bos', 'Ann'])
    expect(at('Nobody here.')).toEqual([])
    expect(at('A (B) is not an error, and A (B) is found.', ['A (B)', ' '])).toEqual(['A (B)', 'A (B)'])
  })
  it('takes what statements say it of, once where a name says the same', () => {
    const told = index.said.get('s1')?.filter(({ subject }) => subject === 'a') ?? []
    expect(told.length).toBeGreaterThan(0)
    const text = index.sources.get('s1')?.text ?? ''
    const spans = mentionsIn(index, source('s1', { text }), { ...ann, name: 'Somebody' })
    expect(spans).toContainEqual({ start: 0, end: 3 })
    expect(mentionsIn(index, source('s1', { text }), ann)).toEqual(spans)
  })
})

describe('parseSpan', () => {
  it('reads what formatSpan writes, and nothing that lies outside of the text', () => {
    expect(parseSpan(formatSpan({ start: 2, end: 5 }), source('s'))).toEqual({ start: 2, end: 5 })
    for (const wrong of [undefined, '', '5-2', '-1-3', '0-9999', 'a-b', '1.5-3'])
      expect(parseSpan(wrong, source('s'))).toBe(undefined)
  })
})
