import { memo, type ReactElement } from 'react'
import { BASE } from './axis.tsx'

const CELL = 6.6
const GAP = 1.5
/** Squares that stand on each other before the next column. */
export const ROWS = 8

/** What was told on one date. */
export interface Column {
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

/** One square a statement; where there are too many, a bar. */
export const Stacks = memo(({ columns, bars }: StacksProps): ReactElement => {
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
