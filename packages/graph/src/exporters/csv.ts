import type { GraphFile } from '../model/knowledge-graph.ts'
import type { Exporter } from './exporter.ts'

/** A cell by RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it. */
const cell = (value: string | number | undefined): string => {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value
  return /[",\n\r]/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe
}
const row = (values: readonly (string | number | undefined)[]): string => `${values.map(cell).join(',')}\r\n`

function* nodes(graph: GraphFile): Iterable<string> {
  yield row(['Id', 'Label', 'Type', 'Aliases', 'Articles', 'Mentions', 'X', 'Y'])
  for (const { id, name, type, aliases, mentions, x, y } of graph.entities)
    yield row([
      id,
      name,
      type,
      aliases.join('|'),
      Object.keys(mentions).length,
      Object.values(mentions).reduce((sum, count) => sum + count, 0),
      x,
      y,
    ])
}

function* edges(graph: GraphFile): Iterable<string> {
  const symmetric = new Set(graph.vocabulary.predicates.filter((predicate) => predicate.symmetric).map(({ id }) => id))
  yield row([
    'Id',
    'Source',
    'Target',
    'Type',
    'Predicate',
    'Contest',
    'Status',
    'Confidence',
    'Statements',
    'Articles',
    'FirstDate',
    'LastDate',
  ])
  for (const {
    id,
    subject,
    object,
    predicate,
    contest,
    status,
    confidence,
    statements,
    articles,
    firstDate,
    lastDate,
  } of graph.relations)
    yield row([
      id,
      subject,
      object,
      symmetric.has(predicate) ? 'Undirected' : 'Directed',
      predicate,
      contest,
      status,
      confidence,
      statements.length,
      articles.join('|'),
      firstDate,
      lastDate,
    ])
}

function* statements(graph: GraphFile): Iterable<string> {
  const names = new Map(graph.entities.map(({ id, name }) => [id, name]))
  yield row([
    'Relation',
    'Statement',
    'Subject',
    'Predicate',
    'Object',
    'Status',
    'Confidence',
    'Rule',
    'Source',
    'Start',
    'End',
    'Quote',
    'Qualifiers',
  ])
  for (const relation of graph.relations)
    for (const {
      id,
      subject,
      predicate,
      object,
      status,
      confidence,
      rule,
      source,
      evidence,
      qualifiers,
    } of relation.statements)
      yield row([
        relation.id,
        id,
        names.get(subject),
        predicate,
        names.get(object),
        status,
        confidence,
        rule,
        source,
        evidence.start,
        evidence.end,
        evidence.quote,
        Object.entries(qualifiers)
          .map(([key, value]) => `${key}=${value}`)
          .join('|'),
      ])
}

/** Three tables for spreadsheets, with the column names that Gephi's importer knows. */
export const csv: Exporter = {
  id: 'csv',
  label: 'CSV (nodes, edges, statements)',
  mime: 'text/csv',
  files: [
    { extension: 'nodes.csv', write: nodes },
    { extension: 'edges.csv', write: edges },
    { extension: 'statements.csv', write: statements },
  ],
}
