import type { Entity, Relation, Source } from '@relaas/graph'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronUp, Download } from 'lucide-react'
import { type ReactElement, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { shortLabel } from '../scene/drawing.ts'
import { download } from '../take-out/hand-over.ts'
import { formatDate, headlineOf } from '../ui/format.ts'
import { Glyph } from '../ui/glyph.tsx'
import { LineForm } from '../ui/line-form.tsx'
import { Dots, Squares } from '../ui/tally.tsx'
import { Concordance } from './concordance.tsx'
import { csvOf, sortRows } from './rows.ts'

/** A column: what it is called, what it sorts by and writes to CSV, how it looks. */
interface Column<T> {
  readonly id: string
  readonly title: string
  readonly width: string
  readonly number?: boolean
  readonly value: (row: T) => string | number
  readonly cell: (row: T) => ReactNode
}

const ROW = 33

interface TableProps<T> {
  readonly rows: readonly T[]
  readonly columns: readonly Column<T>[]
  readonly keyOf: (row: T) => string
  readonly chosen: string | undefined
  readonly onOpen: (row: T) => void
  readonly label: string
  readonly name: string
}

const Table = <T,>({ rows, columns, keyOf, chosen, onOpen, label, name }: TableProps<T>): ReactElement => {
  const { t } = useTranslation()
  const { view, change } = useExplorerContext()
  const box = useRef<HTMLDivElement>(null)
  const down = view.sort?.startsWith('-') ?? true
  const by = columns.find(({ id }) => id === view.sort?.replace(/^-/u, '')) ?? columns.find(({ number }) => number)
  const sorted = useMemo(
    () => (by === undefined ? rows : sortRows(rows, by.value, down, keyOf)),
    [rows, by, down, keyOf],
  )
  const virtual = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 12,
  })
  const at = sorted.findIndex((row) => keyOf(row) === chosen)
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls to what is chosen, when it is chosen
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
  }, [chosen])
  const grid = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') }
  return (
    <>
      <div className="tbar-more">
        <button
          type="button"
          className="tb"
          onClick={() =>
            download(`relaas-${name}.csv`, new Blob(['\uFEFF', csvOf(sorted, columns)], { type: 'text/csv' }))
          }
        >
          <Download className="ico" aria-hidden="true" />
          CSV
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a virtual table has only the rows in sight */}
      <div className="tw" ref={box} role="table" aria-label={label} aria-rowcount={sorted.length + 1}>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: its buttons are */}
        <div role="row" className="tr thead" style={grid} aria-rowindex={1}>
          {columns.map((column) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: its button is
            <div
              role="columnheader"
              key={column.id}
              className={column.number ? 'num' : ''}
              aria-sort={by?.id === column.id ? (down ? 'descending' : 'ascending') : 'none'}
            >
              <button
                type="button"
                className="plain"
                onClick={() =>
                  change(
                    { sort: by?.id === column.id && down ? column.id : `-${column.id}` },
                    { key: 'sort', what: column.title },
                  )
                }
              >
                {column.title}
                {by?.id === column.id ? (
                  down ? (
                    <ChevronDown className="ico" aria-hidden="true" />
                  ) : (
                    <ChevronUp className="ico" aria-hidden="true" />
                  )
                ) : null}
              </button>
            </div>
          ))}
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        <div role="rowgroup" className="tbody" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = sorted[item.index] as T
            const key = keyOf(row)
            return (
              // biome-ignore lint/a11y/useSemanticElements: as above
              // biome-ignore lint/a11y/useKeyWithClickEvents: the first cell's button does it by keyboard
              // biome-ignore lint/a11y/useFocusableInteractive: as above
              <div
                role="row"
                key={key}
                className={`tr${key === chosen ? ' chosen' : ''}`}
                aria-rowindex={item.index + 2}
                style={{ ...grid, transform: `translateY(${item.start}px)` }}
                onClick={() => onOpen(row)}
              >
                {columns.map((column, i) => (
                  // biome-ignore lint/a11y/useSemanticElements: as above
                  // biome-ignore lint/a11y/useFocusableInteractive: as above
                  <div role="cell" key={column.id} className={column.number ? 'num' : ''}>
                    {i === 0 ? (
                      <button type="button" className="plain" aria-current={key === chosen} onClick={() => onOpen(row)}>
                        {column.cell(row)}
                      </button>
                    ) : (
                      column.cell(row)
                    )}
                  </div>
                ))}
              </div>
            )
          })}
        </div>
        {sorted.length === 0 ? <p className="none">{t('noRows')}</p> : null}
      </div>
    </>
  )
}

