import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordIndex } from './word-index.ts'

/** As training/relaas_training/export.py writes a list of words. */
const frontCoded = (words: readonly string[]): [Uint8Array, Uint8Array] => {
  const encoded = words.map((word) => new TextEncoder().encode(word))
  const shared = encoded.map((word, w) => {
    const differs = word.findIndex((byte, i) => encoded[w - 1]?.[i] !== byte)
    return differs < 0 ? word.length : differs
  })
  const endings = encoded.flatMap((word, w) => [...(w > 0 ? [10] : []), ...word.subarray(shared[w])])
  return [Uint8Array.from(shared), Uint8Array.from(endings)]
}

it('finds every word of the list at its place, and no other', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => !text.includes('\n')),
    fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 5 }),
  )
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 60 }), fc.boolean(), word, (given, sorted, other) => {
      const words = sorted ? given.toSorted() : given
      const find = wordIndex(...frontCoded(words))
      expect(words.map(find)).toEqual(words.map((_word, i) => i))
      expect(find(other)).toBe(words.includes(other) ? words.indexOf(other) : undefined)
    }),
  )
})
