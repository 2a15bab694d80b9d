import type { LanguageCode } from '@relaas/graph'

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
}
