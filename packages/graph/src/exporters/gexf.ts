import type { Entity, GraphFile, Relation } from '../model/knowledge-graph.ts'
import { bestQuote } from '../neo4j/rows.ts'
import type { Exporter } from './exporter.ts'
import { entityIntervals, type Interval, intervalBetween } from './interval.ts'
import { xml } from './xml.ts'

/** The explorer's colours of entity types; a user's own types take the last. */
const COLOURS: Readonly<Record<string, readonly [number, number, number]>> = {
  Person: [15, 59, 115],
  Organization: [176, 118, 10],
  Place: [20, 143, 136],
  Event: [176, 48, 58],
  Work: [115, 79, 184],
}
const OTHER = [107, 116, 121] as const

const NODE_ATTRIBUTES = [
  ['type', 'string'],
  ['aliases', 'liststring'],
  ['articles', 'integer'],
  ['mentions', 'integer'],
] as const
const EDGE_ATTRIBUTES = [
  ['predicate', 'string'],
  ['status', 'string'],
  ['confidence', 'double'],
  ['statements', 'integer'],
  ['contest', 'string'],
  ['quote', 'string'],
  ['articles', 'liststring'],
  ['firstDate', 'string'],
  ['lastDate', 'string'],
] as const

/** Gephi reads a list as quoted strings between brackets. */
const list = (values: readonly string[]): string =>
  `[${values.map((value) => `"${value.replace(/[\\"]/gu, '\\$&')}"`).join(', ')}]`

const attributes = (kind: 'node' | 'edge', columns: readonly (readonly [string, string])[]): string =>
  `    <attributes class="${kind}">\n${columns.map(([title, type], i) => `      <attribute id="${i}" title="${title}" type="${type}"/>\n`).join('')}    </attributes>\n`

const values = (row: readonly (string | number | undefined)[]): string => {
  let written = ''
  for (let i = 0; i < row.length; i++) {
    const value = row[i]
    if (value !== undefined && value !== '')
      written += `<attvalue for="${i}" value="${typeof value === 'number' ? value : xml(value)}"/>`
  }
  return `<attvalues>${written}</attvalues>`
}

/** What has no interval is there throughout. */
const spell = (interval: Interval | undefined): string =>
  interval === undefined ? '' : ` start="${interval[0]}" end="${interval[1]}"`

const node = (entity: Entity, degree: number, interval: Interval | undefined): string => {
  const [r, g, b] = COLOURS[entity.type] ?? OTHER
  const mentions = Object.values(entity.mentions).reduce((sum, count) => sum + count, 0)
  const row = [
    entity.type,
    entity.aliases.length > 0 ? list(entity.aliases) : undefined,
    Object.keys(entity.mentions).length,
    mentions,
  ]
  // Gephi's y axis points up, the screen's down.
  return `      <node id="${xml(entity.id)}" label="${xml(entity.name)}"${spell(interval)}>${values(row)}<viz:color r="${r}" g="${g}" b="${b}"/><viz:size value="${Math.round((6 + 3 * Math.sqrt(degree)) * 100) / 100}"/><viz:position x="${entity.x}" y="${-entity.y}" z="0"/></node>\n`
}

const edge = (relation: Relation, directed: boolean, label: string): string => {
  const row = [
    relation.predicate,
    relation.status,
    relation.confidence,
    relation.statements.length,
    relation.contest,
    bestQuote(relation),
    list(relation.articles),
    relation.firstDate,
    relation.lastDate,
  ]
  return `      <edge id="${xml(relation.id)}" source="${xml(relation.subject)}" target="${xml(relation.object)}" type="${directed ? 'directed' : 'undirected'}" kind="${xml(relation.predicate)}" label="${xml(label)}" weight="${relation.statements.length}"${spell(intervalBetween(relation.firstDate, relation.lastDate))}>${values(row)}</edge>\n`
}

function* write(graph: GraphFile): Iterable<string> {
  const predicates = new Map(graph.vocabulary.predicates.map((predicate) => [predicate.id, predicate]))
  const dated = entityIntervals(graph)
  const degree = new Map<string, number>()
  for (const { subject, object } of graph.relations)
    for (const end of [subject, object]) degree.set(end, (degree.get(end) ?? 0) + 1)
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n  <meta><creator>Relaas</creator><description>Who is related to whom, with the evidence</description></meta>\n'
  // Without defaultedgetype, as Gephi drops edges of the other kind where there is one.
  yield '  <graph mode="dynamic" timeformat="date" timerepresentation="interval">\n'
  yield attributes('node', NODE_ATTRIBUTES)
  yield attributes('edge', EDGE_ATTRIBUTES)
  yield '    <nodes>\n'
  for (const entity of graph.entities) yield node(entity, degree.get(entity.id) ?? 0, dated.get(entity.id))
  yield '    </nodes>\n    <edges>\n'
  for (const relation of graph.relations) {
    const predicate = predicates.get(relation.predicate)
    yield edge(relation, predicate?.symmetric !== true, predicate?.labels.en.forward ?? relation.predicate)
  }
  yield '    </edges>\n  </graph>\n</gexf>\n'
}

/** GEXF 1.3 for Gephi: typed parallel edges (`kind`), colours, sizes, places, dates for the timeline. Written as a stream. */
export const gexf: Exporter = {
  id: 'gexf',
  label: 'GEXF (Gephi)',
  mime: 'application/gexf+xml',
  files: [{ extension: 'gexf', write }],
}
