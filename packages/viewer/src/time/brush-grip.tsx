import type { ReactElement, RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../state/use-explorer.ts'
import type { ViewState } from '../state/view-state.ts'
import { formatDate } from '../ui/format.ts'
import { daysOf, isoOf, type TimeAxis } from './time-axis.ts'

interface Props {
  readonly which: 'since' | 'until'
  readonly view: ViewState
  readonly axis: TimeAxis
  readonly first: string
  readonly last: string
  /** Pixels from the left. */
  readonly left: number
  /** What the pixels are counted in. */
  readonly box: RefObject<HTMLDivElement | null>
  readonly change: Session['change']
  readonly preview: Session['preview']
}

/** One end of the brush: dragged, or moved by arrow keys; at the very first or last day it is open. */
export const BrushGrip = ({ which, view, axis, first, last, left, box, change, preview }: Props): ReactElement => {
  const { t } = useTranslation()
  const put = (day: number): string | undefined => {
    const iso = isoOf(day)
    if (which === 'since' && iso <= isoOf(daysOf(first)[0])) return undefined
    if (which === 'until' && iso >= isoOf(daysOf(last)[1])) return undefined
    if (which === 'since' && view.until !== undefined && iso > view.until) return view.until
    if (which === 'until' && view.since !== undefined && iso < view.since) return view.since
    return iso
  }
  const now = view[which] ?? isoOf(which === 'since' ? daysOf(first)[0] : daysOf(last)[1])
  const under = (event: React.PointerEvent): string | undefined =>
    put(axis.day(event.clientX - (box.current?.getBoundingClientRect().left ?? 0)))
  return (
    <button
      type="button"
      className="grip"
      role="slider"
      aria-label={t(which)}
      aria-valuemin={daysOf(first)[0]}
      aria-valuemax={daysOf(last)[1]}
      aria-valuenow={daysOf(now)[0]}
      aria-valuetext={formatDate(now, view.language)}
      style={{ left }}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) preview({ [which]: under(event) })
      }}
      onPointerUp={(event) => change({ [which]: under(event) }, { key: 'time', what: formatDate(now, view.language) })}
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
