import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import type { EntityAttribute, Qualifiers, Statement, Status } from './extraction.ts'
import type { Source } from './source.ts'

/** An entity of the graph: one or more entities of sources that resolution took to be one. A node. */
export interface Entity {
  /** Stable across re-runs: made from type and name. */
  readonly id: string
  readonly type: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Attributes with the source that gives each. */
  readonly attributes: readonly (EntityAttribute & { readonly source: string })[]
  /** Mentions per source id. */
  readonly mentions: Readonly<Record<string, number>>
  /** Position from the layout made at build time. */
  readonly x: number
  readonly y: number
}

/** A statement in the graph: its ends are graph entities and it knows its source. */
export interface GraphStatement extends Statement {
  readonly source: string
}

/** All statements with the same predicate, subject, object and contest. An edge. */
export interface Relation {
  /** Stable across re-runs: made from predicate, ends and contest. */
  readonly id: string
  readonly predicate: string
  /** Entity ids. For a symmetric predicate the smaller id comes first. */
  readonly subject: string
  readonly object: string
  /** What keeps parallel relations apart: competition, event, date; absent where the predicate is no contest. */
  readonly contest?: string
  readonly qualifiers: Qualifiers
  /** The strongest status among the statements: asserted, then expected, then negated. */
  readonly status: Status
  /** Probability that at least one asserted statement is right, articles taken as independent. */
  readonly confidence: number
  readonly statements: readonly GraphStatement[]
  /** Ids of the sources, sorted. */
  readonly articles: readonly string[]
  /** First and last publication date, ISO 8601. */
  readonly firstDate?: string
  readonly lastDate?: string
}

/** One decision of resolution, kept so that it can be explained and undone. */
export interface Merge {
  /** The graph entity. */
  readonly entity: string
  readonly members: readonly { readonly source: string; readonly entity: string; readonly name: string }[]
  readonly reason: string
}

/** The content of `graph.json`: everything that the explorer and the exporters need. */
export interface GraphFile {
  readonly format: 'relaas-graph'
  readonly version: 1
  /** The vocabulary that the graph was built with. */
  readonly vocabulary: Vocabulary
  readonly sources: readonly Source[]
  readonly entities: readonly Entity[]
  readonly relations: readonly Relation[]
  readonly merges: readonly Merge[]
}
