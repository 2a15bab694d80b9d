import { type GraphIndex, statementKey } from '../state/graph-index.ts'
import { headlineOf } from '../ui/format.ts'
import type { Findable } from './search-index.ts'

/** Everything that can be found: names with their aliases, relations as sentences in both languages, sentences, articles. */
export const findablesOf = (index: GraphIndex): readonly Findable[] => {
  const { graph } = index
  const name = (id: string): string => index.entities.get(id)?.name ?? ''
  return [
    ...graph.entities.map(
      ({ id, name: title, aliases }): Findable => ({
        id: `name ${id}`,
        kind: 'name',
        title,
        more: aliases.join(' '),
        weight: (index.around.get(id)?.length ?? 0) + 1,
      }),
    ),
    ...graph.relations.map(({ id, subject, object, predicate, contest, articles }): Findable => {
      const labels = index.predicates.get(predicate)?.labels
      return {
        id: `relation ${id}`,
        kind: 'relation',
        title: `${name(subject)} ${name(object)}`,
        more: [labels?.en.forward, labels?.nl.forward, contest].filter(Boolean).join(' '),
        weight: articles.length,
      }
    }),
    ...graph.relations.flatMap(({ statements }) =>
      statements.map(
        (statement): Findable => ({
          id: `sentence ${statementKey(statement)}`,
          kind: 'sentence',
          title: '',
          more: statement.evidence.quote,
          weight: 0,
        }),
      ),
    ),
    ...graph.sources.map(
      (source): Findable => ({
        id: `article ${source.id}`,
        kind: 'article',
        title: headlineOf(source),
        more: source.publisher ?? '',
        weight: 0,
      }),
    ),
  ]
}
