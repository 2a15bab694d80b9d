import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Chain, Mention } from '../document/mention.ts'
import type { Referent } from '../document/referent.ts'
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
const mention = (id: number, sentence: number, first: number, last: number, kind: Mention['kind']) =>
  ({ id, sentence, first, last, kind }) as Mention
const chain = (id: number, name: string, mentions: readonly number[], type = 'Person') =>
  ({ id, name, type, mentions }) as unknown as Chain

describe('the accurate model', () => {
  it('finds names by itself and takes all else from the fast model', () => {
    const sentence = input('Gisteren versloeg Femke Kok haar rivale van Team Noordster in Milaan .')
    const [tokens = []] = nl.analyse([sentence])
    expect(tokens.map(({ ner }) => ner).join(' ')).toBe(
      'O O B-Person I-Person O O O B-Organization I-Organization O B-Place O',
    )
    const [usual = []] = base.nl.analyse([sentence])
    expect(tokens.map(({ head, deprel, lemma }) => [head, deprel, lemma])).toEqual(
      usual.map(({ head, deprel, lemma }) => [head, deprel, lemma]),
    )
  })

  it('reads a text as a whole: what a name is, and who is what to whom', () => {
    const sentences = [
      'Anna Holt won the 500 metres in Oslo .',
      'She is coached by Pia Moe , who used to skate for Norway .',
    ].map(input)
    const { reading } = en.read?.(sentences) ?? {}
    const scores = reading?.nameScores(0, 0, 1) ?? new Float64Array(0)
    expect(reading?.nameClasses[scores.indexOf(Math.max(...scores))]).toBe('Person')
    const mentions = [mention(0, 0, 0, 1, 'named'), mention(1, 1, 0, 0, 'pronominal'), mention(2, 1, 4, 5, 'named')]
    const related = reading?.relate([chain(0, 'Anna Holt', [0, 1]), chain(1, 'Pia Moe', [2])], mentions) ?? []
    const coaches = reading?.predicates.indexOf('coaches') ?? -1
    const said = (subject: number): number => related.find((one) => one.subject === subject)?.said[coaches] ?? 0
    expect(said(1)).toBeGreaterThan(0.5)
    expect(said(0)).toBeLessThan(0.1)
  })

  it('reads a pronoun as whoever it is told to mean', () => {
    const sentences = [
      'Anna Holt met Pia Moe in the final in Oslo .',
      'Lise Dahl has coached her since last summer .',
    ].map(input)
    const mentions = [
      mention(0, 0, 0, 1, 'named'),
      mention(1, 0, 3, 4, 'named'),
      mention(2, 1, 0, 1, 'named'),
      mention(3, 1, 4, 4, 'pronominal'),
    ]
    for (const [her, other] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const chains = ['Anna Holt', 'Pia Moe', 'Lise Dahl'].map((name, id) =>
        chain(id, name, id === her ? [id, 3] : [id]),
      )
      const { reading } = en.read?.(sentences) ?? {}
      const coaches = reading?.predicates.indexOf('coaches') ?? -1
      const related = reading?.relate(chains, mentions) ?? []
      const said = (object: number) =>
        related.find((one) => one.subject === 2 && one.object === object)?.said[coaches] ?? 0
      expect(said(her)).toBeGreaterThan(0.8)
      expect(said(other)).toBeLessThan(0.2)
    }
  })

  it('reads two neighbouring sentences by themselves, to tell one contest from another', () => {
    const sentences = [
      'Anna Holt beat Pia Moe by a tenth in Oslo .',
      'It was cold in the stadium .',
      'Nobody was wearing gloves .',
      'Last year Moe had beaten Holt in Hamar .',
    ].map(input)
    const { reading } = en.read?.(sentences) ?? {}
    const places = [
      [0, 0, 1],
      [0, 3, 4],
      [0, 9, 9],
      [3, 2, 2],
      [3, 5, 5],
      [3, 7, 7],
    ] as const
    const mentions = places.map(([sentence, first, last], id) => mention(id, sentence, first, last, 'named'))
    const chains = [
      chain(0, 'Anna Holt', [0, 4]),
      chain(1, 'Pia Moe', [1, 3]),
      chain(2, 'Oslo', [2], 'Place'),
      chain(3, 'Hamar', [5], 'Place'),
    ]
    const related = reading?.relate(chains, mentions) ?? []
    const nearby = (subject: number, object: number) =>
      related.find((one) => one.subject === subject && one.object === object)?.nearby
    const beat = reading?.predicates.indexOf('beat') ?? -1
    expect([nearby(0, 1)?.sentences[beat], nearby(1, 0)?.sentences[beat]]).toEqual([0, 2])
    expect(nearby(2, 3)).toBeUndefined()
  })

  it('knows whom a pronoun and a description mean', () => {
    const sentences = ['Anna Holt won the 500 metres in Oslo .', 'Her coach Pia Moe praised the winner .'].map(input)
    const { reading } = en.read?.(sentences) ?? {}
    const at = (sentence: number, first: number, last: number, more: Partial<Referent>): Referent => {
      const place = { sentence, paragraph: 0, from: first, first, last, head: last, verb: 0, roles: [] }
      return { ...place, kind: 'nominal', role: 'other', quoted: false, ...more }
    }
    const meant =
      reading?.refer([
        at(0, 0, 1, { chain: 0, kind: 'named', type: 'Person', role: 'subject' }),
        at(0, 6, 6, { chain: 1, kind: 'named', type: 'Place' }),
        at(1, 0, 0, { kind: 'pronominal', gender: 'female', number: 'singular' }),
        at(1, 2, 3, { chain: 2, kind: 'named', type: 'Person', role: 'subject' }),
        at(1, 6, 6, { role: 'argument', number: 'singular' }),
      ]) ?? []
    expect(meant.map((one) => one === undefined)).toEqual([true, true, false, true, false])
    expect(meant[2]?.get(0)).toBeGreaterThan(0.6)
    expect(meant[4]?.get(0)).toBeGreaterThan(3 * (meant[4]?.get(2) ?? 1))
    for (const one of meant) {
      const all = [...(one?.values() ?? [])]
      expect(all.every((p) => p >= 0)).toBe(true)
      expect(all.reduce((sum, p) => sum + p, 0)).toBeLessThan(1.0001)
    }
  })

  it('tells how far it is, to the end', () => {
    const shares: number[] = []
    const told = (share: number): void => void shares.push(share)
    nl.read?.(Array(60).fill(input('Gisteren versloeg Femke Kok haar rivale in Milaan .')), told)
    expect(shares.length).toBeGreaterThan(1)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
    shares.length = 0
    nl.read?.([], told)
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  })

  it('gives the same to the bit with and without WebAssembly', () => {
    const sentences = [input('Ajax won .'), input('Wie ?')]
    const plain = accurateModel(file, encoder(file, plainKernel()), loadModel(bytes('nl'), plainKernel()))
    expect(plain.analyse(sentences)).toEqual(nl.analyse(sentences))
  }, 180_000)

  it('reads any sentences, however odd, and leaves those that are too long to the fast model', () => {
    const odd = fc.array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom('Leerdam', ',', 'de', '👩‍🚀', '')),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(fc.array(odd, { maxLength: 4 }), (sentences) => {
        const found = nl.analyse(sentences.map((forms) => forms.map((form) => ({ form, spaceBefore: true }))))
        expect(found.map(({ length }) => length)).toEqual(sentences.map(({ length }) => length))
      }),
      { numRuns: 20 },
    )
    const long = Array.from({ length: 700 }, (_unused, i) => ({ form: i % 7 === 0 ? 'Ajax' : 'de', spaceBefore: true }))
    const read = nl.read?.([input('Ajax won .'), long])
    expect(read?.reading.nameScores(0, 0, 0)).toHaveLength(6)
    expect(read?.reading.nameScores(1, 0, 0)).toBeUndefined()
    expect(read?.analyses[1]).toEqual(base.nl.analyse([long])[0])
  }, 180_000)
})
