import type { GraphStatement } from '@relaas/graph'
import type { ReactElement } from 'react'
import { useExplorerContext } from '../explorer-context.ts'
import { shortLabel } from '../scene/drawing.ts'
import { statementKey } from '../state/graph-index.ts'

/** A statement with its number in the article. */
export interface Numbered {
  readonly statement: GraphStatement
  readonly nth: number
}

interface Props {
  readonly notes: readonly Numbered[]
  /** Key of the statement that is read. */
  readonly now: string | undefined
}

/** The statements of a paragraph in its margin, each a way to its sentence. */
export const ArticleNotes = ({ notes, now }: Props): ReactElement => {
  const { index, view, nameOf, read } = useExplorerContext()
  return (
    <ul className="margin">
      {notes.map(({ statement, nth }) => {
        const key = statementKey(statement)
        const label = index.predicates.get(statement.predicate)?.labels[view.language].forward ?? statement.predicate
        return (
          <li key={key}>
            <button
              type="button"
              className={key === now ? 'now' : ''}
              aria-current={key === now}
              onClick={() => read(statement)}
            >
              <b>{nth}</b>
              <span>
                <span className="visually-hidden">{nameOf(statement.subject)} </span>
                {shortLabel(label)} <small>{nameOf(statement.object)}</small>
              </span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
