import { type GraphIndex, onceAGraph } from '../state/graph-index.ts'

/** Values as numbers: the value of each, and the number of each value. */
export interface Codes {
  readonly values: readonly string[]
  readonly of: ReadonlyMap<string, number>
}

/** What the filters and their counts ask of relations, as columns of numbers: made once a graph, read at every change. */
export interface FacetColumns {
  readonly predicates: Codes
  readonly statuses: Codes
  readonly publishers: Codes
  readonly languages: Codes
  readonly types: Codes
  /** By a relation's position. */
  readonly predicate: Uint16Array
  readonly status: Uint8Array
  /** By an entity's position. */
  readonly type: Uint16Array
  /** By a source's position. */
  readonly publisher: Uint16Array
  readonly language: Uint8Array
  /** Articles of relation `i`: positions of sources, from `firstArticle[i]` to before `firstArticle[i + 1]`. */
  readonly article: Int32Array
  readonly firstArticle: Int32Array
}

const codesOf = (values: Iterable<string>): Codes => {
  const of = new Map<string, number>()
  for (const value of values) if (!of.has(value)) of.set(value, of.size)
  return { values: [...of.keys()], of }
}

/** The columns of a graph. */
export const facetColumns = onceAGraph(({ graph }: GraphIndex): FacetColumns => {
  const { relations, entities, sources } = graph
  const predicates = codesOf(relations.map(({ predicate }) => predicate))
  const statuses = codesOf(relations.map(({ status }) => status))
  const types = codesOf(entities.map(({ type }) => type))
  const publishers = codesOf(sources.map(({ publisher }) => publisher ?? ''))
  const languages = codesOf(sources.map(({ lang }) => lang))
  const place = new Map(sources.map(({ id }, i) => [id, i]))
  const article: number[] = []
  const firstArticle = new Int32Array(relations.length + 1)
  relations.forEach(({ articles }, i) => {
    for (const id of articles) {
      const at = place.get(id)
      if (at !== undefined) article.push(at)
    }
    firstArticle[i + 1] = article.length
  })
  const code = ({ of }: Codes, value: string): number => of.get(value) ?? 0
  return {
    predicates,
    statuses,
    publishers,
    languages,
    types,
    predicate: Uint16Array.from(relations, ({ predicate }) => code(predicates, predicate)),
    status: Uint8Array.from(relations, ({ status }) => code(statuses, status)),
    type: Uint16Array.from(entities, ({ type }) => code(types, type)),
    publisher: Uint16Array.from(sources, ({ publisher }) => code(publishers, publisher ?? '')),
    language: Uint8Array.from(sources, ({ lang }) => code(languages, lang)),
    article: Int32Array.from(article),
    firstArticle,
  }
})
