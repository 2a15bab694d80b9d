import { cypher, type GraphFile, propertyGraph } from '@relaas/graph'
import { afterAll, describe, expect, it } from 'vitest'
import { openDriver, target } from '../../../graph/test/neo4j/server.ts'
import { relation, smallGraph, source, statement } from '../../test/small-graph.ts'
import { sceneOf } from '../scene/scene.ts'
import { indexGraph } from '../state/graph-index.ts'
import { firstView, type ViewState } from '../state/view-state.ts'
import { cypherOf } from './cypher.ts'

const DATES = ['2026-01-10', '2026-02', '2025', undefined, '2026-03-20']
const STATUSES = ['asserted', 'asserted', 'expected', 'negated'] as const
const ids = smallGraph.entities.map(({ id }) => id)
const own = (id: string): string => `taken-out ${id}`

/** Three hundred relations that differ in everything that a view filters by; ids that nothing else in the database has. */
const many: GraphFile = {
  ...smallGraph,
  entities: smallGraph.entities.map((one) => ({ ...one, id: own(one.id), mentions: {} })),
  sources: Array.from({ length: 10 }, (_, i) => {
    const date = DATES[i % DATES.length]
    return source(own(`s${i}`), {
      lang: i % 3 === 0 ? 'nl' : 'en',
      ...(date === undefined ? {} : { date }),
      ...(i % 4 === 0 ? {} : { publisher: `Paper ${i % 4}` }),
    })
  }),
  relations: Array.from({ length: 300 }, (_, i) => {
    const said = [i % 10, (i * 7 + 3) % 10].slice(0, 1 + (i % 2)).map((s, nth) => {
      const date = DATES[(i + nth) % DATES.length]
      return statement(own(`${i} ${nth}`), own(`s${s}`), { qualifiers: date === undefined ? {} : { date } })
    })
    return relation(own(`\\u0027 ' "${i}`), own(ids[i % 6] ?? ''), own(ids[(i + 1 + (i % 4)) % 6] ?? ''), {
      predicate: ['beat', 'married_to', 'lives_in'][i % 3] ?? '',
      status: STATUSES[i % 4] ?? 'asserted',
      confidence: (i % 10) / 10,
      statements: said,
    })
  }),
}
const all: ViewState = { ...firstView('en'), status: ['asserted', 'expected', 'negated'] }
const index = indexGraph(many)
const VIEWS: Readonly<Record<string, Partial<ViewState>>> = {
  'all that it has': {},
  'what was published in a span': { since: '2026-01-15', until: '2026-02-20' },
  'what was published since a month': { since: '2026-02' },
  'what is said to have been until a day': { dates: 'stated', until: '2026-01-20' },
  'a kind of thing less': { hiddenTypes: ['Place'] },
  'somebody less': { hidden: [own('a')] },
  'what some publishers tell': { hiddenPublishers: ['Paper 1', ''] },
  'one language': { hiddenLanguages: ['nl'] },
  'some articles': { onlyArticles: [0, 1, 2, 3, 4, 5, 6, 7].map((i) => own(`s${i}`)) },
  'what is surer': { minConfidence: 0.3 },
  'a status less': { status: ['asserted', 'expected'] },
  'few, by their ids': { minArticles: 2, hiddenPredicates: ['beat'] },
  'what has a word': { text: 'monday' },
}

describe.skipIf(target === undefined)('the Cypher of a view, in Neo4j', () => {
  const driver = openDriver(target ?? { uri: 'bolt://localhost', user: '', password: '' })
  afterAll(() => driver.close())

  it.each(Object.entries(VIEWS))('gives what the view shows: %s', { timeout: 120_000 }, async (_name, part) => {
    const view = { ...all, ...part }
    const { passingRelations } = sceneOf(index, view)
    const wanted = passingRelations.map(({ id }) => id).toSorted()
    expect(wanted.length).toBeGreaterThan(0)
    if (part.minConfidence !== undefined) expect(wanted.length).toBeLessThan(300)
    const session = driver.session()
    // In a transaction that is taken back: other tests have the same database, and neither sees the other's.
    const transaction = await session.beginTransaction()
    try {
      for (const { kind, name, rows } of propertyGraph(many)) {
        const given = [...rows()]
        for (const label of new Set(given.map((one) => one.label)))
          await transaction.run(cypher.createQuery(kind, name, label), {
            rows: given.filter((one) => one.label === label).map(({ ends, values }) => [...ends, ...values]),
          })
      }
      const { records } = await transaction.run(cypherOf(passingRelations, view, 'view'))
      const found = records.map((record) => (record.get('r') as { properties: { id: string } }).properties.id)
      expect(found.filter((id) => id.startsWith(own(''))).toSorted()).toEqual(wanted)
    } finally {
      await transaction.rollback()
      await session.close()
    }
  })
})
