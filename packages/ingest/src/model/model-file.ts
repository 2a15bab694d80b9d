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
}

/** Where a section lies, and for matrices what it holds: rows and columns, and bits a weight (8 where not told). */
interface Section {
  readonly offset: number
  readonly length: number
  readonly shape?: readonly number[]
  readonly bits?: number
}

/** A model file opened: its header and typed views on its sections. */
export interface ModelFile<H = Header> {
  readonly header: H
  readonly sections: readonly string[]
  readonly bytes: (section: string) => Uint8Array
  readonly text: (section: string) => string
  readonly floats: (section: string) => Float32Array
  /** Numbers of 16 bits, widened. */
  readonly halves: (section: string) => Float32Array
  /** Integer weights of a matrix, unpacked. */
  readonly weights: (section: string) => Int8Array
  readonly shape: (section: string) => readonly number[]
}

/** Weights of six bits lie four in three bytes, from the lowest bit on, each 32 above its value. */
const unpack = (bytes: Uint8Array): Int8Array => {
  const out = new Int8Array((bytes.length / 3) * 4)
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const word = (bytes[from] as number) | ((bytes[from + 1] as number) << 8) | ((bytes[from + 2] as number) << 16)
    out[to] = (word & 63) - 32
    out[to + 1] = ((word >> 6) & 63) - 32
    out[to + 2] = ((word >> 12) & 63) - 32
    out[to + 3] = (word >> 18) - 32
  }
  return out
}

/** A number of 16 bits (IEEE 754). */
const half = (bits: number): number => {
  const sign = bits >> 15 === 0 ? 1 : -1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

/**
 * Opens a model file.
 *
 * @throws Error where the bytes are not a model file of this version
 */
export const openModel = <H = Header>(data: Uint8Array): ModelFile<H> => {
  // Views of 32-bit numbers need an aligned start, which a slice of a larger buffer may not have.
  const aligned = data.byteOffset % 8 === 0 ? data : data.slice()
  const decoder = new platform.TextDecoder('utf-8')
  if (aligned.length < 8 || decoder.decode(aligned.subarray(0, 4)) !== 'RLM2')
    throw new Error('Not a Relaas model file (RLM2)')
  const length = new DataView(aligned.buffer, aligned.byteOffset).getUint32(4, true)
  const header = JSON.parse(decoder.decode(aligned.subarray(8, 8 + length))) as H & {
    readonly sections: Readonly<Record<string, Section>>
  }
  const find = (section: string): Section => {
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
    sections: Object.keys(header.sections),
    bytes,
    text: (section) => decoder.decode(bytes(section)),
    floats: (section) => {
      const view = bytes(section)
      return new Float32Array(view.buffer, view.byteOffset, view.length / 4)
    },
    halves: (section) => {
      const view = bytes(section)
      return Float32Array.from(new Uint16Array(view.buffer, view.byteOffset, view.length / 2), half)
    },
    weights: (section) => {
      const view = bytes(section)
      return find(section).bits === 6 ? unpack(view) : new Int8Array(view.buffer, view.byteOffset, view.length)
    },
    shape: (section) => find(section).shape ?? [],
  }
}
