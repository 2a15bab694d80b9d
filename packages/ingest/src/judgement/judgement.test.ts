import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadAssets } from '../../node/assets.ts'
import type { Candidate } from '../document/candidate.ts'
import { emptyDocument } from '../document/document.ts'
import { contextsOf } from '../stages/contexts-of.ts'
import { judgement } from './judgement.ts'

const context = contextsOf(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..'))).contextOf('en')

const candidate = (predicate: string, subjectChain: number, objectChain: number, rule: string, prior: number) =>
  ({
    predicate,
    subjectChain,
    objectChain,
    subject: subjectChain,
    object: objectChain,
    sentence: 0,
    trigger: [{ sentence: 0, first: 0, last: 0 }],
    status: 'asserted',
    qualifiers: {},
    rule,
    layer: 'frames',
    prior,
  }) as unknown as Candidate

const judged = (candidates: readonly Candidate[], minConfidence = 0): readonly Candidate[] =>
  judgement.run({ ...emptyDocument({ id: 'a', lang: 'en', text: '' }), candidates }, { ...context, minConfidence })
    .candidates

const kept = (...candidates: readonly Candidate[]): readonly string[] =>
  judged(candidates).map((one) => `${one.subjectChain} ${one.objectChain}`)

describe('what only the reading supposes', () => {
  const engaged = candidate('engaged_to', 1, 2, 'family/engaged_to/fiancé/apposition', 0.9)

  it('yields where somebody is engaged to another already', () => {
    expect(kept(engaged, candidate('engaged_to', 2, 3, 'reading/engaged_to/fiancé/together', 0.5))).toEqual(['1 2'])
    expect(kept(engaged, candidate('engaged_to', 3, 4, 'reading/engaged_to/fiancé/together', 0.5))).toHaveLength(2)
    expect(kept(engaged, candidate('engaged_to', 2, 3, 'family/engaged_to/engage/oblique', 0.5))).toHaveLength(2)
    expect(
      kept({ ...engaged, prior: 0.3 }, candidate('engaged_to', 2, 3, 'reading/engaged_to/to/apart', 0.5)),
    ).toContain('2 3')
  })

  it('yields between two whom one sentence sets below the same third', () => {
    const [over, under] = [2, 3].map((loser) => candidate('beat', 1, loser, 'sport/beat/beat/active', 0.9))
    const between = candidate('beat', 2, 3, 'reading/beat/beat/together', 0.45)
    if (over === undefined || under === undefined) throw new Error('two losers')
    expect(kept(over, under, between)).toEqual(['1 2', '1 3'])
    expect(kept(over, { ...under, sentence: 1 }, between)).toHaveLength(3)
    expect(kept(over, under, { ...between, rule: 'results/beat/standing' })).toHaveLength(3)
  })
})

describe('of two of which one is told more strongly', () => {
  const predicates = (sure: number, minConfidence: number) =>
    judged(
      [
        candidate('competed_in', 1, 2, 'sport/competed_in/start/active', 0.9),
        candidate('won', 1, 2, 'reading/won/gold/together', sure),
      ],
      minConfidence,
    )
      .map(({ predicate }) => predicate)
      .toSorted()

  it('keeps the stronger', () => expect(predicates(0.7, 0.65)).toEqual(['won']))

  it('keeps both where the stronger is not sure enough to be told', () => {
    expect(predicates(0.5, 0.65)).toEqual(['competed_in', 'won'])
    expect(predicates(0.5, 0.4)).toEqual(['won'])
    expect(predicates(0.3, 0)).toEqual(['competed_in', 'won'])
  })
})
