import type { Relation } from '@relaas/graph'
import type { ReactElement } from 'react'
import { useExplorerContext } from '../explorer-context.ts'
import { MarkedSentence, marksOf } from '../ui/marked-sentence.tsx'

/** The strongest sentence of a relation with its trigger in one column, as in a concordance. */
export const Concordance = ({ relation }: { readonly relation: Relation }): ReactElement | null => {
  const { index } = useExplorerContext()
  const statement = relation.statements.reduce<Relation['statements'][number] | undefined>(
    (a, b) => (a === undefined || b.confidence > a.confidence ? b : a),
    undefined,
  )
  const source = statement === undefined ? undefined : index.sources.get(statement.source)
  if (statement === undefined || source === undefined) return null
  const trigger = marksOf(statement).find(({ role, says }) => role === 'trigger' || says)
  const { start, end } = statement.evidence
  const [from, to] = trigger === undefined ? [start, start] : [trigger.start, trigger.end]
  const part = (a: number, b: number): ReactElement => (
    <MarkedSentence index={index} source={source} statement={statement} from={a} to={b} bare />
  )
  return (
    <span className="kwic" lang={source.lang}>
      <span>
        <bdi>{part(start, from)}</bdi>
      </span>
      <span>{part(from, to)}</span>
      <span>{part(to, end)}</span>
    </span>
  )
}
