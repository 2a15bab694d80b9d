import type { LanguageCode } from '@relaas/graph'
import { type ModelFile, openModel } from '../model/model-file.ts'

/** What the heads' rows mean. */
export interface HeadLabels {
  readonly rels: readonly string[]
  readonly upos: readonly string[]
  /** `UPOS|feats`. */
  readonly tags: readonly string[]
}

/** Header of `models/accurate/model.bin`; see training/relaas_training/export_accurate.py, which writes it. */
interface EncoderHeader {
  readonly width: number
  readonly heads: number
  readonly layers: number
  readonly epsilon: number
  /** Numbers of a piece's vector that share a scale. */
  readonly block: number
  readonly labels: Readonly<Record<LanguageCode, HeadLabels>>
}

export type EncoderFile = ModelFile<EncoderHeader>

/**
 * Opens an encoder's file.
 *
 * @throws Error where the bytes are not a model file of this version, or another model's
 */
export const openEncoder = (data: Uint8Array): EncoderFile => {
  const file = openModel<EncoderHeader>(data)
  if (typeof file.header.layers !== 'number') throw new Error('A Relaas model file, but not of the accurate model')
  return file
}
