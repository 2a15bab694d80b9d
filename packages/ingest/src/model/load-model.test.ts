import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainProducts, products } from './kernel/products.ts'
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
    const plain = loadModel(bytes(language), plainProducts())
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
  })
})

describe('products', () => {
  it('are exact', () => {
    const weights = Int8Array.from({ length: 5 * 11 }, (_unused, i) => ((i * 37) % 255) - 127)
    const rows = Int16Array.from({ length: 7 * 16 }, (_unused, i) => (i % 16 < 11 ? ((i * 91) % 8191) - 4095 : 0))
    const run = (engine: ReturnType<typeof products>) =>
      Array.from(engine.multiply(rows, 7, engine.matrix(weights, 5, 11, new Float32Array(5))))
    expect(run(products())).toEqual(run(plainProducts()))
  })
})

describe('spanningTree', () => {
  it('breaks a cycle where it costs least', () => {
    const scores = Float64Array.from([0, 0, 0, 1, -1e9, 9, 5, 9, -1e9])
    expect([...spanningTree(scores, 3)]).toEqual([0, 2, 0])
  })
})
