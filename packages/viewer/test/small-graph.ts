import type { GraphFile, GraphStatement, Relation, Source } from '@relaas/graph'

const TEXT = 'Ann beat Bob in Rome on Monday.'

/** A source with one short text. */
export const source = (id: string, more: Partial<Source> = {}): Source => ({ id, lang: 'en', text: TEXT, ...more })

/** A statement about the text of `source`. */
export const statement = (id: string, from: string, more: Partial<GraphStatement> = {}): GraphStatement => ({
  id,
  source: from,
  predicate: 'beat',
  subject: 'a',
  object: 'b',
  status: 'asserted',
  qualifiers: {},
  confidence: 0.9,
  rule: 'sport/beat/beat/active',
  evidence: {
    start: 0,
    end: TEXT.length,
    quote: TEXT,
    subject: { start: 0, end: 3, quote: 'Ann' },
    object: { start: 9, end: 12, quote: 'Bob' },
    trigger: [{ start: 4, end: 8, quote: 'beat' }],
  },
  ...more,
})

/** A relation; its articles are those of its statements. */
export const relation = (id: string, subject: string, object: string, more: Partial<Relation> = {}): Relation => {
  const { predicate = 'beat', status = 'asserted' } = more
  const statements = (more.statements ?? [statement(id, 's1')]).map((one) => ({
    ...one,
    subject,
    object,
    predicate,
    status,
  }))
  return {
    id,
    predicate,
    subject,
    object,
    qualifiers: {},
    status,
    confidence: 0.9,
    articles: [...new Set(statements.map((one) => one.source))].sort(),
    ...more,
    statements,
  }
}

const entity = (id: string, name: string, type = 'Person', x = 0, y = 0): GraphFile['entities'][number] => ({
  id,
  type,
  name,
  aliases: [],
  attributes: [],
  mentions: { s1: 1, s2: 1 },
  x,
  y,
})

const predicate = (id: string, family: 'contest' | 'personal' | 'place', forward: string, symmetric = false) => ({
  id,
  family,
  subject: ['Person'],
  object: ['Person'],
  symmetric,
  contest: [],
  labels: { en: { forward, inverse: `${forward} (inverse)` }, nl: { forward, inverse: forward } },
})

/** Four people, a place and somebody alone: a-b, b-c, c-d, a-d by marriage, a in Rome. */
export const smallGraph: GraphFile = {
  format: 'relaas-graph',
  version: 1,
  vocabulary: {
    entityTypes: ['Person', 'Place'].map((id) => ({
      id,
      labels: { en: { one: id, many: id }, nl: { one: id, many: id } },
    })),
    predicates: [
      predicate('beat', 'contest', 'beat'),
      predicate('married_to', 'personal', 'is married to', true),
      predicate('lives_in', 'place', 'lives in'),
    ],
  },
  sources: [source('s1', { date: '2026-02-09', publisher: 'Het Blad' }), source('s2', { lang: 'nl', date: '2026-03' })],
  merges: [],
  entities: [
    entity('a', 'Ann', 'Person', 0, 0),
    entity('b', 'Bob', 'Person', 10, 0),
    entity('c', 'Céline', 'Person', 10, 10),
    entity('d', 'Dirk', 'Person', 0, 10),
    entity('r', 'Rome', 'Place', -10, 0),
    entity('z', 'Zoë', 'Person', 90, 90),
  ],
  relations: [
    relation('1', 'a', 'b'),
    relation('2', 'b', 'c', { statements: [statement('2', 's2')], confidence: 0.6 }),
    relation('3', 'c', 'd'),
    relation('4', 'a', 'd', { predicate: 'married_to', status: 'expected' }),
    relation('5', 'a', 'r', { predicate: 'lives_in' }),
    relation('6', 'b', 'a', { statements: [statement('6', 's1'), statement('7', 's2')] }),
  ],
}
