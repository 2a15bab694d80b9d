import type { GraphFile } from '../model/knowledge-graph.ts'
import type { Exporter } from './exporter.ts'

function* array(name: string, rows: readonly unknown[], last = false): Iterable<string> {
  yield `"${name}":[`
  for (const [i, row] of rows.entries()) yield `${i > 0 ? ',' : ''}\n${JSON.stringify(row)}`
  yield last ? ']' : '],\n'
}

function* write(graph: GraphFile): Iterable<string> {
  yield `{"directed":true,"multigraph":true,"graph":${JSON.stringify({ name: 'relaas', vocabulary: graph.vocabulary })},\n`
  yield* array('nodes', graph.entities)
  yield* array(
    'links',
    graph.relations.map(({ subject, object, id, ...relation }) => ({
      source: subject,
      target: object,
      key: id,
      ...relation,
    })),
  )
  yield* array('sources', graph.sources, true)
  yield '}\n'
}

/** Node-link JSON, as D3 and NetworkX read it, with all evidence. */
export const json: Exporter = {
  id: 'json',
  label: 'JSON (node-link)',
  mime: 'application/json',
  files: [{ extension: 'json', write }],
}
