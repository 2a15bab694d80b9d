import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'

const MOST = 4

/** The last things that were looked at, each a way back. */
export const Breadcrumbs = (): ReactElement | null => {
  const { t } = useTranslation()
  const { log, view, sentenceOf, select } = useExplorerContext()
  const trail: string[] = []
  for (const { view: then } of log.entries.slice(0, log.at + 1)) {
    const id = then.selected
    if (id === undefined || trail.at(-1) === id) continue
    const before = trail.indexOf(id)
    if (before >= 0) trail.splice(before)
    trail.push(id)
  }
  // What the graph has no more, as an addition was taken back, has no name either.
  const shown = trail.filter((id) => id !== view.selected && sentenceOf(id) !== '').slice(-MOST)
  if (shown.length === 0 || view.selected === undefined) return null
  return (
    <nav className="crumbs" aria-label={t('trail')}>
      <ol>
        {shown.map((id) => (
          <li key={id}>
            <button type="button" className="link" onClick={() => select(id)}>
              {sentenceOf(id)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
