import type { GraphFile } from '../model/knowledge-graph.ts'
import { type ColumnType, columns, type Kind } from '../neo4j/columns.ts'
import { propertyGraph } from '../neo4j/property-graph.ts'
import type { Row, Value } from '../neo4j/rows.ts'
import type { Exporter } from './exporter.ts'

/** Between the items of a list and between labels; rows never hold it. */
const DELIMITER = '\u001F'

const TYPES: Readonly<Record<ColumnType, string>> = {
  string: '',
  strings: ':string[]',
  integer: ':long',
  float: ':double',
  date: ':date',
}

const cell = (value: Value): string => {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const text = typeof value === 'string' ? value : value.join(DELIMITER)
  return `"${text.replace(/"/gu, '""')}"`
}
const line = (cells: readonly string[]): string => `${cells.join(',')}\n`

const properties = (kind: Kind): readonly string[] =>
  Object.entries(columns[kind]).map(([name, type]) => `${name}${TYPES[type]}`)

const rowsOf = (graph: GraphFile, kind: Kind) => propertyGraph(graph).filter((group) => group.kind === kind)

/** A file of nodes: the id opens the row and is a property too. */
const nodes = (kind: Kind, label: string) =>
  function* write(graph: GraphFile): Iterable<string> {
    const [, ...rest] = properties(kind)
    yield line([`id:ID(${label})`, ...rest, ':LABEL'])
    for (const group of rowsOf(graph, kind))
      for (const { values, label: second } of group.rows())
        yield line([...values.map(cell), cell(second === undefined ? label : `${label}${DELIMITER}${second}`)])
  }

const relations = (kind: Kind, from: string, to: string) =>
  function* write(graph: GraphFile): Iterable<string> {
    yield line([`:START_ID(${from})`, `:END_ID(${to})`, ':TYPE', ...properties(kind)])
    for (const group of rowsOf(graph, kind))
      for (const { ends, values } of group.rows())
        yield line([...ends.map(cell), cell(group.name), ...values.map(cell)])
  }

/** The links of statements, which have no properties. */
const links = (type: string, from: string, to: string, ends: (row: Row) => readonly [string, string]) =>
  function* write(graph: GraphFile): Iterable<string> {
    yield line([`:START_ID(${from})`, `:END_ID(${to})`, ':TYPE'])
    for (const group of rowsOf(graph, 'statement'))
      for (const row of group.rows()) yield line([...ends(row).map(cell), cell(type)])
  }

/** Files for `neo4j-admin database import`, the fast way into an empty database. docs/neo4j.md has the call. */
export const neo4jCsv: Exporter = {
  id: 'neo4j-csv',
  label: 'CSV for neo4j-admin import',
  mime: 'text/csv',
  files: [
    { extension: 'entities.csv', write: nodes('entity', 'Entity') },
    { extension: 'articles.csv', write: nodes('article', 'Article') },
    { extension: 'statements.csv', write: nodes('statement', 'Statement') },
    { extension: 'relations.csv', write: relations('relation', 'Entity', 'Entity') },
    { extension: 'mentions.csv', write: relations('mention', 'Article', 'Entity') },
    {
      extension: 'has-statement.csv',
      write: links('HAS_STATEMENT', 'Article', 'Statement', ({ id, ends }) => [ends[0] ?? '', id]),
    },
    { extension: 'subject.csv', write: links('SUBJECT', 'Statement', 'Entity', ({ id, ends }) => [id, ends[1] ?? '']) },
    { extension: 'object.csv', write: links('OBJECT', 'Statement', 'Entity', ({ id, ends }) => [id, ends[2] ?? '']) },
  ],
}
