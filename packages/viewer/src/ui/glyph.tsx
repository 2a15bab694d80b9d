import type { ReactElement } from 'react'
import { looksOf, type Shape } from '../scene/drawing.ts'
import type { GraphIndex } from '../state/graph-index.ts'

/** Outlines of the shapes within -10 … 10. */
export const OUTLINES: Readonly<Record<Shape, string>> = {
  circle: 'M-8.2 0a8.2 8.2 0 1 0 16.4 0a8.2 8.2 0 1 0-16.4 0',
  square: 'M-5.8-7.4h11.6q1.6 0 1.6 1.6v11.6q0 1.6-1.6 1.6h-11.6q-1.6 0-1.6-1.6v-11.6q0-1.6 1.6-1.6z',
  diamond: 'M0-9.6 9.6 0 0 9.6-9.6 0Z',
  hexagon: 'M-4.8-8.4h9.6L9.6 0 4.8 8.4h-9.6L-9.6 0Z',
  triangle: 'M0-9 9.6 7.6H-9.6Z',
  pentagon: 'M0-9 8.6-2.8 5.3 7.3H-5.3L-8.6-2.8Z',
  cross: 'M-3.4-8.6h6.8v5.2h5.2v6.8h-5.2v5.2h-6.8v-5.2h-5.2v-6.8h5.2Z',
  ring: 'M-8.4 0a8.4 8.4 0 1 0 16.8 0a8.4 8.4 0 1 0-16.8 0M-3.6 0a3.6 3.6 0 1 1 7.2 0a3.6 3.6 0 1 1-7.2 0',
}

/** The shape of a type in its colour; never alone, a word stands beside it. */
export const Glyph = ({
  index,
  type,
  className = '',
}: {
  readonly index: GraphIndex
  readonly type: string
  readonly className?: string
}): ReactElement => {
  const { shape, colour } = looksOf(index, type)
  return (
    <svg className={`gly ${className}`} viewBox="-10 -10 20 20" aria-hidden="true" style={{ color: `var(${colour})` }}>
      <path d={OUTLINES[shape]} fillRule="evenodd" />
    </svg>
  )
}
