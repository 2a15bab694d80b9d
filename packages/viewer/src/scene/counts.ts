import type { GraphIndex } from '../state/graph-index.ts'
import { type Codes, facetColumns } from './facet-columns.ts'
import { FACETS } from './facets.ts'

/** How many relations (for types: entities) each value of each facet has, all other filters holding. */
export interface Counts {
  readonly types: ReadonlyMap<string, number>
  readonly predicates: ReadonlyMap<string, number>
  readonly status: ReadonlyMap<string, number>
  readonly publishers: ReadonlyMap<string, number>
  readonly languages: ReadonlyMap<string, number>
  readonly articles: ReadonlyMap<string, number>
  /** Relations that only the facet itself hides. */
  readonly hides: Readonly<Record<keyof typeof FACETS, number>>
}

const add = (tally: Int32Array, at: number): void => {
  tally[at] = (tally[at] ?? 0) + 1
}

/** Counts by value; those of nothing are left out. */
const byValue = ({ values }: Codes, tally: Int32Array): ReadonlyMap<string, number> =>
  new Map([...tally].flatMap((count, i) => (count === 0 ? [] : [[values[i] as string, count] as const])))

/** Live counts for the legend. */
export const countsOf = (index: GraphIndex, failed: Uint16Array): Counts => {
  const columns = facetColumns(index)
  const { article, firstArticle } = columns
  const { graph, subjects, objects } = index
  const room = ({ values }: Codes): Int32Array => new Int32Array(values.length)
  const predicates = room(columns.predicates)
  const status = room(columns.statuses)
  const types = room(columns.types)
  const publishers = room(columns.publishers)
  const languages = room(columns.languages)
  const articles = new Int32Array(graph.sources.length)
  const alone = new Int32Array(16)
  const seen = new Uint8Array(graph.entities.length)
  // Each publisher and language once a relation, however many of its articles are theirs: the relation that had it last.
  const heard = room(columns.publishers).fill(-1)
  const spoken = room(columns.languages).fill(-1)
  for (let i = 0; i < failed.length; i++) {
    const mask = failed[i] ?? 0
    // What two filters hide is in nobody's count.
    if ((mask & (mask - 1)) !== 0) continue
    if (mask !== 0) add(alone, 31 - Math.clz32(mask))
    if ((mask & ~FACETS.predicate) === 0) add(predicates, columns.predicate[i] ?? 0)
    if ((mask & ~FACETS.status) === 0) add(status, columns.status[i] ?? 0)
    if ((mask & ~FACETS.type) === 0) {
      const [subject = -1, object = -1] = [subjects[i], objects[i]]
      if (subject >= 0) seen[subject] = 1
      if (object >= 0) seen[object] = 1
    }
    const ofPublisher = (mask & ~FACETS.publisher) === 0
    const ofLanguage = (mask & ~FACETS.language) === 0
    const ofArticle = (mask & ~FACETS.article) === 0
    if (!ofPublisher && !ofLanguage && !ofArticle) continue
    const end = firstArticle[i + 1] ?? 0
    for (let k = firstArticle[i] ?? 0; k < end; k++) {
      const source = article[k] ?? 0
      const publisher = columns.publisher[source] ?? 0
      const language = columns.language[source] ?? 0
      if (ofArticle) add(articles, source)
      if (ofPublisher && heard[publisher] !== i) {
        heard[publisher] = i
        add(publishers, publisher)
      }
      if (ofLanguage && spoken[language] !== i) {
        spoken[language] = i
        add(languages, language)
      }
    }
  }
  for (let i = 0; i < seen.length; i++) if (seen[i] === 1) add(types, columns.type[i] ?? 0)
  const hides = Object.fromEntries(
    Object.entries(FACETS).map(([name, bit]) => [name, alone[31 - Math.clz32(bit)] ?? 0]),
  ) as Record<keyof typeof FACETS, number>
  return {
    types: byValue(columns.types, types),
    predicates: byValue(columns.predicates, predicates),
    status: byValue(columns.statuses, status),
    publishers: byValue(columns.publishers, publishers),
    languages: byValue(columns.languages, languages),
    articles: byValue({ values: graph.sources.map(({ id }) => id), of: new Map() }, articles),
    hides,
  }
}
