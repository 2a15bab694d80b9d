import type { LanguageCode } from '../model/source.ts'

/** A kind of thing: Person, Organization, Place, Event, Work, or one of the user's own. */
export interface EntityType {
  readonly id: string
  readonly labels: Readonly<Record<LanguageCode, { readonly one: string; readonly many: string }>>
}

/** How a relation is drawn and grouped. */
export type Family = 'contest' | 'personal' | 'work' | 'place' | 'stage'

/** A kind of relation. */
export interface Predicate {
  readonly id: string
  readonly family: Family
  /** Entity types that the ends may have. */
  readonly subject: readonly string[]
  readonly object: readonly string[]
  /** Either order says the same. */
  readonly symmetric: boolean
  /** Both ends have the same type (a person beats a person, a team a team). */
  readonly sameType?: boolean
  /** Subject, label, object read as a sentence. */
  readonly labels: Readonly<Record<LanguageCode, { readonly forward: string; readonly inverse: string }>>
  /** The qualifiers that tell two relations between the same ends apart; empty where there is only one. */
  readonly contest: readonly string[]
  /** One of the four that quality is measured on first. */
  readonly core?: boolean
}

/** The entity types and predicates of a build. Data, never code. */
export interface Vocabulary {
  readonly entityTypes: readonly EntityType[]
  readonly predicates: readonly Predicate[]
}