const idOf = ({ id }: { readonly id: string }): string => id

/** Names, relations and articles as tables: equal to the picture, with the same filters and the same choice. */
export const TableView = (): ReactElement => {
  const { t } = useTranslation()
  const { index, view, scene, change, select, nameOf, phone } = useExplorerContext()
  const language = view.language
  const degree = useMemo(() => {
    const found = new Map<string, number>()
    for (const { subject, object } of scene.passingRelations)
      for (const end of new Set([subject, object])) found.set(end, (found.get(end) ?? 0) + 1)
    return found
  }, [scene.passingRelations])
  const told = useMemo(() => {
    const found = new Map<string, number>()
    for (const { statements } of scene.passingRelations)
      for (const { source } of statements) found.set(source, (found.get(source) ?? 0) + 1)
    return found
  }, [scene.passingRelations])
  const sources = useMemo(
    () => index.graph.sources.filter(({ id }) => told.has(id) || told.size === 0 || view.onlyArticles.length === 0),
    [index, told, view.onlyArticles],
  )
  const labelOf = (relation: Relation): string =>
    shortLabel(index.predicates.get(relation.predicate)?.labels[language].forward ?? relation.predicate)
  const typeOf = (entity: Entity): string => index.types.get(entity.type)?.labels[language].one ?? entity.type
  const end = (id: string): ReactNode => (
    <>
      <Glyph index={index} type={index.entities.get(id)?.type ?? ''} />
      {nameOf(id)}
    </>
  )
  const articles = (count: number): ReactNode => (
    <>
      {phone ? null : <Squares count={count} />}
      <b>{count}</b>
    </>
  )
  const dated = (date: string | undefined): ReactNode =>
    date === undefined ? <span className="none">–</span> : formatDate(date, language)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the closures read only what is named
  const relations = useMemo(
    (): readonly Column<Relation>[] => [
      {
        id: 'subject',
        title: t('subjectColumn'),
        width: 'minmax(150px, 1.2fr)',
        value: ({ subject }) => nameOf(subject),
        cell: ({ subject }) => end(subject),
      },
      {
        id: 'relation',
        title: t('relation'),
        width: 'minmax(140px, 1fr)',
        value: labelOf,
        cell: (relation) => {
          const predicate = index.predicates.get(relation.predicate)
          return (
            <span className="pd">
              <LineForm
                width={26}
                status={relation.status}
                symmetric={predicate?.symmetric ?? false}
                {...(predicate === undefined ? {} : { family: predicate.family })}
              />
              {labelOf(relation)}
              {relation.status === 'asserted' ? '' : ` (${t(relation.status).toLowerCase()})`}
            </span>
          )
        },
      },
      {
        id: 'object',
        title: t('objectColumn'),
        width: 'minmax(150px, 1.2fr)',
        value: ({ object }) => nameOf(object),
        cell: ({ object }) => end(object),
      },
      {
        id: 'articles',
        title: t('articles'),
        width: '96px',
        number: true,
        value: (one) => one.articles.length,
        cell: (one) => articles(one.articles.length),
      },
      {
        id: 'when',
        title: t('when'),
        width: '104px',
        number: true,
        value: (one) => one.qualifiers.date ?? one.lastDate ?? '',
        cell: (one) => dated(one.qualifiers.date ?? one.lastDate),
      },
      {
        id: 'sure',
        title: t('sure'),
        width: '100px',
        value: ({ confidence }) => confidence,
        cell: ({ confidence }) => <Dots value={confidence} />,
      },
      {
        id: 'words',
        title: t('inWords'),
        width: 'minmax(320px, 3fr)',
        value: (one) => one.statements[0]?.evidence.quote ?? '',
        cell: (one) => <Concordance relation={one} />,
      },
    ],
    [index, language, t, phone],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const names = useMemo(
    (): readonly Column<Entity>[] => [
      {
        id: 'name',
        title: t('name'),
        width: 'minmax(170px, 2fr)',
        value: ({ name }) => name,
        cell: ({ id }) => end(id),
      },
      { id: 'type', title: t('kind'), width: '130px', value: typeOf, cell: typeOf },
      {
        id: 'relations',
        title: t('relations'),
        width: '96px',
        number: true,
        value: ({ id }) => degree.get(id) ?? 0,
        cell: ({ id }) => degree.get(id) ?? 0,
      },
      {
        id: 'articles',
        title: t('articles'),
        width: '120px',
        number: true,
        value: ({ mentions }) => Object.keys(mentions).length,
        cell: ({ mentions }) => articles(Object.keys(mentions).length),
      },
      {
        id: 'mentions',
        title: t('mentions'),
        width: '110px',
        number: true,
        value: ({ mentions }) => Object.values(mentions).reduce((a, b) => a + b, 0),
        cell: ({ mentions }) => Object.values(mentions).reduce((a, b) => a + b, 0),
      },
      {
        id: 'aliases',
        title: t('alsoCalled'),
        width: 'minmax(160px, 3fr)',
        value: ({ aliases }) => aliases.join(', '),
        cell: ({ aliases }) => aliases.join(', '),
      },
    ],
    [index, language, t, degree, phone],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const docs = useMemo(
    (): readonly Column<Source>[] => [
      {
        id: 'headline',
        title: t('headline'),
        width: 'minmax(220px, 3fr)',
        value: headlineOf,
        cell: (source) => (
          <span lang={source.lang} className="reads">
            {headlineOf(source)}
          </span>
        ),
      },
      {
        id: 'publisher',
        title: t('publisher'),
        width: 'minmax(120px, 1fr)',
        value: ({ publisher }) => publisher ?? '',
        cell: ({ publisher }) => publisher ?? <em className="none">{t('notStated')}</em>,
      },
      {
        id: 'date',
        title: t('date'),
        width: '110px',
        number: true,
        value: ({ date }) => date ?? '',
        cell: ({ date }) => dated(date),
      },
      {
        id: 'language',
        title: t('language'),
        width: '110px',
        value: ({ lang }) => t(`lang.${lang}`),
        cell: ({ lang }) => t(`lang.${lang}`),
      },
      {
        id: 'statements',
        title: t('statements'),
        width: '110px',
        number: true,
        value: ({ id }) => told.get(id) ?? 0,
        cell: ({ id }) => told.get(id) ?? 0,
      },
    ],
    [index, language, t, told],
  )
  const tabs = [
    ['names', scene.passingEntities.length],
    ['relations', scene.passingRelations.length],
    ['articles', sources.length],
  ] as const
  const all = {
    names: index.graph.entities.length,
    relations: index.graph.relations.length,
    articles: index.graph.sources.length,
  }
  const [, count] = tabs.find(([table]) => table === view.table) ?? ['', 0]
  return (
    <div className="tablev">
      <div className="tbar">
        <div className="seg">
          {tabs.map(([table, n]) => (
            <button
              type="button"
              key={table}
              aria-pressed={view.table === table}
              onClick={() => change({ table, sort: undefined }, { key: 'table' })}
            >
              {t(`table.${table}`)} <small>{n}</small>
            </button>
          ))}
        </div>
        <p>{t('rowsOf', { count, all: all[view.table] })}</p>
      </div>
      {view.table === 'relations' ? (
        <Table
          name="relations"
          label={t('relations')}
          rows={scene.passingRelations}
          columns={relations}
          keyOf={idOf}
          chosen={view.selected}
          onOpen={({ id }) => select(id)}
        />
      ) : view.table === 'names' ? (
        <Table
          name="names"
          label={t('table.names')}
          rows={scene.passingEntities}
          columns={names}
          keyOf={idOf}
          chosen={view.selected}
          onOpen={({ id }) => select(id)}
        />
      ) : (
        <Table
          name="articles"
          label={t('articles')}
          rows={sources}
          columns={docs}
          keyOf={idOf}
          chosen={view.article}
          onOpen={(source) =>
            change({ article: source.id, statement: undefined }, { key: 'read', what: headlineOf(source) })
          }
        />
      )}
    </div>
  )
}
