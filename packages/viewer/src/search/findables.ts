import { type GraphIndex, statementKey } from '../state/graph-index.ts'
import { headlineOf } from '../ui/format.ts'
import type { Findable } from './search-index.ts'

const CHUNK = 2000

/** Everything that can be found, in parts that are each made in a few milliseconds: names with their aliases, relations as sentences in both languages, sentences, articles. */
export function* findablesOf(index: GraphIndex): Generator<readonly Findable[]> {
  let part: Findable[] = []
  for (const one of everything(index)) {
    part.push(one)
    if (part.length < CHUNK) continue
    yield part
    part = []
  }
  yield part
}

function* everything(index: GraphIndex): Generator<Findable> {
  const { graph } = index
  const name = (id: string): string => index.entities.get(id)?.name ?? ''
  for (const { id, name: title, aliases } of graph.entities)
    yield {
      id: `name ${id}`,
      kind: 'name',
      title,
      more: aliases.join(' '),
      weight: (index.around.get(id)?.length ?? 0) + 1,
    }
  for (const { id, subject, object, predicate, contest, articles } of graph.relations) {
    const labels = index.predicates.get(predicate)?.labels
    yield {
      id: `relation ${id}`,
      kind: 'relation',
      title: `${name(subject)} ${name(object)}`,
      more: [labels?.en.forward, labels?.nl.forward, contest].filter(Boolean).join(' '),
      weight: articles.length,
    }
  }
  for (const { statements } of graph.relations)
    for (const statement of statements)
      yield {
        id: `sentence ${statementKey(statement)}`,
        kind: 'sentence',
        title: '',
        more: statement.evidence.quote,
        weight: 0,
      }
  for (const source of graph.sources)
    yield {
      id: `article ${source.id}`,
      kind: 'article',
      title: headlineOf(source),
      more: source.publisher ?? '',
      weight: 0,
    }
}
