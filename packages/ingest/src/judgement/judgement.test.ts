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

const judged = (candidates: readonly Candidate[], minConfidence: number): readonly Candidate[] =>
  judgement.run({ ...emptyDocument({ id: 'a', lang: 'en', text: '' }), candidates }, { ...context, minConfidence })
    .candidates

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
