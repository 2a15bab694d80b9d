import type { Chain, Mention } from './mention.ts'
import type { Referent } from './referent.ts'

/** What two chains are to each other, by an encoder's reading of the text; lists go by the reading's `predicates`. */
export interface Relatedness {
  /** Chain ids. */
  readonly subject: number
  readonly object: number
  /** Probabilities that the text relates them so, in any status; and that it then asserts it. */
  readonly said: Float32Array
  readonly asserted: Float32Array
  /** The sentence that the encoder looks at most for these two. */
  readonly sentence: number
  /** The same of their mentions in two neighbouring sentences alone, whichever those are; undefined where no such two mention both. */
  readonly nearby: Nearby | undefined
}

/** What two neighbouring sentences alone say of two chains. */
export interface Nearby {
  /** Probabilities that they relate them so and assert it, in the pair of sentences where that is likeliest. */
  readonly told: Float32Array
  /** The first of these two sentences, for each predicate. */
  readonly sentences: Int32Array
}

/** What an encoder made of a whole text, for the stages that ask it. */
export interface Reading {
  /** `None` and the entity types. */
  readonly nameClasses: readonly string[]
  /** Log-probabilities of the name classes for tokens of a sentence as one name; 0-based, both ends included. Undefined where the sentence was too long to read. */
  readonly nameScores: (sentence: number, first: number, last: number) => Float64Array | undefined
  /**
   * Whom those of the referents mean that are no names: the probability of each chain, by its number; what is missing from one is that of nobody
   * named. Undefined for a name, and where the sentence was not read.
   */
  readonly refer: (referents: readonly Referent[]) => readonly (ReadonlyMap<number, number> | undefined)[]
  readonly predicates: readonly string[]
  /**
   * Judges every two named chains that stand near each other (in some 350 words). Pairs that are not in the answer have not been judged: those
   * farther apart, and those behind the first 8,000 words or so.
   */
  readonly relate: (chains: readonly Chain[], mentions: readonly Mention[]) => readonly Relatedness[]
}
