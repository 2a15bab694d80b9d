import { platform } from './platform.ts'

const NEWLINE = 10
const START = 2166136261 | 0
/** FNV-1a, 32 bits, one byte further. */
const further = (hash: number, byte: number): number => Math.imul(hash ^ byte, 16777619)

/**
 * The place of a word in a list, or undefined. The list is told as the model file holds it: `prefixes` has, for each word, how many bytes
 * (of UTF-8) it shares with the one before, `endings` the rest of each, a line a word.
 *
 * The words stay bytes and a hash table points into them: a map of two hundred thousand strings would take most of the time that
 * a model takes to load.
 */
export const wordIndex = (prefixes: Uint8Array, endings: Uint8Array): ((word: string) => number | undefined) => {
  const count = prefixes.length
  const mask = 2 ** Math.ceil(Math.log2(count * 2)) - 1
  /** Place and 1, by hash. */
  const table = new Int32Array(mask + 1)
  /** Where each word begins in `bytes`, with one more at the end. */
  const starts = new Int32Array(count + 1)
  const bytes = new Uint8Array(prefixes.reduce((sum, shared) => sum + shared, endings.length))
  /** The hash of each beginning of the word at hand, for the next word to go on from. */
  const hashes = new Int32Array(256 + endings.length)
  hashes[0] = START
  let end = 0
  let read = 0
  for (let word = 0; word < count; word++) {
    const before = starts[word - 1] ?? 0
    const shared = prefixes[word] as number
    const start = end
    starts[word] = start
    for (let i = 0; i < shared; i++) bytes[end++] = bytes[before + i] as number
    let hash = hashes[shared] as number
    let length = shared
    while (read < endings.length && endings[read] !== NEWLINE) {
      const byte = endings[read++] as number
      bytes[end++] = byte
      hash = further(hash, byte)
      hashes[++length] = hash
    }
    read++
    let at = hash & mask
    while (table[at] !== 0) at = (at + 1) & mask
    table[at] = word + 1
  }
  starts[count] = end
  const encoder = new platform.TextEncoder()
  return (word) => {
    const own = encoder.encode(word)
    let hash = START
    for (const byte of own) hash = further(hash, byte)
    for (let at = hash & mask; table[at] !== 0; at = (at + 1) & mask) {
      const found = (table[at] as number) - 1
      const from = starts[found] as number
      if ((starts[found + 1] as number) - from !== own.length) continue
      let i = 0
      while (i < own.length && bytes[from + i] === own[i]) i++
      if (i === own.length) return found
    }
    return undefined
  }
}
