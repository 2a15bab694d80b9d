import { HASHES, hashes } from './features.ts'
import type { Kernel } from './kernel/kernel.ts'
import type { ModelFile } from './model-file.ts'
import { wordIndex } from './word-index.ts'

/** Input vectors of words: distilled vector, sum of hashed affixes, projected lexicon flags. Made once a form: few forms make most of a text. */
export interface WordInput {
  readonly width: number
  /** Address of the vectors; row 0 is empty. */
  readonly table: number
  /** The row of a form, until the next `makeRoom`. */
  readonly row: (form: string) => number
  /** Whether the form is listed as written. */
  readonly isWord: (form: string) => boolean
  /** Whether the lexicon gives the form, as written, this flag. */
  readonly has: (form: string, flag: string) => boolean
  /** Forgets all forms where a batch of new ones might not find room. */
  readonly makeRoom: () => void
}

/** Forms kept: some 7 MB. */
const ROWS = 16384

/** Word tables of a model, with their vectors in the kernel's memory; `batch` forms at most come between two calls of `makeRoom`. */
export const wordInput = (file: ModelFile, kernel: Kernel, batch: number): WordInput => {
  const { header } = file
  const prefixes = file.bytes('wordPrefixes')
  const find = wordIndex(prefixes, file.bytes('wordEndings'), [header.vectors, prefixes.length])
  const flagBytes = file.bytes('flags')
  const flags = new Uint16Array(flagBytes.buffer, flagBytes.byteOffset, flagBytes.length / 2)
  const vectors = file.bytes('vectors')
  const affixBytes = file.bytes('affix.weight')
  const affix = new Int8Array(affixBytes.buffer, affixBytes.byteOffset, affixBytes.length)
  const affixScale = file.floats('affix.weight.scale')
  const affixWidth = file.shape('affix.weight')[1] ?? 0
  const [flagWidth = 0, flagCount = 0] = file.shape('flag.weight')
  const flagBytesW = file.bytes('flag.weight')
  const flagWeight = new Int8Array(flagBytesW.buffer, flagBytesW.byteOffset, flagBytesW.length)
  const flagScale = file.floats('flag.weight.scale')
  const half = header.vector / 2
  const width = header.vector + affixWidth + flagWidth
  const sum = new Float64Array(affixWidth)
  /** Writes the vector of a form. */
  const make = (form: string, v: Float32Array): void => {
    v.fill(0)
    const low = form.toLowerCase()
    const exact = find(form)
    const lower = low === form ? exact : find(low)
    const row =
      exact !== undefined && exact < header.vectors ? exact : lower !== undefined && lower < header.vectors ? lower : -1
    if (row >= 0)
      for (let k = 0; k < half; k++) {
        const byte = vectors[row * half + k] as number
        v[2 * k] = ((byte & 15) - 8) * header.vectorStep
        v[2 * k + 1] = ((byte >> 4) - 8) * header.vectorStep
      }
    const buckets = hashes(form)
    sum.fill(0)
    for (let i = 0; i < HASHES; i++) {
      const bucket = buckets[i] as number
      const scale = affixScale[bucket] as number
      const from = bucket * affixWidth
      for (let k = 0; k < affixWidth; k++) sum[k] = (sum[k] as number) + (affix[from + k] as number) * scale
    }
    v.set(sum, header.vector)
    const bits =
      (exact === undefined ? 0 : (flags[exact] as number)) | (lower === undefined ? 0 : (flags[lower] as number))
    for (let r = 0; r < flagWidth; r++) {
      let flagged = 0
      if (bits !== 0)
        for (let b = 0; b < flagCount; b++) if ((bits >> b) & 1) flagged += flagWeight[r * flagCount + b] as number
      v[header.vector + affixWidth + r] = flagged * (flagScale[r] as number)
    }
  }
  const table = kernel.reserve(ROWS * width * 4)
  const known = new Map<string, number>()
  return {
    width,
    table,
    row: (form) => {
      const found = known.get(form)
      if (found !== undefined) return found
      const row = known.size + 1
      make(form, kernel.floats(table + row * width * 4, width))
      known.set(form, row)
      return row
    },
    isWord: (form) => find(form) !== undefined,
    has: (form, flag) => {
      const place = find(form)
      return place !== undefined && (((flags[place] as number) >> header.flags.indexOf(flag)) & 1) === 1
    },
    makeRoom: () => {
      if (known.size + batch + 1 >= ROWS) known.clear()
    },
  }
}
