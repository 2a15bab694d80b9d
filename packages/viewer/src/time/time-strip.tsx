import type { Relation } from '@relaas/graph'
import { Pause, Play } from 'lucide-react'
import { memo, type ReactElement, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateOf, FACETS } from '../scene/facets.ts'
import type { GraphIndex } from '../state/graph-index.ts'
import type { Session } from '../state/use-explorer.ts'
import type { ViewState } from '../state/view-state.ts'
import { formatDate } from '../ui/format.ts'
import { daysOf, isoOf, type TimeAxis, ticksOf, timeAxis } from './time-axis.ts'

const BASE = 78
const CELL = 6.6
const GAP = 1.5
const ROWS = 8

interface Column {
  readonly date: string
  readonly x: number
  readonly parts: readonly (readonly ['hit' | 'dim' | 'exp' | 'plain', number])[]
  readonly all: number
  readonly hit: number
  /** Something is chosen: what is not of it steps back. */
  readonly dim: boolean
}

interface StacksProps {
  readonly columns: readonly Column[]
  readonly bars: boolean
}

const Stacks = memo(({ columns, bars }: StacksProps): ReactElement => {
  const most = Math.max(1, ...columns.map(({ all }) => all))
  return (
    <g className="units">
      {columns.flatMap(({ date, x, parts, all, hit, dim }) => {
        if (bars) {
          const height = Math.max(2, (all / most) * 60)
          const part = Math.max(hit > 0 ? 2 : 0, (hit / most) * 60)
          return [
            <rect key={date} className={dim ? 'dim' : ''} x={x - 3} y={BASE - 2 - height} width={6} height={height} />,
            ...(hit > 0
              ? [<rect key={`${date} hit`} className="hit" x={x - 3} y={BASE - 2 - part} width={6} height={part} />]
              : []),
          ]
        }
        const wide = Math.ceil(all / ROWS) * (CELL + GAP) - GAP
        const cells = parts.flatMap(([kind, count]) => Array.from({ length: count }, () => kind))
        return cells.map((cell, i) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: squares have no identity but their place
            key={`${date} ${i}`}
            className={cell}
            x={x - wide / 2 + Math.floor(i / ROWS) * (CELL + GAP)}
            y={BASE - 4 - ((i % ROWS) + 1) * (CELL + GAP) + GAP}
            width={CELL}
            height={CELL}
          />
        ))
      })}
    </g>
  )
})

interface AxisProps {
  readonly axis: TimeAxis
  readonly width: number
  readonly language: 'nl' | 'en'
}

