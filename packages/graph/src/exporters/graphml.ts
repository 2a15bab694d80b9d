import type { GraphFile } from '../model/knowledge-graph.ts'
import { bestQuote } from '../neo4j/rows.ts'
import type { Exporter } from './exporter.ts'
import { xml } from './xml.ts'

const KEYS = [
  ['node', 'name', 'string'],
  ['node', 'type', 'string'],
  ['node', 'aliases', 'string'],
  ['node', 'mentions', 'int'],
  ['node', 'x', 'double'],
  ['node', 'y', 'double'],
  ['edge', 'predicate', 'string'],
  ['edge', 'status', 'string'],
  ['edge', 'confidence', 'double'],
  ['edge', 'statements', 'int'],
  ['edge', 'contest', 'string'],
  ['edge', 'quote', 'string'],
  ['edge', 'articles', 'string'],
  ['edge', 'symmetric', 'boolean'],
] as const

const data = (kind: 'node' | 'edge', values: Readonly<Record<string, string | number | boolean | undefined>>): string =>
  Object.entries(values)
    .map(([key, value]) =>
      value === undefined || value === '' ? '' : `<data key="${kind}_${key}">${xml(String(value))}</data>`,
    )
    .join('')

function* write(graph: GraphFile): Iterable<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const [kind, name, type] of KEYS)
    yield `  <key id="${kind}_${name}" for="${kind}" attr.name="${name}" attr.type="${type}"/>\n`
  yield '  <graph id="relaas" edgedefault="directed">\n'
  for (const { id, name, type, aliases, mentions, x, y } of graph.entities)
    yield `    <node id="${xml(id)}">${data('node', { name, type, aliases: aliases.join('|'), mentions: Object.values(mentions).reduce((sum, count) => sum + count, 0), x, y })}</node>\n`
  const symmetric = new Set(graph.vocabulary.predicates.filter((predicate) => predicate.symmetric).map(({ id }) => id))
  for (const relation of graph.relations) {
    const { id, predicate, subject, object, status, confidence, statements, contest, articles } = relation
    yield `    <edge id="${xml(id)}" source="${xml(subject)}" target="${xml(object)}">${data('edge', { predicate, status, confidence, statements: statements.length, contest, quote: bestQuote(relation), articles: articles.join('|'), symmetric: symmetric.has(predicate) })}</edge>\n`
  }
  yield '  </graph>\n</graphml>\n'
}

/** GraphML for NetworkX, igraph and yEd. All edges are directed, as those readers mix kinds badly; `symmetric` says which go both ways. */
export const graphml: Exporter = {
  id: 'graphml',
  label: 'GraphML (NetworkX, igraph)',
  mime: 'application/graphml+xml',
  files: [{ extension: 'graphml', write }],
}
