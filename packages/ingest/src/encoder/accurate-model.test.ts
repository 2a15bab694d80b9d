import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainKernel } from '../model/kernel/kernel.ts'
import { loadModel } from '../model/load-model.ts'
import { accurateModel } from './accurate-model.ts'
import { encoder } from './encoder.ts'
import { openEncoder } from './encoder-file.ts'

const bytes = (model: string): Uint8Array => readFileSync(new URL(`../../models/${model}/model.bin`, import.meta.url))
const file = openEncoder(bytes('accurate'))
const layers = encoder(file)
const base = { nl: loadModel(bytes('nl')), en: loadModel(bytes('en')) }
const nl = accurateModel(file, layers, base.nl)
const en = accurateModel(file, layers, base.en)
const input = (text: string) => text.split(' ').map((form) => ({ form, spaceBefore: true }))

describe('the accurate model', () => {
  // As a person would parse them.
  it.each([
    [
      nl,
      'De coach van Ajax stelde Joey Veerman gisteren niet op .',
      [2, 5, 4, 2, 0, 5, 6, 5, 5, 5, 5],
      'det nsubj case nmod root obj flat advmod advmod compound:prt punct',
    ],
    [
      en,
      'She was beaten by her rival , who lives in Oslo .',
      [3, 3, 0, 6, 6, 3, 9, 9, 6, 11, 9, 3],
      'nsubj:pass aux:pass root case nmod:poss obl:agent punct nsubj acl:relcl case obl punct',
    ],
  ])('parses in both languages with one encoder', (model, text, heads, relations) => {
    const [tokens = []] = model.analyse([input(text)])
    expect(tokens.map(({ head }) => head)).toEqual(heads)
    expect(tokens.map(({ deprel }) => deprel).join(' ')).toBe(relations)
    expect(Math.min(...tokens.map(({ uposProbability }) => uposProbability))).toBeGreaterThan(0.5)
  })

  it('takes lemmas and names from the default model', () => {
    const sentence = input('Gisteren versloeg Femke Kok haar rivale in Milaan .')
    const [tokens = []] = nl.analyse([sentence])
    const [usual = []] = base.nl.analyse([sentence])
    expect(tokens[1]).toMatchObject({ lemma: 'verslaan', upos: 'VERB' })
    expect(tokens.map(({ ner }) => ner)).toContain('B-Person')
    expect(tokens.map(({ ner, nerProbability }) => [ner, nerProbability])).toEqual(
      usual.map(({ ner, nerProbability }) => [ner, nerProbability]),
    )
  })

  it('gives the same to the bit with and without WebAssembly, alone and in a batch', () => {
    const sentences = [input('Ajax won .'), input('Wie ?')]
    const plain = accurateModel(file, encoder(file, plainKernel()), loadModel(bytes('nl'), plainKernel()))
    const here = nl.analyse(sentences)
    expect(plain.analyse(sentences)).toEqual(here)
    expect([...nl.analyse(sentences.slice(0, 1)), ...nl.analyse(sentences.slice(1))]).toEqual(here)
  }, 180_000)

  it('makes one tree of any sentence, however long or odd', () => {
    const odd = fc.array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('Leerdam', ',', 'de', '👩‍🚀', '')),
      { minLength: 1, maxLength: 12 },
    )
    const oneTree = (forms: readonly string[]): void => {
      const [analysis = []] = nl.analyse([forms.map((form) => ({ form, spaceBefore: true }))])
      expect(analysis).toHaveLength(forms.length)
      expect(analysis.filter((token) => token.head === 0)).toHaveLength(1)
      for (const [i] of analysis.entries()) {
        let at = i + 1
        for (let steps = 0; at !== 0 && steps <= analysis.length; steps++) at = analysis[at - 1]?.head ?? 0
        expect(at).toBe(0)
      }
    }
    fc.assert(fc.property(odd, oneTree), { numRuns: 20 })
    oneTree(Array.from({ length: 700 }, (_unused, i) => (i % 7 === 0 ? 'Ajax' : 'de')))
    expect(nl.analyse([[], input('Ajax'), []]).map(({ length }) => length)).toEqual([0, 1, 0])
  }, 180_000)
})
