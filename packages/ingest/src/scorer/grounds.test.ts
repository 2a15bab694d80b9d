import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadAssets } from '../../node/assets.ts'
import { statementKeys } from '../frames/statement-keys.ts'
import { createIngest } from '../ingest.ts'
import { contextsOf } from '../stages/contexts-of.ts'
import { beliefs } from './beliefs.generated.ts'
import { probabilityOf } from './boosted-trees.ts'
import { type Claim, type Grounds, groundsIn } from './grounds.ts'
import type { Judged } from './judged.ts'

const assets = loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..'))
const context = contextsOf(assets).contextOf('en')
const keyOf = statementKeys(context.vocabulary)
const document = createIngest(assets).analyse({
  id: 'a',
  lang: 'en',
  text: 'Anna Holt met Vera Lind in Oslo on Sunday.\n\nPia Moe watched from the stands. Lind smiled.',
})
const chain = (name: string): number => document.chains.find((one) => one.name === name)?.id ?? -1
const [holt, lind, moe] = ['Anna Holt', 'Vera Lind', 'Pia Moe'].map(chain) as [number, number, number]

const grounds = (claim: Claim, ...told: readonly (readonly [string, number, number, number])[]): Grounds => {
  const judged = told.map(([predicate, subject, object, said]): [string, Judged] => [
    keyOf(predicate, subject, object),
    {
      predicate,
      said,
      asserted: 1,
      nearby: undefined,
      of: {
        subject,
        object,
        said: new Float32Array(0),
        asserted: new Float32Array(0),
        sentence: 0,
        nearby: undefined,
      },
    },
  ])
  return groundsIn({ ...document, candidates: [] }, context, new Map(judged))(claim, undefined)
}

describe('grounds', () => {
  const claim = { predicate: 'beat', subject: holt, object: lind }

  it('are what the reading says, each way round', () => {
    const both = grounds(claim, ['beat', holt, lind, 0.5], ['beat', lind, holt, 0.9])
    expect(both.get('said')).toBeCloseTo(0)
    expect(both.get('turned said')).toBeCloseTo(Math.log(9))
    expect(grounds({ ...claim, predicate: 'engaged_to' }).get('turned said')).toBeLessThan(
      grounds(claim).get('turned said') ?? 0,
    )
  })

  it('are rivals: the same of another subject or object', () => {
    const told = [
      ['coaches', moe, lind, 0.9],
      ['coaches', holt, lind, 0.5],
    ] as const
    const coach = { predicate: 'coaches', subject: holt, object: lind }
    expect(grounds(coach, ...told).get('rival subject')).toBeCloseTo(Math.log(9))
    expect(grounds(coach, told[1]).get('rival subject')).toBeCloseTo(-7)
    expect(grounds({ ...coach, subject: moe, object: holt }, ...told).get('rival object')).toBeCloseTo(Math.log(9))
  })

  it('are what else may relate the two, in either order', () => {
    expect(grounds(claim, ['coaches', lind, holt, 0.9]).get('pair coaches')).toBeCloseTo(Math.log(9))
  })

  it('are where and how often the two are named', () => {
    const near = grounds(claim)
    expect([near.get('gap'), near.get('object named'), near.get('shared')]).toEqual([0, 2, 1])
    const far = grounds({ ...claim, object: moe })
    expect([far.get('gap'), far.get('object named'), far.get('shared')]).toEqual([1, 1, 0])
  })
})

it('a statement that is told louder is never believed less', () => {
  const rising = fc.constantFrom('said', 'said in any status', 'nearby', 'scored')
  const value = fc.double({ min: -8, max: 8, noNaN: true })
  const features = fc.array(fc.tuple(fc.constantFrom(...beliefs.features), value))
  fc.assert(
    fc.property(features, rising, value, value, (others, name, a, b) => {
      const believed = (x: number): number => probabilityOf(beliefs, new Map([...others, [name, x]]))
      expect(believed(Math.max(a, b))).toBeGreaterThanOrEqual(believed(Math.min(a, b)) - 1e-12)
    }),
  )
})
