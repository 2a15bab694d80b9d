import type { GraphStatement, Relation } from '@relaas/graph'
import { fold, type GraphIndex } from '../state/graph-index.ts'
import type { ViewState } from '../state/view-state.ts'

/** The ways in which a relation can be filtered out, each a bit. */
export const FACETS = {
  type: 1,
  predicate: 2,
  status: 4,
  sure: 8,
  publisher: 16,
  language: 32,
  article: 64,
  sources: 128,
  text: 256,
  time: 512,
  hidden: 1024,
  ego: 2048,
} as const

/** The date of a statement in the chosen sense: when its article was published, or the date that its text gives. */
export const dateOf = (index: GraphIndex, statement: GraphStatement, dates: ViewState['dates']): string | undefined =>
  dates === 'published' ? index.sources.get(statement.source)?.date : statement.qualifiers.date

/** Whether a date, as precise as it is known, may lie in the span. */
export const within = (date: string, since: string | undefined, until: string | undefined): boolean =>
  (since === undefined || date.slice(0, since.length) >= since.slice(0, date.length)) &&
  (until === undefined || date.slice(0, until.length) <= until.slice(0, date.length))

/** Entities within the view's depth of its ego; undefined where there is none. */
export const egoOf = (index: GraphIndex, { ego, depth }: ViewState): ReadonlySet<string> | undefined => {
  if (ego === undefined || !index.entities.has(ego)) return undefined
  const found = new Set([ego])
  let edge = [ego]
  for (let step = 0; step < depth; step++) {
    const next: string[] = []
    for (const id of edge)
      for (const { subject, object } of index.around.get(id) ?? [])
        for (const end of [subject, object])
          if (!found.has(end)) {
            found.add(end)
            next.push(end)
          }
    edge = next
  }
  return found
}

/** For each relation, by its position, which facets filter it out: 0 passes. One pass, so that counts of every facet come from the same numbers. */
export const failures = (index: GraphIndex, view: ViewState): Uint16Array => {
  const types = new Set(view.hiddenTypes)
  const predicates = new Set(view.hiddenPredicates)
  const publishers = new Set(view.hiddenPublishers)
  const languages = new Set(view.hiddenLanguages)
  const only = new Set(view.onlyArticles)
  const hidden = new Set(view.hidden)
  const ego = egoOf(index, view)
  const words = fold(view.text).split(/\s+/u).filter(Boolean)
  const timed = view.since !== undefined || view.until !== undefined
  const typeOf = (id: string): string => index.entities.get(id)?.type ?? ''
  const some = (relation: Relation, test: (statement: GraphStatement) => boolean): boolean =>
    relation.statements.length === 0 || relation.statements.some(test)
  const fails = (relation: Relation): number => {
    const { subject, object } = relation
    let mask = 0
    if (types.size > 0 && (types.has(typeOf(subject)) || types.has(typeOf(object)))) mask |= FACETS.type
    if (predicates.has(relation.predicate)) mask |= FACETS.predicate
    if (!view.status.includes(relation.status)) mask |= FACETS.status
    if (relation.confidence < view.minConfidence) mask |= FACETS.sure
    if (publishers.size > 0 && !some(relation, (s) => !publishers.has(index.sources.get(s.source)?.publisher ?? '')))
      mask |= FACETS.publisher
    if (languages.size > 0 && !some(relation, (s) => !languages.has(index.sources.get(s.source)?.lang ?? '')))
      mask |= FACETS.language
    if (only.size > 0 && !some(relation, (s) => only.has(s.source))) mask |= FACETS.article
    if (relation.articles.length < view.minArticles && view.minArticles > 1) mask |= FACETS.sources
    if (words.length > 0) {
      const all = index.wordsOf(relation)
      if (!words.every((word) => all.includes(word))) mask |= FACETS.text
    }
    // What has no date is never hidden by the brush: it stands apart, counted.
    if (
      timed &&
      !some(relation, (s) => {
        const date = dateOf(index, s, view.dates)
        return date === undefined || within(date, view.since, view.until)
      })
    )
      mask |= FACETS.time
    if (hidden.size > 0 && (hidden.has(subject) || hidden.has(object))) mask |= FACETS.hidden
    if (ego !== undefined && !(ego.has(subject) && ego.has(object))) mask |= FACETS.ego
    return mask
  }
  return Uint16Array.from(index.graph.relations, fails)
}
