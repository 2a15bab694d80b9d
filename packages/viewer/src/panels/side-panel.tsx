import { memo, type ReactElement, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import type { Ground } from '../scene/paint-signs.ts'
import { selectionOf } from '../state/selection.ts'
import { AddedPanel } from './added-panel.tsx'
import { ArticlePanel } from './article-panel.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { OverviewPanel } from './overview-panel.tsx'
import { PairPanel } from './pair-panel.tsx'
import { PathPanel } from './path-panel.tsx'
import { PortraitPanel } from './portrait-panel.tsx'

interface Props {
  readonly grounds: readonly Ground[]
  readonly added: boolean
  readonly onAddedClose: () => void
}

const SHEETS = ['low', 'half', 'full'] as const

/** The panel at the right, on a phone a sheet: what is chosen, read or followed; without a choice, in short. */
export const SidePanel = memo(({ grounds, added, onAddedClose }: Props): ReactElement => {
  const { t } = useTranslation()
  const { index, view, phone } = useExplorerContext()
  const box = useRef<HTMLElement>(null)
  const first = useRef(true)
  const source = view.article === undefined ? undefined : index.sources.get(view.article)
  const { relation, entity, pair, relations } = selectionOf(index, view.selected)
  const reading = source !== undefined || view.path.length > 0
  const usual = reading ? 'full' : relations.length > 0 || entity !== undefined || added ? 'half' : 'low'
  const [sheet, setSheet] = useState<(typeof SHEETS)[number] | undefined>(undefined)
  const key = `${view.selected} ${view.article} ${view.path.join()} ${added}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows what is opened
  useEffect(() => {
    setSheet(undefined)
    if (view.statement === undefined) box.current?.scrollTo({ top: 0 })
    if (first.current) {
      first.current = false
      return
    }
    if (view.tab === 'graph' && (view.selected !== undefined || reading))
      box.current?.querySelector<HTMLElement>('.head')?.focus({ preventScroll: true })
  }, [key])
  const size = sheet ?? usual
  return (
    <aside
      ref={box}
      id="panel"
      className={`panel sheet-${size}${reading ? ' read' : ''}`}
      aria-label={t('panel')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
    >
      {phone ? (
        <button
          type="button"
          className="sheet-grip"
          aria-label={t(size === 'full' ? 'sheetLower' : 'sheetHigher')}
          onClick={() => setSheet(SHEETS[(SHEETS.indexOf(size) + 1) % SHEETS.length])}
        />
      ) : null}
      {reading ? null : <Breadcrumbs />}
      {source !== undefined ? (
        <ArticlePanel source={source} />
      ) : view.path.length > 0 ? (
        <PathPanel />
      ) : relation !== undefined ? (
        <EvidencePanel key={relation.id} relation={relation} />
      ) : entity !== undefined ? (
        <PortraitPanel key={entity.id} entity={entity} />
      ) : pair !== undefined ? (
        <PairPanel key={view.selected} pair={pair} relations={relations} />
      ) : added ? (
        <AddedPanel onClose={onAddedClose} />
      ) : (
        <OverviewPanel grounds={grounds} />
      )}
    </aside>
  )
})
