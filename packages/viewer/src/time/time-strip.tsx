import type { Relation } from '@relaas/graph'
import { Pause, Play } from 'lucide-react'
import { memo, type ReactElement, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GraphIndex } from '../state/graph-index.ts'
import type { Session } from '../state/use-explorer.ts'
import type { ViewState } from '../state/view-state.ts'
import { formatDate } from '../ui/format.ts'
import { Axis, BASE } from './axis.tsx'
import { BrushGrip } from './brush-grip.tsx'
import { ROWS, Stacks } from './stacks.tsx'
import { daysOf, isoOf, timeAxis } from './time-axis.ts'
import { useColumns, useTold } from './use-told.ts'

interface Props {
  readonly index: GraphIndex
  /** A view with the filters that hold; the same object while they do. */
  readonly view: ViewState
  /** Facets that filter a relation out, by its position. */
  readonly failed: Uint16Array
  /** Relations that stand out; undefined where none is chosen. */
  readonly chosen: readonly Relation[] | undefined
  readonly change: Session['change']
  readonly preview: Session['preview']
}

/** When it was said: one square a statement, a brush that filters, play, and what has no date apart. */
export const TimeStrip = memo(({ index, view, failed, chosen, change, preview }: Props): ReactElement | null => {
  const { t } = useTranslation()
  const box = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(700)
  const [playing, setPlaying] = useState(false)
  useEffect(() => {
    if (box.current === null) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.max(200, entry?.contentRect.width ?? 700)))
    watch.observe(box.current)
    return () => watch.disconnect()
  }, [])
  const told = useTold(index, failed, view.dates)
  const { allDates, plain, other, undated } = told
  const dates = useMemo(
    () => allDates.filter((_, i) => (plain[i] ?? 0) + (other[i] ?? 0) > 0),
    [allDates, plain, other],
  )
  const axis = useMemo(() => (allDates.length === 0 ? undefined : timeAxis(allDates, width)), [allDates, width])

  const until = useRef(view.until)
  until.current = view.until
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clock runs while it plays
  useEffect(() => {
    if (!playing) return
    const steps = dates.map((date) => isoOf(daysOf(date)[1]))
    let at = steps.findIndex((step) => until.current !== undefined && step > until.current)
    if (at < 0) at = 0
    preview({ until: steps[at] })
    const clock = setInterval(() => {
      at++
      if (at >= steps.length) {
        setPlaying(false)
        preview(undefined)
        return
      }
      preview({ until: steps[at] })
    }, 900)
    return () => clearInterval(clock)
  }, [playing])

  const [first, last] = [allDates[0], allDates.at(-1)]
  const columns = useColumns(index, failed, chosen, view.dates, told, axis)
  const bars =
    columns.some(({ all }) => all > ROWS * 4) ||
    columns.some(({ x, all }, i) => {
      const next = columns[i + 1]
      return next !== undefined && next.x - x < Math.ceil(all / ROWS) * 8 && next.x - x < 9
    })
  const edge = (which: 'since' | 'until'): number => {
    const day = view[which]
    if (axis === undefined) return 0
    return day === undefined ? (which === 'since' ? 8 : width - 8) : axis.ofDay(daysOf(day)[which === 'since' ? 0 : 1])
  }
  const summary = useMemo(
    () =>
      columns
        .slice(0, 40)
        .map(({ date, all }) => `${formatDate(date, view.language)}: ${all}`)
        .join(', '),
    [columns, view.language],
  )
  return (
    <section className="time" aria-label={t('time')}>
      <div className="th">
        <div className="seg">
          {(['published', 'stated'] as const).map((dates) => (
            <button
              type="button"
              key={dates}
              aria-pressed={view.dates === dates}
              onClick={() => change({ dates, since: undefined, until: undefined }, { key: 'dates', what: t(dates) })}
            >
              {t(dates)}
            </button>
          ))}
        </div>
        <button
          type="button"
          className="tb"
          disabled={dates.length < 2}
          onClick={() => {
            setPlaying(!playing)
            if (playing)
              change({ until: view.until }, { key: 'time', what: formatDate(view.until ?? '', view.language) })
          }}
        >
          {playing ? <Pause className="ico" aria-hidden="true" /> : <Play className="ico" aria-hidden="true" />}
          {playing ? t('pause') : t('play')}
        </button>
        {view.since !== undefined || view.until !== undefined ? (
          <button
            type="button"
            className="link"
            onClick={() => change({ since: undefined, until: undefined }, { key: 'timeAll' })}
          >
            {view.since === undefined ? '…' : formatDate(view.since, view.language)} –{' '}
            {view.until === undefined ? '…' : formatDate(view.until, view.language)} · {t('allTime')}
          </button>
        ) : (
          <span className="hint">{bars ? t('barUnit') : t('unit')}</span>
        )}
        <span className="grow" />
        <span className="hint">{t('undated', { count: undated })}</span>
      </div>
      <div className="axis-box" ref={box}>
        {axis === undefined || first === undefined || last === undefined ? (
          <p className="hint">{t('noDates')}</p>
        ) : (
          <>
            <svg
              width={width}
              height={102}
              viewBox={`0 0 ${width} 102`}
              role="img"
              aria-label={summary || t('noDates')}
            >
              <Axis axis={axis} width={width} language={view.language} />
              <Stacks columns={columns} bars={bars} />
              <g className="brush">
                <path d={`M${edge('since')} ${BASE + 21.5}H${edge('until')}`} />
              </g>
            </svg>
            {(['since', 'until'] as const).map((which) => (
              <BrushGrip key={which} left={edge(which)} {...{ which, view, axis, first, last, box, change, preview }} />
            ))}
          </>
        )}
      </div>
    </section>
  )
})
