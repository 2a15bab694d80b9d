import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronUp, Download } from 'lucide-react'
import { type ReactElement, type ReactNode, useEffect, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useExplorerContext } from '../explorer-context.ts'
import { download } from '../take-out/hand-over.ts'
import { csvOf, sortRows } from './rows.ts'

/** A column: what it is called, what it sorts by and writes to CSV, how it looks. */
export interface Column<T> {
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

/** A sortable table of which only the rows in sight are there; a row opens what it tells of. */
export const Table = <T,>({ rows, columns, keyOf, chosen, onOpen, label, name }: TableProps<T>): ReactElement => {
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
