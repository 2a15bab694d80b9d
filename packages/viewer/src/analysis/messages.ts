import type { Findable, Found } from '../search/search-index.ts'
import type { Placeable } from './layout.ts'
import type { Community, Link } from './measures.ts'

/** What the worker can be asked. Each question has one answer; a layout tells its steps on the way. */
export interface Questions {
  /** More to be found; the first part replaces what was there. */
  readonly fill: {
    readonly ask: { readonly items: readonly Findable[]; readonly first: boolean; readonly last: boolean }
    readonly answer: number
  }
  readonly find: { readonly ask: string; readonly answer: readonly Found[] }
  readonly measure: {
    readonly ask: {
      readonly kind: 'pagerank' | 'betweenness'
      readonly ids: readonly string[]
      readonly links: readonly Link[]
    }
    readonly answer: ReadonlyMap<string, number>
  }
  readonly communities: {
    readonly ask: { readonly ids: readonly string[]; readonly links: readonly Link[] }
    readonly answer: readonly Community[]
  }
  readonly layout: {
    readonly ask: {
      readonly kind: 'closeness' | 'circle' | 'time'
      readonly things: readonly Placeable[]
      readonly links: readonly Link[]
    }
    readonly answer: ReadonlyMap<string, readonly [number, number]>
  }
}

export type Ask = {
  [K in keyof Questions]: { readonly id: number; readonly question: K; readonly ask: Questions[K]['ask'] }
}[keyof Questions]
/** Stops a question; a layout answers with the places found so far. */
export interface Stop {
  readonly id: number
  readonly question: 'stop'
}
export type Told =
  | { readonly id: number; readonly step: number }
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly problem: string }
