import { buildGraph, parseCuration } from '@relaas/graph'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { smallGraph } from '../../test/small-graph.ts'
import { extractionsOf } from '../ingest/extractions-of.ts'
import { statementKey } from './graph-index.ts'
import { correctionsOf, keepJudgements, keptJudgements } from './judgements.ts'

const [first, second] = smallGraph.relations.flatMap(({ statements }) => statements)
if (first === undefined || second === undefined) throw new Error('the small graph has too few statements')

describe('judgements', () => {
  const shelf = new Map<string, string>()
  beforeEach(() => {
    shelf.clear()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => shelf.get(key) ?? null,
      setItem: (key: string, value: string) => shelf.set(key, value),
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  it('are found again, but never on other words', () => {
    const judged = new Map([[statementKey(first), 'wrong' as const]])
    keepJudgements(smallGraph, judged)
    expect(keptJudgements(smallGraph)).toEqual(judged)
    const other = {
      ...smallGraph,
      relations: smallGraph.relations.map((relation) => ({
        ...relation,
        statements: relation.statements.map((one) => ({
          ...one,
          evidence: { ...one.evidence, quote: 'Other words.' },
        })),
      })),
    }
    expect(keptJudgements(other)).toEqual(new Map())
    // Judging the other graph leaves what was judged of this one.
    keepJudgements(other, new Map())
    expect(keptJudgements(smallGraph)).toEqual(judged)
  })
  it('survive a shelf that is spoilt or forbidden', () => {
    shelf.set('relaas-judgements', '{"x": 3')
    expect(keptJudgements(smallGraph)).toEqual(new Map())
    vi.stubGlobal('localStorage', undefined)
    expect(keptJudgements(smallGraph)).toEqual(new Map())
    keepJudgements(smallGraph, new Map([[statementKey(first), 'right']]))
  })
  it('become corrections with which the build leaves out what is wrong, and nothing else', () => {
    const corrections = correctionsOf(
      smallGraph,
      new Map([
        [statementKey(first), 'wrong'],
        [statementKey(second), 'right'],
      ]),
    )
    expect(corrections.reject).toEqual([{ source: first.source, statement: first.id }])
    const built = buildGraph(extractionsOf(smallGraph), {
      vocabulary: smallGraph.vocabulary,
      curation: parseCuration(corrections),
    })
    const keys = built.relations.flatMap(({ statements }) => statements.map(statementKey))
    expect(keys).not.toContain(statementKey(first))
    expect(keys).toContain(statementKey(second))
  })
})
