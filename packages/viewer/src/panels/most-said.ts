import type { Relation } from '@relaas/graph'
import type { GraphIndex } from '../state/graph-index.ts'

/** The relations that most articles tell, the surest first among equals; where somebody lives comes after all else. One pass: there may be many. */
export const mostSaid = (index: GraphIndex, relations: readonly Relation[], most: number): readonly Relation[] => {
  const rank = ({ predicate }: Relation): number => (index.predicates.get(predicate)?.family === 'place' ? 1 : 0)
  const before = (a: Relation, b: Relation): boolean => {
    const by =
      rank(a) - rank(b) ||
      b.articles.length - a.articles.length ||
      b.confidence - a.confidence ||
      (a.id < b.id ? -1 : 1)
    return by < 0
  }
  const top: Relation[] = []
  for (const relation of relations) {
    const last = top.at(-1)
    if (top.length === most && last !== undefined && before(last, relation)) continue
    const at = top.findIndex((other) => before(relation, other))
    top.splice(at < 0 ? top.length : at, 0, relation)
    if (top.length > most) top.pop()
  }
  return top
}
