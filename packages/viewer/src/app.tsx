import { type GraphFile, parseGraphFile } from '@relaas/graph'
import i18next from 'i18next'
import { type ReactElement, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EntityPanel } from './panels/entity-panel.tsx'
import { Legend } from './panels/legend.tsx'
import { RelationPanel } from './panels/relation-panel.tsx'
import { Search } from './panels/search.tsx'
import { GraphCanvas } from './scene/graph-canvas.tsx'
import { sceneOf } from './scene/scene.ts'
import { formatView, parseView, type ViewState } from './state/view-state.ts'

const systemLanguage = (): 'nl' | 'en' => (navigator.language.startsWith('nl') ? 'nl' : 'en')

const useView = (): readonly [ViewState, (change: Partial<ViewState>) => void] => {
  const [view, setView] = useState(() => parseView(location.hash, systemLanguage()))
  useEffect(() => {
    const read = (): void => setView(parseView(location.hash, systemLanguage()))
    window.addEventListener('popstate', read)
    window.addEventListener('hashchange', read)
    return () => {
      window.removeEventListener('popstate', read)
      window.removeEventListener('hashchange', read)
    }
  }, [])
  const change = (part: Partial<ViewState>): void => {
    const next = { ...view, ...part }
    history.pushState(null, '', formatView(next))
    setView(next)
  }
  return [view, change]
}

const Explorer = ({ graph }: { readonly graph: GraphFile }): ReactElement => {
  const { t } = useTranslation()
  const [view, change] = useView()
  const [filterOpen, setFilterOpen] = useState(false)
  const scene = useMemo(() => sceneOf(graph, view), [graph, view])
  const dark = view.theme === 'dark' || (view.theme === undefined && matchMedia('(prefers-color-scheme: dark)').matches)
  const relation = graph.relations.find(({ id }) => id === view.selected)
  const entity = graph.entities.find(({ id }) => id === view.selected)
  const select = (selected: string | undefined): void => {
    if (selected !== view.selected) change({ selected })
  }
  useEffect(() => {
    document.documentElement.lang = view.language
    if (view.theme === undefined) delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = view.theme
    void i18next.changeLanguage(view.language)
  }, [view.language, view.theme])
  const names = new Map(graph.entities.map(({ id, name }) => [id, name]))
  const labels = new Map(graph.vocabulary.predicates.map(({ id, labels: own }) => [id, own[view.language].forward]))
  const hidden = graph.relations.length - scene.relations.length
  return (
    <div
      className={`explorer${relation === undefined && entity === undefined ? '' : ' reading'}${filterOpen ? ' filtering' : ''}`}
    >
      <header>
        <h1>Relaas</h1>
        <Search graph={graph} language={view.language} onSelect={select} />
        <button
          type="button"
          className="filter-button"
          aria-expanded={filterOpen}
          onClick={() => setFilterOpen(!filterOpen)}
        >
          {t('more')}
        </button>
        <button
          type="button"
          lang={t('languageCode')}
          onClick={() => change({ language: view.language === 'nl' ? 'en' : 'nl' })}
        >
          {t('language')}
        </button>
        <button type="button" onClick={() => change({ theme: dark ? 'light' : 'dark' })}>
          {t('theme')}
        </button>
      </header>
      <Legend graph={graph} view={view} onChange={change} />
      <main>
        <p className="caption">
          {t('caption', {
            entities: scene.entities.length,
            allEntities: graph.entities.length,
            relations: scene.relations.length,
            allRelations: graph.relations.length,
          })}
          {hidden > 0 ? (
            <>
              {' · '}
              {t('hidden', { count: hidden })}{' '}
              <button
                type="button"
                onClick={() =>
                  change({
                    hiddenTypes: [],
                    hiddenPredicates: [],
                    status: ['asserted', 'expected', 'negated'],
                    minConfidence: 0,
                  })
                }
              >
                {t('reset')}
              </button>
            </>
          ) : null}
        </p>
        {scene.relations.length === 0 ? <p className="notice">{t('empty')}</p> : null}
        <GraphCanvas
          graph={graph}
          scene={scene}
          selected={view.selected}
          language={view.language}
          dark={dark}
          onSelect={select}
        />
        <p className="live" role="status">
          {entity === undefined
            ? ''
            : t('selected', {
                name: entity.name,
                count: scene.relations.filter(({ subject, object }) => subject === entity.id || object === entity.id)
                  .length,
              })}
        </p>
      </main>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <aside aria-label={t('evidence')} tabIndex={0}>
        {relation === undefined && entity === undefined ? (
          <section>
            <h2>{t('outline')}</h2>
            <ul className="rows">
              {scene.relations.slice(0, 400).map((one) => (
                <li key={one.id}>
                  <button type="button" onClick={() => select(one.id)}>
                    {names.get(one.subject)} <em>{labels.get(one.predicate)}</em> {names.get(one.object)}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ) : (
          <button type="button" className="close" onClick={() => select(undefined)}>
            {t('back')}
          </button>
        )}
        {relation === undefined ? null : (
          <RelationPanel
            key={relation.id}
            graph={graph}
            relation={relation}
            language={view.language}
            onSelect={select}
          />
        )}
        {entity === undefined ? null : (
          <EntityPanel
            graph={graph}
            entity={entity}
            relations={scene.relations}
            language={view.language}
            onSelect={select}
          />
        )}
      </aside>
    </div>
  )
}

/** Loads `graph.json` from beside the page and shows it; says what is wrong where it cannot. */
export const App = (): ReactElement => {
  const { t } = useTranslation()
  const [graph, setGraph] = useState<GraphFile | undefined>(undefined)
  const [problem, setProblem] = useState<string | undefined>(undefined)
  useEffect(() => {
    fetch('./graph.json')
      .then((response) => (response.ok ? response.text() : Promise.reject(new Error(`HTTP ${response.status}`))))
      .then((text) => setGraph(parseGraphFile(text)))
      .catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
  }, [])
  if (problem !== undefined)
    return (
      <p className="notice" role="alert">
        {t('failed', { problem })}
      </p>
    )
  return graph === undefined ? (
    <p className="notice" role="status">
      {t('loading')}
    </p>
  ) : (
    <Explorer graph={graph} />
  )
}
