import type { Relation } from '@relaas/graph'
import { type GraphIndex, onceAGraph } from '../state/graph-index.ts'

/** Something worth a second look, and the relation to open for it. */
export interface SecondLook {
  readonly kind: 'contradiction' | 'expected' | 'weak'
  readonly relation: Relation
  readonly count: number
}

/** Contradictions (one article set says it, another denies it; or each beat the other in one contest), what was expected and then told, and what rests on a weak rule. */
export const secondLooks = onceAGraph((index: GraphIndex): readonly SecondLook[] => {
  const out: SecondLook[] = []
  const contests = new Map<string, Relation>()
  for (const relation of index.graph.relations) {
    const statuses = new Set(relation.statements.map(({ status }) => status))
    if (statuses.has('negated') && statuses.has('asserted'))
      out.push({ kind: 'contradiction', relation, count: relation.statements.length })
    else if (statuses.has('expected') && statuses.has('asserted'))
      out.push({ kind: 'expected', relation, count: relation.statements.length })
    const predicate = index.predicates.get(relation.predicate)
    if (predicate?.family !== 'contest' || predicate.symmetric || relation.contest === undefined) continue
    const key = (from: string, to: string): string => [relation.predicate, from, to, relation.contest].join('\n')
    if (contests.has(key(relation.object, relation.subject))) out.push({ kind: 'contradiction', relation, count: 2 })
    contests.set(key(relation.subject, relation.object), relation)
  }
  const weak = index.graph.relations
    .filter(({ confidence, status }) => confidence < 0.7 && status === 'asserted')
    .toSorted((a, b) => a.confidence - b.confidence || (a.id < b.id ? -1 : 1))
  for (const relation of weak.slice(0, 3))
    out.push({ kind: 'weak', relation, count: Math.round(relation.confidence * 100) })
  return out
})
