import { dateOf } from '../scene/facets.ts'
import { type GraphIndex, onceAGraph } from '../state/graph-index.ts'
import type { ViewState } from '../state/view-state.ts'

/** When each statement was made, as numbers: made once a graph, so that a change of filters only counts. */
export interface DateColumns {
  /** All dates that there are, in order. */
  readonly dates: readonly string[]
  /** The statements of relation `i`: from `first[i]` to before `first[i + 1]`. */
  readonly first: Int32Array
  /** By statement, the number of its date; -1 where it has none. */
  readonly date: Int32Array
  /** By statement, whether it is asserted. */
  readonly asserted: Uint8Array
}

const columnsFor = (dates: ViewState['dates']) =>
  onceAGraph((index: GraphIndex): DateColumns => {
    const { relations } = index.graph
    const first = new Int32Array(relations.length + 1)
    const told: (string | undefined)[] = []
    const asserted: number[] = []
    relations.forEach(({ statements }, i) => {
      for (const statement of statements) {
        const date = dateOf(index, statement, dates)
        told.push(date !== undefined && /^\d{4}/u.test(date) ? date : undefined)
        asserted.push(statement.status === 'asserted' ? 1 : 0)
      }
      first[i + 1] = told.length
    })
    const all = [...new Set(told.filter((date) => date !== undefined))].toSorted()
    const number = new Map(all.map((date, i) => [date, i]))
    return {
      dates: all,
      first,
      date: Int32Array.from(told, (date) => (date === undefined ? -1 : (number.get(date) ?? -1))),
      asserted: Uint8Array.from(asserted),
    }
  })

const COLUMNS = { published: columnsFor('published'), stated: columnsFor('stated') } as const

/** The date columns of a graph, in the chosen sense of date. */
export const dateColumns = (index: GraphIndex, dates: ViewState['dates']): DateColumns => COLUMNS[dates](index)
