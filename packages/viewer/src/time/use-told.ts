import type { Relation } from '@relaas/graph'
import { useMemo } from 'react'
import { FACETS } from '../scene/facets.ts'
import type { GraphIndex } from '../state/graph-index.ts'
import type { ViewState } from '../state/view-state.ts'
import { dateColumns } from './date-columns.ts'
import type { Column } from './stacks.tsx'
import type { TimeAxis } from './time-axis.ts'

/** What was told when, of what passes all filters but time. */
export interface Told {
  /** All dates of the graph, in order, by their number. */
  readonly allDates: readonly string[]
  /** By a date's number, statements that are asserted, and others. */
  readonly plain: Int32Array
  readonly other: Int32Array
  readonly undated: number
}

const add = (tally: Int32Array, at: number): void => {
  tally[at] = (tally[at] ?? 0) + 1
}

/** Counts statements by date; the brush does not take away what stands under it. */
export const useTold = (index: GraphIndex, failed: Uint16Array, dates: ViewState['dates']): Told =>
  useMemo(() => {
    const columns = dateColumns(index, dates)
    const plain = new Int32Array(columns.dates.length)
    const other = new Int32Array(columns.dates.length)
    let undated = 0
    for (let i = 0; i < failed.length; i++) {
      if (((failed[i] ?? 0) & ~FACETS.time) !== 0) continue
      const end = columns.first[i + 1] ?? 0
      for (let k = columns.first[i] ?? 0; k < end; k++) {
        const date = columns.date[k] ?? -1
        if (date < 0) undated++
        else add(columns.asserted[k] === 1 ? plain : other, date)
      }
    }
    return { allDates: columns.dates, plain, other, undated }
  }, [index, failed, dates])

/** The columns of squares to draw: by date, with what is of the chosen relations apart. */
export const useColumns = (
  index: GraphIndex,
  failed: Uint16Array,
  chosen: readonly Relation[] | undefined,
  dates: ViewState['dates'],
  { allDates, plain, other }: Told,
  axis: TimeAxis | undefined,
): readonly Column[] => {
  const hits = useMemo(() => {
    if (chosen === undefined) return undefined
    const columns = dateColumns(index, dates)
    const found = new Int32Array(columns.dates.length)
    for (const { id } of chosen) {
      const i = index.nth.get(id) ?? -1
      if (((failed[i] ?? 0) & ~FACETS.time) !== 0) continue
      for (let k = columns.first[i] ?? 0; k < (columns.first[i + 1] ?? 0); k++)
        if ((columns.date[k] ?? -1) >= 0) add(found, columns.date[k] ?? 0)
    }
    return found
  }, [index, failed, chosen, dates])
  return useMemo(() => {
    if (axis === undefined) return []
    return allDates
      .flatMap((date, i): readonly Column[] => {
        const [own = 0, rest = 0] = [plain[i], other[i]]
        const all = own + rest
        if (all === 0) return []
        const hit = hits?.[i] ?? 0
        const parts =
          hits === undefined
            ? ([
                ['plain', own],
                ['exp', rest],
              ] as const)
            : ([
                ['hit', hit],
                ['dim', all - hit],
              ] as const)
        return [{ date, x: axis.x(date), parts, all, hit, dim: hits !== undefined }]
      })
      .toSorted((a, b) => a.x - b.x)
  }, [axis, allDates, plain, other, hits])
}
