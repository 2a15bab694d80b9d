import type { Family, Status } from '@relaas/graph'
import type { ReactElement } from 'react'

interface Props {
  readonly family?: Family
  readonly status?: Status
  readonly symmetric?: boolean
  readonly width?: number
}

/** A relation's form in small, as it is drawn in the picture; without a family only its dash. */
export const LineForm = ({ family, status = 'asserted', symmetric = false, width = 36 }: Props): ReactElement => {
  const y = 7
  const end = width - 3
  const dash = status === 'expected' ? '6 4' : undefined
  const hair = family === 'place' || family === 'stage'
  const headed = !symmetric && (family === 'contest' || family === 'work')
  const stop = family === 'stage' ? end - 7 : family === 'contest' && headed ? end - 5 : end
  return (
    <svg
      className="line"
      width={width}
      height={14}
      viewBox={`0 0 ${width} 14`}
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      {family === 'personal' ? (
        <path d={`M2 ${y - 1.9}H${end}M2 ${y + 1.9}H${end}`} strokeWidth={1.4} strokeDasharray={dash} />
      ) : (
        <path d={`M2 ${y}H${stop}`} strokeWidth={hair ? 1 : 1.8} strokeDasharray={dash} />
      )}
      {family === 'contest' && headed ? (
        <path d={`M${end} ${y}l-8.5-3.8v7.6Z`} fill="currentColor" stroke="none" />
      ) : null}
      {family === 'work' && headed ? (
        <path d={`M${end - 6} ${y - 4.4}L${end} ${y}L${end - 6} ${y + 4.4}`} strokeWidth={1.6} />
      ) : null}
      {family === 'place' ? <circle cx={end - 1} cy={y} r={2.3} fill="currentColor" stroke="none" /> : null}
      {family === 'stage' ? <rect x={end - 7} y={y - 3.5} width={7} height={7} strokeWidth={1.3} /> : null}
      {status === 'negated' ? (
        <path
          d={`M${width / 2 - 4} ${y + 5}L${width / 2 + 1} ${y - 5}M${width / 2 - 0.5} ${y + 5}L${width / 2 + 4.5} ${y - 5}`}
          strokeWidth={1.5}
        />
      ) : null}
    </svg>
  )
}
