import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadAssets } from '../../node/assets.ts'
import type { Document } from '../document/document.ts'
import type { Reading, Relatedness } from '../document/reading.ts'
import { createIngest } from '../ingest.ts'
import { contextsOf } from '../stages/contexts-of.ts'
import { weighReading } from './weigh-reading.ts'

const assets = loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..'))
const context = contextsOf(assets).contextOf('en')
const text =
  'Anna Holt won the 500 metres in Oslo on Sunday.\n\nThe silver was for Vera Lind. Her sister watched from the stands, as did Pia Moe.'
const analysed = createIngest(assets).analyse({ id: 'a', lang: 'en', text })
const chain = (name: string): number => analysed.chains.find((one) => one.name === name)?.id ?? -1
const PREDICATES = ['beat', 'coaches']

/** What a reading would say of two people: how sure that the one beat the other, and that the text asserts it. */
const read = (subject: string, object: string, said: number, asserted: number, sentence: number): Relatedness => ({
  subject: chain(subject),
  object: chain(object),
  said: Float32Array.of(said, 0.001),
  asserted: Float32Array.of(asserted, 0.5),
  sentence,
  nearby: undefined,
})

const weighed = (...related: readonly Relatedness[]): Document => {
  const reading: Reading = {
    nameClasses: [],
    nameScores: () => new Float64Array(0),
    refer: () => [],
    predicates: PREDICATES,
    relate: () => related,
  }
  return weighReading.run({ ...analysed, candidates: [], reading }, context)
}

describe('a reading', () => {
  it('proposes what no one sentence tells, in the sentence that it looks at', () => {
    const [candidate] = weighed(read('Anna Holt', 'Vera Lind', 0.995, 0.999, 1)).candidates
    expect(candidate).toMatchObject({
      predicate: 'beat',
      subjectChain: chain('Anna Holt'),
      objectChain: chain('Vera Lind'),
      sentence: 1,
      layer: 'scorer',
    })
    expect(candidate?.rule).toMatch(/^reading\/beat\/.+\/apart$/u)
    expect(candidate?.prior).toBeGreaterThan(0.4)
  })

  it('proposes nothing that it doubts, that the text does not assert, or whose ends do not fit', () => {
    expect(weighed(read('Anna Holt', 'Vera Lind', 0.02, 0.9, 1)).candidates).toEqual([])
    expect(weighed(read('Anna Holt', 'Vera Lind', 0.9, 0.004, 1)).candidates).toEqual([])
    expect(weighed(read('Anna Holt', 'Oslo', 0.999, 0.999, 0)).candidates).toEqual([])
  })

  it('lowers what it does not see, raises what it sees, and leaves alone what it has not judged', () => {
    const [proposed] = weighed(read('Anna Holt', 'Vera Lind', 0.995, 0.999, 1)).candidates
    const candidates = proposed === undefined ? [] : [{ ...proposed, prior: 0.6 }]
    const prior = (...related: readonly Relatedness[]): number | undefined =>
      weighReading.run(
        {
          ...analysed,
          candidates,
          reading: {
            nameClasses: [],
            nameScores: () => new Float64Array(0),
            refer: () => [],
            predicates: PREDICATES,
            relate: () => related,
          },
        },
        context,
      ).candidates[0]?.prior
    expect(prior(read('Anna Holt', 'Vera Lind', 0.01, 0.9, 1))).toBeLessThan(0.3)
    expect(prior(read('Anna Holt', 'Vera Lind', 0.99, 0.99, 1))).toBeGreaterThan(0.7)
    expect(prior()).toBe(0.6)
  })
})

describe('two who met twice', () => {
  const accurate = createIngest(
    loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..'), [], { model: 'accurate' }),
  )
  const beats = (text: string, lang: 'nl' | 'en'): readonly string[] => {
    const { entities, statements } = accurate.extract({ id: 'x', lang, text, date: '2026-02-14' })
    const name = (id: string): string => entities.find((entity) => entity.id === id)?.name ?? ''
    return statements
      .filter(({ predicate, status }) => predicate === 'beat' && status === 'asserted')
      .map(({ subject, object }) => `${name(subject)} > ${name(object)}`)
      .toSorted()
  }
  const both = ['Anna Holt > Vera Lind', 'Vera Lind > Anna Holt']

  it.each([
    ['Anna Holt defeated Vera Lind on Friday.\n\nLind had beaten Holt in Beijing four years ago.', 'en'],
    ['Anna Holt versloeg vrijdag Vera Lind.\n\nVier jaar geleden in Peking verloor Holt nog van Lind.', 'nl'],
  ] as const)('beat each other where a clause has its own time: %s', (text, lang) =>
    expect(beats(text, lang)).toEqual(both),
  )

  it.each([
    ['Anna Holt defeated Vera Lind on Friday.\n\nLind had never beaten Holt before.', 'en'],
    ['Anna Holt versloeg vrijdag Vera Lind.\n\nLind wil Holt volgend jaar verslaan.', 'nl'],
  ] as const)('and not where none does: %s', (text, lang) => expect(beats(text, lang)).toEqual(both.slice(0, 1)))
})
