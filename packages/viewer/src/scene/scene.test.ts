import type { GraphFile, Relation } from '@relaas/graph'
import { describe, expect, it } from 'vitest'
import { formatView, parseView } from '../state/view-state.ts'
import { sceneOf } from './scene.ts'

const entity = (id: string, type = 'Person') => ({
  id,
  type,
  name: id,
  aliases: [],
  attributes: [],
  mentions: {},
  x: 0,
  y: 0,
})
const relation = (id: string, subject: string, object: string, more: Partial<Relation> = {}): Relation => ({
  id,
  predicate: 'beat',
  subject,
  object,
  qualifiers: {},
  status: 'asserted',
  confidence: 0.9,
  statements: [],
  articles: [],
  ...more,
})
const graph: GraphFile = {
  format: 'relaas-graph',
  version: 1,
  vocabulary: { entityTypes: [], predicates: [] },
  sources: [],
  merges: [],
  entities: [entity('a'), entity('b'), entity('c', 'Place'), entity('alone')],
  relations: [
    relation('1', 'a', 'b'),
    relation('2', 'a', 'c', { predicate: 'lives_in' }),
    relation('3', 'b', 'a', { status: 'expected' }),
  ],
}
const view = parseView('', 'en')
const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id).toSorted()

describe('sceneOf', () => {
  it('shows what is asserted and has a relation', () => {
    expect(ids(sceneOf(graph, view).relations)).toEqual(['1', '2'])
    expect(ids(sceneOf(graph, view).entities)).toEqual(['a', 'b', 'c'])
  })
  it('filters by type, predicate, status and confidence', () => {
    expect(ids(sceneOf(graph, { ...view, hiddenTypes: ['Place'] }).relations)).toEqual(['1'])
    expect(ids(sceneOf(graph, { ...view, hiddenPredicates: ['beat'] }).relations)).toEqual(['2'])
    expect(ids(sceneOf(graph, { ...view, status: ['asserted', 'expected'] }).relations)).toEqual(['1', '2', '3'])
    expect(ids(sceneOf(graph, { ...view, minConfidence: 0.95 }).relations)).toEqual([])
  })
  it('keeps to the best connected, and to what is chosen', () => {
    expect(ids(sceneOf(graph, { ...view, selected: 'c' }, 2).entities)).toEqual(['a', 'c'])
  })
})

describe('the view in the URL', () => {
  it('reads what it writes', () => {
    const full = {
      ...view,
      selected: 'r1',
      hiddenTypes: ['Place'],
      hiddenPredicates: ['beat', 'won'],
      status: ['asserted', 'negated'] as const,
      minConfidence: 0.7,
      theme: 'dark' as const,
      language: 'nl' as const,
    }
    expect(parseView(formatView(full), 'en')).toEqual(full)
  })
})
