import type { Relation } from '@relaas/graph'
import type { ViewState } from '../state/view-state.ts'

const quoted = (text: string): string => `'${text.replace(/\\/gu, '\\\\').replace(/'/gu, "\\'")}'`
const listed = (values: readonly string[]): string => `[${values.map(quoted).join(', ')}]`
/** Relations up to this number are named one by one; more are described by the filters. */
const NAMED = 200

/** A Cypher query that gives the relations of a view: by their ids where they are few, by the filters where they are many. */
export const cypherOf = (relations: readonly Relation[], view: ViewState): string => {
  if (relations.length <= NAMED)
    return `MATCH (a)-[r]->(b)\nWHERE r.id IN ${listed(relations.map(({ id }) => id))}\nRETURN a, r, b`
  const types = [...new Set(relations.map(({ predicate }) => predicate.toUpperCase()))].toSorted()
  const conditions = [
    `type(r) IN ${listed(types)}`,
    `r.status IN ${listed(view.status)}`,
    ...(view.minConfidence > 0 ? [`r.confidence >= ${view.minConfidence}`] : []),
    ...(view.since === undefined ? [] : [`r.lastDate >= ${quoted(view.since)}`]),
    ...(view.until === undefined ? [] : [`r.firstDate <= ${quoted(view.until)}`]),
  ]
  return `MATCH (a)-[r]->(b)\nWHERE ${conditions.join('\n  AND ')}\nRETURN a, r, b`
}
