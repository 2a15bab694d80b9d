import type { GraphFile } from '../model/knowledge-graph.ts'
import type { Kind } from './columns.ts'
import { NameError, nodeLabel, relationType } from './names.ts'
import { articleRow, entityRow, mentionRow, type Row, relationRow, statementRow } from './rows.ts'

/** Things of one kind that Neo4j keeps under one label or relationship type. */
export interface Group {
  readonly kind: Kind
  /** Label or relationship type. */
  readonly name: string
  /** Made anew at each call, so that a large graph is never held twice. */
  readonly rows: () => Iterable<Row>
}

const labels = (graph: GraphFile): ReadonlyMap<string, string> =>
  new Map(
    [...graph.vocabulary.entityTypes.map(({ id }) => id), ...graph.entities.map(({ type }) => type)].map((type) => [
      type,
      nodeLabel(type),
    ]),
  )

const types = (graph: GraphFile): ReadonlyMap<string, string> => {
  const byType = new Map<string, string>()
  for (const id of [
    ...graph.vocabulary.predicates.map((predicate) => predicate.id),
    ...graph.relations.map(({ predicate }) => predicate),
  ]) {
    const type = relationType(id)
    const other = byType.get(type) ?? id
    if (other !== id) throw new NameError(`The predicates "${other}" and "${id}" would be one type in Neo4j, ${type}.`)
    byType.set(type, id)
  }
  return byType
}

/**
 * The graph as Neo4j's users expect it: `(:Entity:Person)`, `(:Article)`, `(:Statement)` and relationships typed by predicate.
 * Nodes come before what hangs on them; the types are those of the vocabulary and of the relations.
 * @throws NameError where a predicate or entity type cannot be a name in Neo4j
 */
export const propertyGraph = (graph: GraphFile): readonly Group[] => {
  const byEntityType = labels(graph)
  const known = new Set(graph.sources.map(({ id }) => id))
  const relations = new Map<string, GraphFile['relations'][number][]>()
  for (const relation of graph.relations) {
    const same = relations.get(relation.predicate)
    if (same === undefined) relations.set(relation.predicate, [relation])
    else same.push(relation)
  }
  return [
    {
      kind: 'entity',
      name: 'Entity',
      *rows() {
        for (const entity of graph.entities) yield entityRow(entity, byEntityType.get(entity.type) ?? entity.type)
      },
    },
    {
      kind: 'article',
      name: 'Article',
      *rows() {
        for (const source of graph.sources) yield articleRow(source)
      },
    },
    {
      kind: 'statement',
      name: 'Statement',
      *rows() {
        for (const { id, statements } of graph.relations)
          for (const statement of statements) yield statementRow(statement, id)
      },
    },
    ...[...types(graph)].map(
      ([type, predicate]): Group => ({
        kind: 'relation',
        name: type,
        *rows() {
          for (const relation of relations.get(predicate) ?? []) yield relationRow(relation)
        },
      }),
    ),
    {
      kind: 'mention',
      name: 'MENTIONS',
      *rows() {
        for (const { id, mentions } of graph.entities)
          for (const [article, count] of Object.entries(mentions))
            if (known.has(article)) yield mentionRow(article, id, count)
      },
    },
  ]
}
