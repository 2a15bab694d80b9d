import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { describe, expect, it } from 'vitest'
import { checkExamples } from '../frames/check-examples.ts'
import { parseRelationPack } from '../frames/parse-relation-pack.ts'
import { createIngest } from '../ingest.ts'
import { patternMistake } from './pattern.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const assets = loadAssets(root)
const read = (text: string, patterns: string, language: 'nl' | 'en' = 'en') => {
  const pack = `
name: mine
predicates:
  met:
    family: personal
    subject: [Person]
    object: [Person]
    labels: { nl: { forward: a, inverse: b }, en: { forward: a, inverse: b } }
    patterns:
      ${language}: ${patterns}
`
  const ingest = createIngest({ ...assets, packs: [...assets.packs, { file: 'mine.yaml', text: pack }] })
  const { entities, statements } = ingest.extract({ id: 'x', lang: language, text })
  const name = (id: string): string => entities.find((entity) => entity.id === id)?.name ?? ''
  return statements
    .filter(({ predicate }) => predicate === 'met')
    .map(({ subject, object, rule, confidence, status, evidence }) => ({
      said: `${name(subject)} ${evidence.trigger.map(({ quote }) => quote).join('…')} ${name(object)}`,
      rule,
      confidence,
      status,
    }))
}

describe('patterns', () => {
  it('take a whole name as one word, and say by which pattern', () => {
    expect(read('Ann Smith bumped into Peter White.', '["[<subject>#Person] bumped into [<object>#Person]"]')).toEqual([
      { said: 'Ann Smith bumped into Peter White', rule: 'mine/met/1/pattern', confidence: 0.75, status: 'asserted' },
    ])
  })

  it('look past punctuation, know lemmas in braces, and forms elsewhere', () => {
    const text = 'Ann Smith, it seems, bumps into Peter White.'
    expect(read(text, '["[<subject>#Person] it seems {bump} into [<object>#Person]"]')).toHaveLength(1)
    expect(read(text, '["[<subject>#Person] it seems ({bump}|{run}) into [<object>#Person]"]')).toHaveLength(1)
    expect(read(text, '["[<subject>#Person] it seems (bump|run) into [<object>#Person]"]')).toHaveLength(0)
    expect(read(text, '["[<subject>#Person] it seems bump into [<object>#Person]"]')).toHaveLength(0)
  })

  it('end a gap where one of several words stands', () => {
    const text = 'Ann Smith sat quietly down with Peter White.'
    expect(read(text, '["[<subject>#Person] sat .{0,3} (down|up) with [<object>#Person]"]')).toHaveLength(1)
    expect(read(text, '["[<subject>#Person] sat .? (down in|down) with [<object>#Person]"]')).toHaveLength(1)
    expect(read(text, '["[<subject>#Person] sat .? (down to|up) with [<object>#Person]"]')).toHaveLength(0)
    expect(read(text, '["[<subject>#Person] sat .{0,3} (near|under) [<object>#Person]"]')).toHaveLength(0)
  })

  it('keep the end after a gap that nothing fills', () => {
    const pattern = '["[<subject>#Person] met .? [<object>#Person]"]'
    expect(read('Ann Smith met Peter White.', pattern)).toHaveLength(1)
    expect(read('Ann Smith met tall Peter White.', pattern)).toHaveLength(1)
    expect(read('Ann Smith met very tall Peter White.', pattern)).toHaveLength(0)
  })

  it('find the ends behind scores, distances and contractions', () => {
    const pattern = '["[<subject>#Person] led .{0,6} and met [<object>#Person]"]'
    expect(read('Ann Smith led 2-0 after 400m and met Peter White.', pattern)).toMatchObject([
      { said: 'Ann Smith led 2-0 after 400m and met Peter White' },
    ])
  })

  it('match words with accents, and several ends', () => {
    expect(
      read(
        'Anna Kok liep via het café op Jan Smit.',
        '["[<subject>#Person] liep via het café op [<object>#Person]"]',
        'nl',
      ),
    ).toHaveLength(1)
    expect(
      read(
        'Ann Smith and Mary Jones bumped into Peter White.',
        '["[<subject>#Person and #Person] bumped into [<object>#Person]"]',
      ).map(({ said }) => said),
    ).toEqual(['Ann Smith bumped into Peter White', 'Mary Jones bumped into Peter White'])
  })

  it('follow a pronoun to who is meant', () => {
    const [found] = read(
      'Ann Smith went out. She bumped into Peter White.',
      '["[<subject>#Person] bumped into [<object>#Person]"]',
    )
    expect(found?.said).toBe('Ann Smith bumped into Peter White')
    expect(found?.confidence).toBeLessThan(0.75)
  })

  it('are denied and doubted as frames are', () => {
    const pattern = '["[<subject>#Person] #Auxiliary? (not|never)? {bump} into [<object>#Person]"]'
    expect(read('Ann Smith did not bump into Peter White.', pattern).map(({ status }) => status)).toEqual(['negated'])
  })

  it('take a confidence of their own', () => {
    const pattern = '[{ match: "[<subject>#Person] bumped into [<object>#Person]", confidence: 0.95 }]'
    expect(read('Ann Smith bumped into Peter White.', pattern)[0]?.confidence).toBe(0.95)
  })

  it.each([
    ['[<subject>#Person', 'do not pair up'],
    ['[<subject>#Person] met #Person', 'must hold [<object>'],
    ['[<subject>#Person] met [<object>#Persoon]', 'no tag #Persoon'],
    ['[<subject>#Person] met [<object>#Person] or [<object>#Person]', 'may stand there once'],
    ['[<subject>#Person] /(/ [<object>#Person]', 'do not pair up'],
    ['[<subject>#Person] /+/ [<object>#Person]', 'Nothing to repeat'],
  ])('that are wrong say so: %s', (pattern, message) => {
    expect(patternMistake(pattern)).toContain(message)
  })
})

describe('the example pack in the docs', () => {
  it('reads its examples as it says', () => {
    const file = join(root, '../../docs/examples/mine.yaml')
    const text = readFileSync(file, 'utf8')
    const ingest = createIngest({ ...assets, packs: [...assets.packs, { file, text }] })
    const checks = checkExamples(parseRelationPack(text, file), ingest)
    expect(checks.filter(({ mistake }) => mistake !== undefined)).toEqual([])
    expect(checks.length).toBeGreaterThan(12)
  })
})
