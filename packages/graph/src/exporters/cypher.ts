import type { GraphFile } from '../model/knowledge-graph.ts'
import { type Group, propertyGraph } from '../neo4j/property-graph.ts'
import { mergeQuery, schemaQueries } from '../neo4j/queries.ts'
import type { Row, Value } from '../neo4j/rows.ts'
import type { Exporter } from './exporter.ts'

const BATCH = 500

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', "'": "\\'", '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const literal = (value: Value): string => {
  if (value === null) return 'null'
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return `[${value.map(literal).join(', ')}]`
  // oxlint-disable-next-line no-control-regex -- what a line of the shell cannot hold
  const escaped = value.replace(/[\\'\u0000-\u001F\u007F-\u009F\u2028\u2029]/gu, (c) => {
    return ESCAPES[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  return `'${escaped}'`
}

const rowLiteral = ({ ends, values }: Row): string => `[${[...ends, ...values].map(literal).join(', ')}]`

function* batches({ kind, name }: Group, label: string | undefined, rows: readonly Row[]): Iterable<string> {
  for (let i = 0; i < rows.length; i += BATCH) {
    // The rows are a parameter, so that the server plans each statement once.
    const piece = rows.slice(i, i + BATCH).map(rowLiteral)
    yield `:param rows => [${piece.join(', ')}];\n`
    yield `${mergeQuery(kind, name, label)};\n`
  }
}

function* write(graph: GraphFile): Iterable<string> {
  const groups = propertyGraph(graph)
  yield '// A graph of Relaas. Load it with: cypher-shell -f FILE. It may be loaded again; nothing is deleted.\n'
  const filled = groups.filter(({ rows }) => rows()[Symbol.iterator]().next().done !== true)
  const types = filled.filter(({ kind }) => kind === 'relation' || kind === 'mention').map(({ name }) => name)
  for (const query of schemaQueries(types).values()) yield `${query};\n`
  yield 'CALL db.awaitIndexes(600);\n'
  for (const group of filled) {
    const rows = [...group.rows()]
    for (const label of new Set(rows.map((row) => row.label)))
      yield* batches(
        group,
        label,
        rows.filter((row) => row.label === label),
      )
  }
}

/** A script for cypher-shell that makes what a push into an empty database makes. */
export const cypherScript: Exporter = {
  id: 'cypher',
  label: 'Cypher (cypher-shell)',
  mime: 'application/x-cypher-query',
  files: [{ extension: 'cypher', write }],
}
