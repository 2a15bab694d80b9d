import { describe, expect, it } from 'vitest'
import { measure, Score } from './tally.ts'

type Vocabulary = ConstructorParameters<typeof Score>[0]
const predicate = (id: string, symmetric: boolean, core: boolean): Vocabulary['predicates'][number] => ({
  id,
  family: 'contest',
  subject: ['Person'],
  object: ['Person'],
  symmetric,
  core,
  contest: [],
  labels: { nl: { forward: '', inverse: '' }, en: { forward: '', inverse: '' } },
})
const vocabulary: Vocabulary = {
  entityTypes: [],
  predicates: [
    predicate('beat', false, true),
    predicate('paired_with', true, true),
    predicate('friend_of', true, false),
  ],
}

type Said = readonly [
  predicate: string,
  subject: string,
  object: string,
  status?: string,
  qualifiers?: Record<string, string>,
]
const gold = (statements: readonly Said[], optional: readonly Said[] = []): Parameters<Score['add']>[0] => {
  const told = (said: readonly Said[]) =>
    said.map(([name, subject, object, status = 'asserted', qualifiers = {}]) => ({
      predicate: name,
      subject,
      object,
      status,
      qualifiers,
    }))
  return {
    doc: 'x',
    lang: 'nl',
    entities: [
      { id: 'a', names: ['Zoë Bol'] },
      { id: 'b', names: ['Anna Kok', 'Kok'] },
      { id: 'c', names: ["Jan van 't Hof"] },
    ],
    statements: told(statements),
    optional: told(optional),
  }
}
const NAMES: Readonly<Record<string, string>> = { a: 'Zoe Bol', b: 'Anna Kok', c: 'Jan van ’t Hof', d: 'Bol' }
const score = (document: Parameters<Score['add']>[0], answer: readonly Said[]): Score => {
  const counted = new Score(vocabulary)
  counted.add(document, {
    entities: Object.entries(NAMES).map(([id, name]) => ({ id, name })),
    statements: answer.map(([name, subject, object, status = 'asserted', qualifiers = {}]) => ({
      predicate: name,
      subject,
      object,
      status,
      qualifiers,
    })),
  } as unknown as Parameters<Score['add']>[1])
  return counted
}

describe('scoring by the guide', () => {
  it('counts right, wrong and missed; names are compared without accents and signs', () => {
    const counted = score(
      gold([
        ['beat', 'a', 'b'],
        ['beat', 'b', 'c'],
      ]),
      [
        ['beat', 'a', 'b'],
        ['beat', 'c', 'a'],
      ],
    )
    expect(counted.core).toEqual({ right: 1, wrong: 1, missed: 1 })
    expect(measure(counted.core)).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 })
  })
  it('takes a symmetric statement in either order, and no other', () => {
    expect(score(gold([['paired_with', 'a', 'b']]), [['paired_with', 'b', 'a']]).all).toEqual({
      right: 1,
      wrong: 0,
      missed: 0,
    })
    expect(score(gold([['beat', 'a', 'b']]), [['beat', 'b', 'a']]).all).toEqual({ right: 0, wrong: 1, missed: 1 })
  })
  it('wants the fullest name', () => {
    expect(score(gold([['beat', 'a', 'b']]), [['beat', 'd', 'b']]).all).toEqual({ right: 0, wrong: 1, missed: 1 })
  })
  it('counts a statement once, wrong or right, but two contests twice', () => {
    expect(
      score(gold([['beat', 'a', 'b']]), [
        ['beat', 'a', 'b'],
        ['beat', 'a', 'b'],
        ['beat', 'c', 'b'],
        ['beat', 'c', 'b'],
      ]).all,
    ).toEqual({ right: 1, wrong: 1, missed: 0 })
    expect(
      score(
        gold([
          ['beat', 'a', 'b'],
          ['beat', 'a', 'b'],
        ]),
        [
          ['beat', 'a', 'b'],
          ['beat', 'a', 'b'],
        ],
      ).all,
    ).toEqual({ right: 2, wrong: 0, missed: 0 })
  })
  it('neither asks for nor punishes what is optional', () => {
    const document = gold([], [['friend_of', 'a', 'b']])
    expect(score(document, [['friend_of', 'b', 'a']]).all).toEqual({ right: 0, wrong: 0, missed: 0 })
    expect(score(document, []).all).toEqual({ right: 0, wrong: 0, missed: 0 })
  })
  it('has an assertion of what the text expects or denies as wrong, and the expectation as nothing', () => {
    const document = gold([['beat', 'a', 'b', 'negated']])
    expect(score(document, [['beat', 'a', 'b']]).all).toEqual({ right: 0, wrong: 1, missed: 0 })
    expect(score(document, [['beat', 'a', 'b', 'negated']]).all).toEqual({ right: 0, wrong: 0, missed: 0 })
  })
  it('keeps the core apart, and counts qualifiers of what is right', () => {
    const qualifiers = { event: '1000 meter', date: '2026-02-14' }
    const counted = score(
      gold([
        ['beat', 'a', 'b', 'asserted', qualifiers],
        ['friend_of', 'a', 'b'],
      ]),
      [
        ['beat', 'a', 'b', 'asserted', { event: 'de 1000 meter' }],
        ['friend_of', 'a', 'c'],
      ],
    )
    expect(counted.core).toEqual({ right: 1, wrong: 0, missed: 0 })
    expect(counted.all).toEqual({ right: 1, wrong: 1, missed: 1 })
    expect(counted.qualifiers).toEqual({ given: 1, gold: 2 })
  })
})
