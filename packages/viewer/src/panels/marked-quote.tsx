import type { GraphStatement } from '@relaas/graph'
import { Fragment, type ReactElement } from 'react'

/** A stretch of the source with what stands in it. */
interface Mark {
  readonly start: number
  readonly end: number
  readonly className: 'subject' | 'object' | 'trigger'
}

/** Text of the source from `start` to `end`, subject, object and trigger of the statement marked. Always text, never markup. */
export const MarkedQuote = ({
  text,
  start,
  end,
  statement,
}: {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly statement: GraphStatement
}): ReactElement => {
  const { subject, object, trigger } = statement.evidence
  const marks: Mark[] = [
    { start: subject.start, end: subject.end, className: 'subject' },
    { start: object.start, end: object.end, className: 'object' },
    ...trigger.map((one): Mark => ({ start: one.start, end: one.end, className: 'trigger' })),
  ]
  const inside = marks.filter((mark) => mark.start >= start && mark.end <= end).toSorted((a, b) => a.start - b.start)
  const parts: ReactElement[] = []
  let at = start
  for (const mark of inside) {
    if (mark.start < at) continue
    parts.push(
      <Fragment key={`t${at}`}>{text.slice(at, mark.start)}</Fragment>,
      <mark key={`m${mark.start}`} className={mark.className}>
        {text.slice(mark.start, mark.end)}
      </mark>,
    )
    at = mark.end
  }
  return <>{[...parts, <Fragment key="rest">{text.slice(at, end)}</Fragment>]}</>
}
