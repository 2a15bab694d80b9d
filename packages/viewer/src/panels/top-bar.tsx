import {
  ClipboardPaste,
  Download,
  Ellipsis,
  History,
  Link2,
  Moon,
  Newspaper,
  Redo2,
  Route,
  Search,
  SlidersHorizontal,
  Sun,
  Table2,
  Undo2,
  Waypoints,
} from 'lucide-react'
import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { canRedo, canUndo } from '../state/command-log.ts'
import { selectionOf } from '../state/selection.ts'
import { copyText } from '../take-out/hand-over.ts'

export type Opened = 'search' | 'history' | 'paste' | 'export' | 'keys' | 'menu'

interface Props {
  readonly onOpen: (what: Opened) => void
  readonly canPaste: boolean
}

/** The tabs: graph, table, articles, as equals. */
const useTabs = () => {
  const { view, change } = useExplorerContext()
  const on = view.tab === 'graph' ? 'graph' : view.table === 'articles' ? 'articles' : 'table'
  return {
    on,
    go: (to: 'graph' | 'table' | 'articles'): void =>
      change(
        to === 'graph'
          ? { tab: 'graph' }
          : { tab: 'table', table: to === 'articles' ? 'articles' : 'relations', sort: undefined },
        { key: to },
      ),
  }
}

const TABS = [
  ['graph', Waypoints],
  ['table', Table2],
  ['articles', Newspaper],
] as const

/** What the bar's right side does; on a phone the menu holds the same. */
export const BarActions = ({ onOpen, canPaste }: Props): ReactElement => {
  const { t } = useTranslation()
  const { log, undo, redo, view, change, dark, say, index } = useExplorerContext()
  const { ends } = selectionOf(index, view.selected)
  return (
    <>
      <div className="cluster">
        <button
          type="button"
          className="ib"
          aria-label={t('undo')}
          title={`${t('undo')} (Ctrl Z)`}
          disabled={!canUndo(log)}
          onClick={undo}
        >
          <Undo2 className="ico" aria-hidden="true" />
        </button>
        <button
          type="button"
          className="ib"
          aria-label={t('redo')}
          title={`${t('redo')} (Shift Ctrl Z)`}
          disabled={!canRedo(log)}
          onClick={redo}
        >
          <Redo2 className="ico" aria-hidden="true" />
        </button>
        <button
          type="button"
          className="ib"
          aria-label={t('history')}
          title={t('history')}
          onClick={() => onOpen('history')}
        >
          <History className="ico" aria-hidden="true" />
        </button>
      </div>
      <div className="cluster">
        {canPaste ? (
          <button type="button" className="tb" onClick={() => onOpen('paste')}>
            <ClipboardPaste className="ico" aria-hidden="true" />
            <span>{t('pasteArticle')}</span>
          </button>
        ) : null}
        <button
          type="button"
          className="tb"
          onClick={() =>
            change({ path: view.path.length > 0 ? [] : ends.length > 0 ? ends : [''] }, { key: 'pathFrom' })
          }
        >
          <Route className="ico" aria-hidden="true" />
          <span>{t('path')}</span>
        </button>
        <button type="button" className="tb" onClick={() => onOpen('export')}>
          <Download className="ico" aria-hidden="true" />
          <span>{t('export')}</span>
        </button>
        <button
          type="button"
          className="ib"
          aria-label={t('copyLink')}
          title={t('copyLink')}
          onClick={() => void copyText(location.href).then(() => say(t('copiedLink')))}
        >
          <Link2 className="ico" aria-hidden="true" />
        </button>
      </div>
      <div className="cluster">
        <button
          type="button"
          className="tb lang"
          onClick={() =>
            change(
              { language: view.language === 'nl' ? 'en' : 'nl' },
              { key: 'language', what: view.language === 'nl' ? 'English' : 'Nederlands' },
            )
          }
        >
          <span className={view.language === 'nl' ? 'on' : ''}>NL</span>
          <span className={view.language === 'en' ? 'on' : ''}>EN</span>
          <b className="visually-hidden" lang={view.language === 'nl' ? 'en' : 'nl'}>
            {view.language === 'nl' ? 'English' : 'Nederlands'}
          </b>
        </button>
        <button
          type="button"
          className="ib"
          aria-label={t(dark ? 'toLight' : 'toDark')}
          title={t(dark ? 'toLight' : 'toDark')}
          onClick={() => change({ theme: dark ? 'light' : 'dark' }, { key: dark ? 'toLight' : 'toDark' })}
        >
          {dark ? <Sun className="ico" aria-hidden="true" /> : <Moon className="ico" aria-hidden="true" />}
        </button>
      </div>
    </>
  )
}

/** The top bar. */
export const TopBar = ({ onOpen, canPaste }: Props): ReactElement => {
  const { t } = useTranslation()
  const { index } = useExplorerContext()
  const { on, go } = useTabs()
  return (
    <header className="bar">
      <h1 className="logo">
        <span className="visually-hidden">Relaas</span>
        <span aria-hidden="true">
          Rel
          <span className="aa">
            aa
            <svg className="tie" viewBox="0 0 22 6" preserveAspectRatio="none" aria-hidden="true">
              <path d="M1 1Q11 7.6 21 1" />
            </svg>
          </span>
          s
        </span>
      </h1>
      <button type="button" className="search" onClick={() => onOpen('search')}>
        <Search className="ico" aria-hidden="true" />
        <span>{t('search')}</span>
        <kbd>/</kbd>
      </button>
      <nav className="tabs" aria-label={t('views')}>
        {TABS.map(([tab, Icon]) => (
          <button type="button" key={tab} aria-current={on === tab ? 'page' : undefined} onClick={() => go(tab)}>
            <Icon className="ico" aria-hidden="true" />
            <span>{t(tab)}</span>
            {tab === 'articles' ? <small>{index.graph.sources.length}</small> : null}
          </button>
        ))}
      </nav>
      <span className="grow" />
      <div className="bar-actions">
        <BarActions onOpen={onOpen} canPaste={canPaste} />
      </div>
      <button type="button" className="ib more-ph" aria-label={t('menu')} onClick={() => onOpen('menu')}>
        <Ellipsis className="ico" aria-hidden="true" />
      </button>
    </header>
  )
}

/** The phone's dock: the same tabs within a thumb's reach, and the filter. */
export const Dock = ({
  filtering,
  onFilter,
}: {
  readonly filtering: boolean
  readonly onFilter: () => void
}): ReactElement => {
  const { t } = useTranslation()
  const { on, go } = useTabs()
  return (
    <nav className="dock" aria-label={t('views')}>
      {TABS.map(([tab, Icon]) => (
        <button
          type="button"
          key={tab}
          aria-current={!filtering && on === tab ? 'page' : undefined}
          onClick={() => {
            if (filtering) onFilter()
            go(tab)
          }}
        >
          <Icon className="ico" aria-hidden="true" />
          {t(tab)}
        </button>
      ))}
      <button type="button" aria-expanded={filtering} onClick={onFilter}>
        <SlidersHorizontal className="ico" aria-hidden="true" />
        {t('filter')}
      </button>
    </nav>
  )
}
