import type { Vocabulary } from '@relaas/graph'
import type { RelationPack } from '../frames/relation-pack.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import type { Language } from '../languages/language.ts'
import type { LinearModel } from '../linear/linear-model.ts'
import type { LinguisticModel } from '../model/linguistic-model.ts'

/** What the stages may consult; made once by `createIngest`, the same for every document of one language. */
export interface IngestContext {
  readonly language: Language
  readonly model: LinguisticModel
  readonly gazetteer: Gazetteer
  /** Types names by what they are made of and what stands around them. */
  readonly names: LinearModel
  /** Judges whether a pair of mentions has a relation; empty where none was trained. */
  readonly relations: LinearModel
  readonly packs: readonly RelationPack[]
  readonly vocabulary: Vocabulary
  /** What is less sure is told to nobody; 0 to 1. */
  readonly minConfidence: number
  /** Is told what share of a text has been read, 0 to 1, where reading takes long. */
  readonly told?: (share: number) => void
}
