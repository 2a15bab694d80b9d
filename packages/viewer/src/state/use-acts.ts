import type { GraphStatement } from '@relaas/graph'
import { useCallback, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { headlineOf } from '../ui/format.ts'
import { type GraphIndex, statementKey } from './graph-index.ts'
import type { Verdict } from './judgements.ts'
import { selectionOf } from './selection.ts'
import type { Session } from './use-explorer.ts'

/** What is done from many places: saying a relation, choosing, reading. */
export interface Acts {
  readonly nameOf: (id: string) => string
  /** A relation said as a sentence; a name as it is; the names of a pair. Empty for what the graph has not. */
  readonly sentenceOf: (id: string) => string
  /** Chooses an entity or a relation; `undefined` chooses none. */
  readonly select: (id: string | undefined) => void
  /** Opens the article of a statement, at the statement. */
  readonly read: (statement: GraphStatement) => void
  /** Judges a statement; the same verdict again takes it back. */
  readonly judge: (statement: GraphStatement, verdict: Verdict) => void
}

/** The acts over a graph; they stay the same while the graph and the language do, so that what uses them is not drawn again for a choice. */
export const useActs = (index: GraphIndex, { view, data, change, changeData }: Session, onSelect: () => void): Acts => {
  const latest = useRef({ view, data, onSelect })
  latest.current = { view, data, onSelect }
  const { language } = view
  const { t } = useTranslation()
  const nameOf = useCallback((id: string): string => index.entities.get(id)?.name ?? '', [index])
  const sentenceOf = useCallback(
    (id: string): string => {
      const { relation, pair } = selectionOf(index, id)
      if (pair !== undefined) return pair.map(({ name }) => name).join(t('and'))
      if (relation === undefined) return nameOf(id)
      const label = index.predicates.get(relation.predicate)?.labels[language].forward ?? relation.predicate
      return `${nameOf(relation.subject)} ${label} ${nameOf(relation.object)}`
    },
    [index, nameOf, language, t],
  )
  const select = useCallback(
    (id: string | undefined): void => {
      const { selected, article, path } = latest.current.view
      if (id === selected && article === undefined && path.length === 0) return
      latest.current.onSelect()
      change(
        { selected: id, article: undefined, statement: undefined, mention: undefined, path: [], pathChoice: 0 },
        id === undefined ? { key: 'close' } : { key: 'select', what: sentenceOf(id) },
      )
    },
    [change, sentenceOf],
  )
  const read = useCallback(
    (statement: GraphStatement): void => {
      const source = index.sources.get(statement.source)
      const relation = index.relationOf.get(statementKey(statement))
      change(
        {
          article: statement.source,
          statement: statementKey(statement),
          mention: undefined,
          selected: relation?.id,
          path: [],
        },
        { key: 'read', what: source === undefined ? '' : headlineOf(source) },
      )
    },
    [index, change],
  )
  const judge = useCallback(
    (statement: GraphStatement, verdict: Verdict): void => {
      const { data: now } = latest.current
      const key = statementKey(statement)
      const again = now.judged.get(key) === verdict
      const others = [...now.judged].filter(([other]) => other !== key)
      changeData(
        { ...now, judged: new Map(again ? others : [...others, [key, verdict]]) },
        {},
        { key: again ? 'judgedNot' : `judged.${verdict}`, what: statement.evidence.quote.slice(0, 60) },
      )
    },
    [changeData],
  )
  return useMemo(() => ({ nameOf, sentenceOf, select, read, judge }), [nameOf, sentenceOf, select, read, judge])
}