const Axis = memo(({ axis, width, language }: AxisProps): ReactElement => {
  const { t } = useTranslation()
  let last = -100
  return (
    <g className="axis">
      {axis.stretches.map(({ left, right, from, vague }) => (
        <g key={from}>
          <path d={`M${left} ${BASE}H${right}`} />
          {vague === undefined ? null : (
            <>
              <path d={`M${left} ${BASE}v4M${right} ${BASE}v4`} />
              <text x={left} y={BASE + 15}>
                {formatDate(vague, language)}
                {width > 420 ? `, ${t(vague.length > 4 ? 'dayUnknown' : 'monthUnknown')}` : ''}
              </text>
            </>
          )}
        </g>
      ))}
      {axis.breaks.map(({ at, months }) => (
        <g key={at}>
          <path d={`M${at - 7} ${BASE + 5}l6-10M${at + 1} ${BASE + 5}l6-10`} />
          {width > 420 ? (
            <text x={at} y={BASE - 12} textAnchor="middle">
              {t('gap', { count: months })}
            </text>
          ) : null}
        </g>
      ))}
      {ticksOf(axis, Math.max(2, width / 110)).map((iso, i) => {
        const x = axis.ofDay(daysOf(iso)[0])
        if (x - last < 62 || x > width - 24) return null
        last = x
        return (
          <g key={iso}>
            <path d={`M${x} ${BASE}v4`} />
            <text x={x} y={BASE + 15} textAnchor={i === 0 && x < 30 ? 'start' : 'middle'}>
              {formatDate(iso, language)}
            </text>
          </g>
        )
      })}
    </g>
  )
})

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
  const { byDate, undated, dates } = useMemo(() => {
    const found = new Map<string, { plain: number; exp: number }>()
    let without = 0
    for (const [i, relation] of index.graph.relations.entries()) {
      // The brush does not take away what stands under it.
      if (((failed[i] ?? 0) & ~FACETS.time) !== 0) continue
      for (const statement of relation.statements) {
        const date = dateOf(index, statement, view.dates)
        if (date === undefined || !/^\d{4}/u.test(date)) {
          without++
          continue
        }
        const at = found.get(date) ?? { plain: 0, exp: 0 }
        at[statement.status === 'asserted' ? 'plain' : 'exp']++
        found.set(date, at)
      }
    }
    return { byDate: found, undated: without, dates: [...found.keys()].toSorted() }
  }, [index, failed, view.dates])
  const hits = useMemo(() => {
    const found = new Map<string, number>()
    for (const relation of chosen ?? [])
      if (((failed[index.nth.get(relation.id) ?? -1] ?? 0) & ~FACETS.time) === 0)
        for (const statement of relation.statements) {
          const date = dateOf(index, statement, view.dates)
          if (date !== undefined) found.set(date, (found.get(date) ?? 0) + 1)
        }
    return found
  }, [index, failed, chosen, view.dates])
  const allDates = useMemo(() => {
    const all = new Set<string>()
    for (const relation of index.graph.relations)
      for (const statement of relation.statements) {
        const date = dateOf(index, statement, view.dates)
        if (date !== undefined && /^\d{4}/u.test(date)) all.add(date)
      }
    return [...all].toSorted()
  }, [index, view.dates])
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
  const columns = useMemo(
    (): readonly Column[] =>
      axis === undefined
        ? []
        : [...byDate]
            .map(([date, { plain, exp }]): Column => {
              const hit = hits.get(date) ?? 0
              return chosen === undefined
                ? {
                    date,
                    x: axis.x(date),
                    parts: [
                      ['plain', plain],
                      ['exp', exp],
                    ],
                    all: plain + exp,
                    hit: 0,
                    dim: false,
                  }
                : {
                    date,
                    x: axis.x(date),
                    parts: [
                      ['hit', hit],
                      ['dim', plain + exp - hit],
                    ],
                    all: plain + exp,
                    hit,
                    dim: true,
                  }
            })
            .toSorted((a, b) => a.x - b.x),
    [axis, byDate, hits, chosen],
  )
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
  const handle = (which: 'since' | 'until'): ReactElement => {
    const put = (day: number): string | undefined => {
      const iso = isoOf(day)
      if (first !== undefined && which === 'since' && iso <= isoOf(daysOf(first)[0])) return undefined
      if (last !== undefined && which === 'until' && iso >= isoOf(daysOf(last)[1])) return undefined
      if (which === 'since' && view.until !== undefined && iso > view.until) return view.until
      if (which === 'until' && view.since !== undefined && iso < view.since) return view.since
      return iso
    }
    const now =
      view[which] ?? (which === 'since' ? isoOf(daysOf(first ?? '2000')[0]) : isoOf(daysOf(last ?? '2000')[1]))
    return (
      <button
        type="button"
        className="grip"
        role="slider"
        aria-label={t(which)}
        aria-valuemin={daysOf(first ?? '2000')[0]}
        aria-valuemax={daysOf(last ?? '2000')[1]}
        aria-valuenow={daysOf(now)[0]}
        aria-valuetext={formatDate(now, view.language)}
        style={{ left: edge(which) }}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          const left = box.current?.getBoundingClientRect().left ?? 0
          if (event.currentTarget.hasPointerCapture(event.pointerId) && axis !== undefined)
            preview({ [which]: put(axis.day(event.clientX - left)) })
        }}
        onPointerUp={(event) => {
          const left = box.current?.getBoundingClientRect().left ?? 0
          if (axis !== undefined)
            change(
              { [which]: put(axis.day(event.clientX - left)) },
              { key: 'time', what: formatDate(now, view.language) },
            )
        }}
        onKeyDown={(event) => {
          const by = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageUp: 30, PageDown: -30 }[event.key]
          if (event.key === 'Home' || event.key === 'End') change({ [which]: undefined }, { key: 'time' })
          else if (by === undefined) return
          else {
            const next = put(daysOf(now)[0] + by)
            change({ [which]: next }, { key: 'time', what: formatDate(next ?? now, view.language) })
          }
          event.preventDefault()
        }}
      />
    )
  }
  const summary = useMemo(
    () =>
      dates
        .slice(0, 40)
        .map((date) => {
          const { plain = 0, exp = 0 } = byDate.get(date) ?? {}
          return `${formatDate(date, view.language)}: ${plain + exp}`
        })
        .join(', '),
    [dates, byDate, view.language],
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
        {axis === undefined ? (
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
            {handle('since')}
            {handle('until')}
          </>
        )}
      </div>
    </section>
  )
})
