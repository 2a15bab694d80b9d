import type { GraphFile } from '@relaas/graph'
import i18next from 'i18next'
import {
  type ReactElement,
  useCallback,
  useDeferredValue,
  useEffect,
  useInsertionEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from './empty-state.tsx'
import { type ExplorerContext, ExplorerProvider } from './explorer-context.ts'
import { canPaste } from './graph-source.ts'
import type { Pasted } from './ingest/messages.ts'
import { useDrop } from './ingest/use-drop.ts'
import { useJoined } from './ingest/use-joined.ts'
import { Caption } from './panels/caption.tsx'
import { Legend } from './panels/legend.tsx'
import { NothingLeft } from './panels/nothing-left.tsx'
import { Overlays } from './panels/overlays.tsx'
import { Rail } from './panels/rail.tsx'
import { SidePanel } from './panels/side-panel.tsx'
import { Dock, type Opened, TopBar } from './panels/top-bar.tsx'
import { GraphCanvas } from './scene/graph-canvas.tsx'
import { type PictureHandle, PictureProvider } from './scene/picture-context.ts'
import { useDrawing } from './scene/use-drawing.ts'
import { filterKey, useScene } from './scene/use-scene.ts'
import { useFilledSearch } from './search/use-filled-search.ts'
import { applyTheme } from './state/apply-theme.ts'
import { indexGraph } from './state/graph-index.ts'
import { selectionOf } from './state/selection.ts'
import { useActs } from './state/use-acts.ts'
import { useExplorer } from './state/use-explorer.ts'
import { useExplorerKeys } from './state/use-explorer-keys.ts'
import { useMedia } from './state/use-media.ts'
import { TableView } from './tables/table-view.tsx'
import { TimeStrip } from './time/time-strip.tsx'

/** The explorer over a graph. */
export const Explorer = ({ graph: loaded }: { readonly graph: GraphFile }): ReactElement => {
  const { t } = useTranslation()
  const session = useExplorer(loaded)
  const { view, data, change } = session
  const [opened, setOpened] = useState<Opened | undefined>(undefined)
  const [dropped, setDropped] = useState<readonly Pasted[]>([])
  const [filtering, setFiltering] = useState(false)
  const [letters, setLetters] = useState(true)
  const [showAdded, setShowAdded] = useState(true)
  const [said, say] = useState('')
  const phone = useMedia('(max-width: 720px)')
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const dark = view.theme === undefined ? systemDark : view.theme === 'dark'
  const handle = useRef<PictureHandle | null>(null)
  const picture = useMemo(
    (): PictureHandle => ({
      placeOf: (id) => handle.current?.placeOf(id),
      fit: () => handle.current?.fit(),
      zoom: (direction) => handle.current?.zoom(direction),
      focus: () => handle.current?.focus(),
      png: () => handle.current?.png(),
      svg: () => handle.current?.svg(),
    }),
    [],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these two are put on the page
  useInsertionEffect(() => {
    applyTheme(view)
  }, [view.theme, view.language])
  useEffect(() => {
    void i18next.changeLanguage(view.language)
  }, [view.language])

  const index = useMemo(() => indexGraph(data.graph), [data.graph])
  useFilledSearch(index)
  // What was asked for is answered first, the picture follows: a panel does not wait for it. Ways are read as they are, so they wait for none.
  const late = useDeferredValue(view)
  const seen = late.path === view.path && late.avoid === view.avoid ? late : view
  const { scene, counts, ways } = useScene(index, seen)
  const way = view.path.length >= 2 ? ways[Math.min(view.pathChoice, ways.length - 1)] : undefined
  const drawn = useDrawing(index, scene, seen, data, way, phone)

  const acts = useActs(index, session, () => setShowAdded(false))
  const { sentenceOf } = acts
  useEffect(() => {
    const { relation, entity, pair, relations } = selectionOf(index, view.selected)
    if (relation !== undefined)
      say(`${sentenceOf(relation.id)}, ${t('sentencesN', { count: relation.statements.length })}`)
    else if (view.selected !== undefined && (entity !== undefined || pair !== undefined))
      say(t('at', { name: sentenceOf(view.selected), count: relations.length }))
    else say('')
  }, [view.selected, sentenceOf, t, index])

  useExplorerKeys({
    session,
    index,
    shown: scene.passingRelations,
    acts,
    handle,
    letters,
    filtering,
    setFiltering,
    setOpened,
  })
  useDrop(canPaste(), (articles) => {
    setDropped(articles)
    setOpened('paste')
  })
  const joined = useJoined(session, say, () => {
    setOpened(undefined)
    setDropped([])
    setShowAdded(true)
  })
  const empty = data.graph.entities.length === 0 && data.graph.sources.length === 0
  const reading = view.article !== undefined || view.path.length > 0
  const panelOpen = view.selected !== undefined || reading || (data.added.length > 0 && showAdded)
  const context = useMemo(
    (): ExplorerContext => ({
      ...session,
      index,
      scene,
      counts,
      ways,
      dark,
      phone,
      ...acts,
      say,
    }),
    [session, index, scene, counts, ways, dark, phone, acts],
  )
  // The relations that time shows in the marker's colour: those of the way, of the chosen.
  const chosen = useMemo(
    () => way?.relations ?? (seen.selected === undefined ? undefined : selectionOf(index, seen.selected).relations),
    [way, seen.selected, index],
  )
  const keyOfFilters = filterKey(view)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a legend is drawn again for filters, not for a choice
  const filters = useMemo(() => view, [keyOfFilters, view.language])
  const closeAdded = useCallback(() => setShowAdded(false), [])
  const toggleFiltering = useCallback(() => setFiltering((now) => !now), [])
  const shell = [
    'shell',
    view.tab === 'table' ? (panelOpen ? 's-table with-panel' : 's-table') : '',
    reading ? 'wide' : '',
    filtering ? 'filtering' : '',
    empty ? 's-empty' : '',
    view.selected !== undefined ? 's-chosen' : '',
  ].join(' ')
  return (
    <ExplorerProvider value={context}>
      <PictureProvider value={picture}>
        <button type="button" className="skip" onClick={() => document.getElementById('panel')?.focus()}>
          {t('skip')}
        </button>
        <div className={shell}>
          <TopBar onOpen={setOpened} canPaste={canPaste()} />
          {empty ? (
            <EmptyState
              session={session}
              onPaste={(articles) => {
                setDropped(articles)
                setOpened('paste')
              }}
            />
          ) : (
            <>
              <Rail index={index} open={filtering} onOpen={toggleFiltering} />
              <Legend
                index={index}
                view={filters}
                counts={counts}
                relationsOff={index.graph.relations.length - scene.passingRelations.length}
                change={change}
                preview={session.preview}
              />
              <main className="stage">
                {view.tab === 'table' ? (
                  <TableView />
                ) : (
                  <>
                    <Caption placing={drawn.placing} onStop={drawn.stop} said={said} />
                    <GraphCanvas
                      drawing={drawn.drawing}
                      grounds={drawn.grounds}
                      frameKey={drawn.frameKey}
                      selected={seen.selected}
                      handle={handle}
                    />
                    {scene.passingRelations.length === 0 ? <NothingLeft /> : null}
                  </>
                )}
              </main>
              {view.tab === 'graph' || phone ? (
                <TimeStrip
                  index={index}
                  view={filters}
                  failed={scene.failed}
                  chosen={chosen}
                  change={change}
                  preview={session.preview}
                />
              ) : null}
              {view.tab === 'graph' || panelOpen ? (
                <SidePanel
                  grounds={drawn.grounds}
                  added={data.added.length > 0 && showAdded}
                  onAddedClose={closeAdded}
                />
              ) : null}
              <Dock filtering={filtering} onFilter={toggleFiltering} />
            </>
          )}
          {view.tab === 'table' || empty ? (
            <p className="visually-hidden" role="status" aria-live="polite">
              {said}
            </p>
          ) : null}
        </div>
        <Overlays
          opened={opened}
          onOpen={setOpened}
          dropped={dropped}
          onJoined={joined}
          letters={letters}
          onLetters={setLetters}
        />
      </PictureProvider>
    </ExplorerProvider>
  )
}
