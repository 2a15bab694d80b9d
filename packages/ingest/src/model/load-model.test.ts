import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainKernel } from './kernel/kernel.ts'
import { loadModel } from './load-model.ts'
import { spanningTree } from './spanning-tree.ts'

const bytes = (language: string): Uint8Array =>
  readFileSync(new URL(`../../models/${language}/model.bin`, import.meta.url))
const input = (text: string) => text.split(' ').map((form) => ({ form, spaceBefore: true }))

describe.each([
  ['nl', 'Gisteren versloeg Leerdam haar rivale Kok in Milaan .', ['obl', 'obj'], 'verslaan'],
  ['en', 'Yesterday Leerdam defeated her rival Kok in Milan .', ['nsubj', 'obj'], 'defeat'],
] as const)('the %s model', (language, text, _, lemma) => {
  const model = loadModel(bytes(language))
  const [tokens = []] = model.analyse([input(text)])

  it('finds the verb, its lemma and who did it', () => {
    const verb = tokens.findIndex((token) => token.lemma === lemma)
    expect(tokens[verb]).toMatchObject({ upos: 'VERB', head: 0, deprel: 'root' })
    expect(tokens.some((token) => token.head === verb + 1 && token.deprel === 'nsubj' && token.upos === 'PROPN')).toBe(
      true,
    )
  })

  it('gives the same to the bit with and without WebAssembly, alone and in a batch', () => {
    const sentences = [input(text), input('Ajax'), [], input('Een tweede zin , die langer is .')]
    const plain = loadModel(bytes(language), plainKernel())
    expect(plain.analyse(sentences)).toEqual(model.analyse(sentences))
    expect(model.analyse(sentences)[0]).toEqual(tokens)
  })

  it('makes one tree of any sentence, however long or odd', () => {
    const odd = fc.array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('Leerdam', ',', 'de', '👩‍🚀', '')),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(odd, (forms) => {
        const [analysis = []] = model.analyse([forms.map((form) => ({ form, spaceBefore: true }))])
        expect(analysis.filter((token) => token.head === 0)).toHaveLength(1)
        for (const [i] of analysis.entries()) {
          let at = i + 1
          for (let steps = 0; at !== 0 && steps <= analysis.length; steps++) at = analysis[at - 1]?.head ?? 0
          expect(at).toBe(0)
        }
      }),
      { numRuns: 40 },
    )
    const [long = []] = model.analyse([
      Array.from({ length: 2000 }, (_unused, i) => ({ form: i % 7 === 0 ? 'Ajax' : 'de', spaceBefore: true })),
    ])
    expect(long.filter((token) => token.head === 0)).toHaveLength(1)
  }, 120_000)
})

describe('lemmas', () => {
  const lemmas = (language: string, text: string): string =>
    (loadModel(bytes(language)).analyse([input(text)])[0] ?? []).map(({ lemma }) => lemma).join(' ')
  it('keep the capital of what is always written with one, and lose that of a sentence', () => {
    expect(lemmas('nl', 'Nieuwe Britse schaatsers wonnen .')).toBe('nieuw Brits schaatser winnen .')
    expect(lemmas('nl', 'Britse schaatsers wonnen .')).toMatch(/^Brits schaatser/u)
    expect(lemmas('en', 'Yesterday I saw Dutch skaters .')).toBe('yesterday I see Dutch skater .')
  })
})

describe('spanningTree', () => {
  const [, a, b] = [0, 1, 2]
  it('breaks a cycle where it costs least', () => {
    // Each word's best head is the other.
    expect([...spanningTree(Float32Array.from([1, -1e9, 9, 5, 9, -1e9]), 2, 3)]).toEqual([b, 0])
    expect([...spanningTree(Float32Array.from([5, -1e9, 9, 1, 9, -1e9]), 2, 3)]).toEqual([0, a])
  })

  it('has one root, also where two words would rather be it', () => {
    expect([...spanningTree(Float32Array.from([9, -1e9, 1, 8, 3, -1e9]), 2, 3)]).toEqual([0, a])
  })

  it('finds the best of all trees', () => {
    const tokens = 4
    const trees: number[][] = []
    for (let code = 0; code < 5 ** tokens; code++) {
      const heads = Array.from({ length: tokens }, (_unused, i) => Math.floor(code / 5 ** i) % 5)
      const reaches = heads.every((_unused, i) => {
        let at = i + 1
        for (let steps = 0; steps <= tokens && at !== 0; steps++) at = heads[at - 1] as number
        return at === 0
      })
      if (reaches && heads.filter((head) => head === 0).length === 1) trees.push(heads)
    }
    const row = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(fc.array(row, { minLength: tokens, maxLength: tokens }), (rows) => {
        const scores = rows.map((own, d) => own.map((score, h) => (h === d + 1 ? -1e9 : score)))
        const value = (heads: readonly number[]): number =>
          heads.reduce((sum, head, d) => sum + (scores[d]?.[head] as number), 0)
        const found = [...spanningTree(Float32Array.from(scores.flat()), tokens, 5)]
        expect(value(found)).toBe(Math.max(...trees.map(value)))
        expect(trees).toContainEqual(found)
      }),
      { numRuns: 300 },
    )
  })
})
