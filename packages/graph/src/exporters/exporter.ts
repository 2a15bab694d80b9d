import type { Status } from '../model/extraction.ts'
import type { GraphFile, Relation } from '../model/knowledge-graph.ts'

/** A way to take the graph out. A new one is a file and a line in `exporters.ts`. */
export interface Exporter {
  /** As after `--format`. */
  readonly id: string
  readonly label: string
  readonly mime: string
  /** Files that it makes, by extension; most make one. */
  readonly files: readonly { readonly extension: string; readonly write: (graph: GraphFile) => Iterable<string> }[]
}

/** What to take out; everything that is not named stays in. */
export interface ExportFilter {
  readonly status?: readonly Status[]
  /** 0 to 1. */
  readonly minConfidence?: number
  readonly predicates?: readonly string[]
  /** Publication dates, ISO 8601, both ends included. Undated relations stay. */
  readonly since?: string
  readonly until?: string
}

const keeps = (relation: Relation, { status, minConfidence, predicates, since, until }: ExportFilter): boolean =>
  (status === undefined || status.includes(relation.status)) &&
  (minConfidence === undefined || relation.confidence >= minConfidence) &&
  (predicates === undefined || predicates.includes(relation.predicate)) &&
  (since === undefined || relation.lastDate === undefined || relation.lastDate >= since) &&
  (until === undefined || relation.firstDate === undefined || relation.firstDate <= until)

/** The part of the graph that passes the filter: its relations, and the entities that have any of them. */
export const filterGraph = (graph: GraphFile, filter: ExportFilter): GraphFile => {
  if (Object.values(filter).every((value) => value === undefined)) return graph
  const relations = graph.relations.filter((relation) => keeps(relation, filter))
  const ends = new Set(relations.flatMap(({ subject, object }) => [subject, object]))
  return { ...graph, relations, entities: graph.entities.filter(({ id }) => ends.has(id)) }
}
