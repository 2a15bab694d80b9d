import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordIndex } from './word-index.ts'

const bytesOf = (word: string): Uint8Array => new TextEncoder().encode(word)
const compare = (a: string, b: string): number => Buffer.compare(bytesOf(a), bytesOf(b))

/** As training/relaas_training/export.py writes one run of words. */
const frontCoded = (words: readonly string[]): { readonly prefixes: number[]; readonly endings: number[][] } => {
  const encoded = words.map(bytesOf)
  const prefixes = encoded.map((word, w) => {
    if (w % 32 === 0) return 0
    const differs = word.findIndex((byte, i) => encoded[w - 1]?.[i] !== byte)
    return differs < 0 ? word.length : differs
  })
  return { prefixes, endings: encoded.map((word, w) => [...word.subarray(prefixes[w])]) }
}

it('finds every word of the list at its place, and no other', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 8 }).filter((text) => !text.includes('\n')),
    fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 6 }),
  )
  const list = fc.uniqueArray(word, { minLength: 1, maxLength: 200, size: 'max' })
  fc.assert(
    fc.property(list, fc.nat(), fc.array(word), (given, cut, others) => {
      const first = cut % given.length
      const runs = [given.slice(0, first).toSorted(compare), given.slice(first).toSorted(compare)]
      const words = runs.flat()
      const coded = runs.map(frontCoded)
      const endings = coded.flatMap((run) => run.endings).flatMap((ending, i) => (i > 0 ? [10, ...ending] : ending))
      const prefixes = Uint8Array.from(coded.flatMap((run) => run.prefixes))
      const find = wordIndex(prefixes, Uint8Array.from(endings), [first, words.length])
      expect(words.map(find)).toEqual(words.map((_word, i) => i))
      for (const other of others) expect(find(other)).toBe(words.includes(other) ? words.indexOf(other) : undefined)
    }),
    { numRuns: 200 },
  )
})
