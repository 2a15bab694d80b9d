import { memo, type ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDate } from '../ui/format.ts'
import { daysOf, type TimeAxis, ticksOf } from './time-axis.ts'

/** Where the line lies, in pixels from the top. */
export const BASE = 78

interface AxisProps {
  readonly axis: TimeAxis
  readonly width: number
  readonly language: 'nl' | 'en'
}

/** The line of time with its dates, its breaks, and what is known only to the month or the year. */
export const Axis = memo(({ axis, width, language }: AxisProps): ReactElement => {
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
