import type { Relation } from '@relaas/graph'
import type { ViewState } from '../state/view-state.ts'
import type { Extent } from './part-of.ts'

// A backslash before u would be read as the start of a character's number, wherever it stands.
const quoted = (text: string): string =>
  `'${text.replace(/\\/gu, '\\\\').replace(/'/gu, "\\'").replace(/\\\\u/gu, "\\\\' + 'u")}'`
const listed = (values: readonly string[]): string => `[${values.map(quoted).join(', ')}]`
const named = (type: string): string => (/^[A-Z][A-Z0-9_]*$/u.test(type) ? type : `\`${type.replace(/`/gu, '``')}\``)

/** Relations up to this number are named one by one; more are described by the filters. */
const NAMED = 200

/** That some statement behind the relation, or its article, meets a condition, as the view's own filters ask it. */
const some = (condition: string): string =>
  `EXISTS { MATCH (s:Statement {relation: r.id})<-[:HAS_STATEMENT]-(article:Article) WHERE ${condition} }`

/** That a date, as precise as it is known, may lie in the span; what has no date is never left out. */
const dated = (of: string, since: string | undefined, until: string | undefined): string => {
  const bound = (sign: string, day: string): string =>
    `left(${of}, ${day.length}) ${sign} left(${quoted(day)}, size(${of}))`
  const bounds = [
    ...(since === undefined ? [] : [bound('>=', since)]),
    ...(until === undefined ? [] : [bound('<=', until)]),
  ]
  return some(`${of} IS NULL OR (${bounds.join(' AND ')})`)
}

/** The view's filters as conditions; undefined where one of them cannot be said in Cypher: words without accents, steps around a name. */
const conditionsOf = (view: ViewState): readonly string[] | undefined => {
  if (view.text.trim() !== '' || view.ego !== undefined) return undefined
  const ends = (property: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`NOT a.${property} IN ${listed(values)}`, `NOT b.${property} IN ${listed(values)}`]
  return [
    ...(view.status.length === 3 ? [] : [`r.status IN ${listed(view.status)}`]),
    ...(view.minConfidence > 0 ? [`r.confidence >= ${view.minConfidence}`] : []),
    ...(view.minArticles > 1 ? [`size(r.articleIds) >= ${view.minArticles}`] : []),
    ...ends('type', view.hiddenTypes),
    ...ends('id', view.hidden),
    ...(view.hiddenPublishers.length === 0
      ? []
      : [some(`NOT coalesce(article.publisher, '') IN ${listed(view.hiddenPublishers)}`)]),
    ...(view.hiddenLanguages.length === 0 ? [] : [some(`NOT article.lang IN ${listed(view.hiddenLanguages)}`)]),
    ...(view.onlyArticles.length === 0 ? [] : [some(`article.id IN ${listed(view.onlyArticles)}`)]),
    ...(view.since === undefined && view.until === undefined
      ? []
      : [dated(view.dates === 'published' ? 'article.dateText' : 's.dateText', view.since, view.until)]),
  ]
}

/**
 * A Cypher query, against what `relaas push` writes, that gives the same relations: by their ids where they are few or where a filter
 * cannot be said otherwise, by the view's filters where they are many.
 */
export const cypherOf = (relations: readonly Relation[], view: ViewState, extent: Extent): string => {
  const types = [...new Set(relations.map(({ predicate }) => predicate.toUpperCase()))].toSorted().map(named)
  const start = `MATCH (a:Entity)-[r${types.length === 0 ? '' : `:${types.join('|')}`}]->(b:Entity)`
  const described = relations.length <= NAMED || extent === 'selection' ? undefined : conditionsOf(view)
  const conditions =
    described === undefined
      ? [`r.id IN ${listed(relations.map(({ id }) => id))}`]
      : extent === 'all'
        ? ['r.relaasHash IS NOT NULL']
        : ['r.relaasHash IS NOT NULL', ...described]
  return `${start}\nWHERE ${conditions.join('\n  AND ')}\nRETURN a, r, b`
}
