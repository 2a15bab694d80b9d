import type { Evidence, StatementEvidence } from './evidence.ts'
import type { LanguageCode, Source } from './source.ts'

/** Whether the text says that it is so, expects or doubts it, or denies it. */
export type Status = 'asserted' | 'expected' | 'negated'

/** What limits a statement to one contest, time or place. Values are as the text gives them; dates are ISO 8601. */
export interface Qualifiers {
  readonly event?: string
  readonly competition?: string
  readonly place?: string
  readonly date?: string
  readonly result?: string
  readonly heat?: string
}

/** One place where an entity is referred to. */
export interface EntityMention extends Evidence {
  readonly kind: 'named' | 'nominal' | 'pronominal'
}

/** What the text says of an entity that is not a relation, with where it says so. */
export interface EntityAttribute {
  /** For example `age`, `nationality`, `gender`, `role`. */
  readonly name: string
  readonly value: string
  readonly evidence: Evidence
}

/** Why a mention was taken to be this entity. */
export interface CoreferenceLink {
  readonly mention: Evidence
  readonly antecedent: Evidence
  /** The sieve that linked them, for example `name-part` or `description`. */
  readonly sieve: string
  readonly reason: string
}

/** An entity within one source: what a chain of mentions refers to. */
export interface ExtractedEntity {
  /** Unique within the extraction. */
  readonly id: string
  /** An entity type of the vocabulary. */
  readonly type: string
  /** The fullest form that the source holds. */
  readonly name: string
  /** Other forms that the source uses, without `name`. */
  readonly aliases: readonly string[]
  readonly attributes: readonly EntityAttribute[]
  readonly mentions: readonly EntityMention[]
  readonly links: readonly CoreferenceLink[]
}

/** One source saying, at one place, that a predicate holds between two entities. */
export interface Statement {
  /** Unique within the extraction and stable for the same text. */
  readonly id: string
  /** A predicate of the vocabulary. */
  readonly predicate: string
  /** Ids of entities of the same extraction. */
  readonly subject: string
  readonly object: string
  readonly status: Status
  readonly qualifiers: Qualifiers
  /** Calibrated probability, 0 to 1, that a careful reader would agree. */
  readonly confidence: number
  readonly evidence: StatementEvidence
  /** Name of the rule that found it. */
  readonly rule: string
}

/** All that ingest says of one source: the one contract between ingest and graph. One per line in a `.jsonl` file. */
export interface Extraction {
  readonly format: 'relaas-extraction'
  readonly version: 1
  /** Repeats the source's id, date and lang where other people's tools look for them. */
  readonly doc: string
  readonly date?: string
  readonly lang: LanguageCode
  readonly source: Source
  readonly entities: readonly ExtractedEntity[]
  readonly statements: readonly Statement[]
}
