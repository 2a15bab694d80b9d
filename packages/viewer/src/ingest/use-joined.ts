import { useTranslation } from 'react-i18next'
import type { Session } from '../state/use-explorer.ts'
import type { Joined } from './join-extractions.ts'

/**
 * Takes what articles brought into the data, marked as new, and says how much it is.
 *
 * @param before what to put away first
 */
export const useJoined = (session: Session, say: (words: string) => void, before: () => void) => {
  const { t } = useTranslation()
  const { data } = session
  return ({ graph, fresh, added }: Joined): void => {
    before()
    const names = fresh.filter((id) => graph.entities.some((one) => one.id === id)).length
    const statements = graph.relations.reduce(
      (sum, one) => sum + one.statements.filter(({ source }) => added.includes(source)).length,
      0,
    )
    session.changeData(
      { ...data, graph, fresh: new Set(fresh), added },
      { selected: undefined, article: undefined, statement: undefined, mention: undefined, path: [], tab: 'graph' },
      { key: 'added', what: String(added.length) },
    )
    setTimeout(() => say(t('added', { count: statements, names })), 50)
  }
}
