import { platform } from './platform.ts'

/** Header of a `model.bin`; see training/relaas_training/export.py, which writes it. */
interface Header {
  readonly language: 'nl' | 'en'
  readonly tags: readonly string[]
  readonly rels: readonly string[]
  readonly names: readonly string[]
  readonly flags: readonly string[]
  /** Length of a word vector, and how many words have one (the first of the word list). */
  readonly vector: number
  readonly vectors: number
  readonly vectorStep: number
  readonly sections: Readonly<
    Record<string, { readonly offset: number; readonly length: number; readonly shape?: readonly number[] }>
  >
}

/** A model file opened: its header and typed views on its sections. */
export interface ModelFile {
  readonly header: Header
  readonly bytes: (section: string) => Uint8Array
  readonly text: (section: string) => string
  readonly floats: (section: string) => Float32Array
  readonly shape: (section: string) => readonly number[]
}

/**
 * Opens a model file.
 *
 * @throws Error where the bytes are not a model file of this version
 */
export const openModel = (data: Uint8Array): ModelFile => {
  // Views of 32-bit numbers need an aligned start, which a slice of a larger buffer may not have.
  const aligned = data.byteOffset % 8 === 0 ? data : data.slice()
  const decoder = new platform.TextDecoder('utf-8')
  if (aligned.length < 8 || decoder.decode(aligned.subarray(0, 4)) !== 'RLM2')
    throw new Error('Not a Relaas model file (RLM2)')
  const length = new DataView(aligned.buffer, aligned.byteOffset).getUint32(4, true)
  const header = JSON.parse(decoder.decode(aligned.subarray(8, 8 + length))) as Header
  const find = (section: string): { offset: number; length: number; shape?: readonly number[] } => {
    const found = header.sections[section]
    if (found === undefined) throw new Error(`The model file has no section "${section}"`)
    return { ...found, offset: 8 + length + found.offset }
  }
  const bytes = (section: string): Uint8Array => {
    const { offset, length: size } = find(section)
    return aligned.subarray(offset, offset + size)
  }
  return {
    header,
    bytes,
    text: (section) => decoder.decode(bytes(section)),
    floats: (section) => {
      const view = bytes(section)
      return new Float32Array(view.buffer, view.byteOffset, view.length / 4)
    },
    shape: (section) => find(section).shape ?? [],
  }
}
