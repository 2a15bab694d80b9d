import type { Extraction } from '@relaas/graph'
import { describe, expect, it } from 'vitest'
import { smallGraph, source, statement } from '../../test/small-graph.ts'
import { joinExtractions } from './join-extractions.ts'
import { tellLanguage } from './tell-language.ts'

const added: Extraction = {
  format: 'relaas-extraction',
  version: 1,
  doc: 's9',
  lang: 'en',
  source: source('s9'),
  entities: ['Ann', 'Eve'].map((name, i) => ({
    id: `e${i}`,
    type: 'Person',
    name,
    aliases: [],
    attributes: [],
    mentions: [{ start: 0, end: 3, quote: 'Ann', kind: 'named' as const }],
    links: [],
  })),
  statements: [statement('s0', 's9', { subject: 'e0', object: 'e1' })],
}

describe('joinExtractions', () => {
  // The fold gives ids of its own, so the first join is the base.
  const base = joinExtractions(smallGraph, []).graph
  const { graph, fresh, added: ids } = joinExtractions(base, [added])
  it('keeps what was there where it was, and marks what is new', () => {
    expect(base.relations).toHaveLength(smallGraph.relations.length)
    for (const entity of base.entities)
      expect(graph.entities.find(({ id }) => id === entity.id)).toMatchObject({
        x: entity.x,
        y: entity.y,
        name: entity.name,
      })
    const eve = graph.entities.find(({ name }) => name === 'Eve')
    expect(fresh).toContain(eve?.id)
    expect(fresh).toHaveLength(2)
    expect(ids).toEqual(['s9'])
  })
  it('joins a name that is known, near to which the new one stands', () => {
    const ann = graph.entities.find(({ name }) => name === 'Ann')
    const eve = graph.entities.find(({ name }) => name === 'Eve')
    expect(ann?.mentions).toEqual({ s1: 1, s2: 1, s9: 1 })
    expect(Math.hypot((ann?.x ?? 0) - (eve?.x ?? 0), (ann?.y ?? 0) - (eve?.y ?? 0))).toBeLessThan(60)
  })
})

describe('tellLanguage', () => {
  it('tells Dutch from English, and says when it cannot', () => {
    expect(tellLanguage('De schaatsster won in Milaan van haar rivale en dat was niet de eerste keer.')).toBe('nl')
    expect(tellLanguage('The skater beat her rival in Milan and it was not the first time.')).toBe('en')
    expect(tellLanguage('Sanne de Boer is coached by Willem de Wit. De Boer won in Rome on Monday.')).toBe('en')
    expect(tellLanguage('Lorem ipsum dolor sit amet')).toBeUndefined()
  })
})
