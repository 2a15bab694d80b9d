import { type ModelFile, openModel } from '../model/model-file.ts'

/** Header of `models/accurate/model.bin`; see training/relaas_training/export_accurate.py, which writes it. Lists say what the heads' rows mean. */
interface EncoderHeader {
  readonly width: number
  readonly heads: number
  readonly layers: number
  readonly epsilon: number
  /** How many layers are read once for all; what is above them is read again for the relations. */
  readonly marked: number
  /** Numbers of a piece's vector that share a scale. */
  readonly block: number
  /** `O`, `B-Person`, `I-Person` and so on. */
  readonly names: readonly string[]
  /** Entity types, and predicates, of the relation head. */
  readonly types: readonly string[]
  readonly predicates: readonly string[]
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
