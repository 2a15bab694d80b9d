import type { LanguageCode } from '@relaas/graph'
import type { Reading } from '../document/reading.ts'

/** A token as the model sees it. */
export interface ModelInput {
  readonly form: string
  readonly spaceBefore: boolean
}

/** What the model says of one token; see `Token` for the meaning of the fields. */
export interface TokenAnalysis {
  readonly lemma: string
  readonly upos: string
  readonly feats: string
  readonly head: number
  readonly deprel: string
  readonly uposProbability: number
  readonly arcProbability: number
  readonly ner: string
  readonly nerProbability: number
}

/** Tags, parses and lemmatises tokenised sentences. The same input gives the same output on every host, to the bit. */
export interface LinguisticModel {
  readonly language: LanguageCode
  /** Whether the model's lexicon lists the form as a verb; separable verbs are listed whole. */
  readonly isVerb: (form: string) => boolean
  /** Whether the form is among the words that the model was told of, as written. */
  readonly isWord: (form: string) => boolean
  /** Lemma of a form under a tag (`UPOS|feats`); `first` in its sentence. */
  readonly lemma: (tag: string, form: string, first: boolean) => string
  readonly analyse: (sentences: readonly (readonly ModelInput[])[]) => readonly (readonly TokenAnalysis[])[]
  /**
   * The same of the sentences of one text, with what the model can say of the text as a whole; absent where it cannot.
   *
   * @param told is told what share of the text has been read, 0 to 1
   */
  readonly read?: (
    sentences: readonly (readonly ModelInput[])[],
    told?: (share: number) => void,
  ) => {
    readonly analyses: readonly (readonly TokenAnalysis[])[]
    readonly reading: Reading
  }
}
