import type { Status } from '@relaas/graph'
import type { TokenSpan } from '../document/candidate.ts'
import type { Argument } from './clause.ts'

/** What a frame finds in a clause, before types are checked. */
export interface Match {
  readonly subjects: readonly Argument[]
  readonly objects: readonly Argument[]
  readonly trigger: readonly TokenSpan[]
  /** active, passive, possessive, apposition, copula, nominal … */
  readonly shape: string
  /** 0 to 1: how sure the shape is. */
  readonly sure: number
  readonly status?: Status
}

/** A trigger of single tokens; neighbours join. */
export const triggerAt = (sentence: number, places: readonly number[]): TokenSpan[] => {
  const spans: TokenSpan[] = []
  for (const place of [...new Set(places)].toSorted((a, b) => a - b)) {
    const last = spans.at(-1)
    if (last !== undefined && last.last === place - 1) spans[spans.length - 1] = { ...last, last: place }
    else spans.push({ sentence, first: place, last: place })
  }
  return spans
}

/** A list, from one or several. */
export const listOf = (value: string | readonly string[] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value
