import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { smallGraph } from '../../test/small-graph.ts'
import { canRedo, canUndo, current, goTo, record, startLog } from './command-log.ts'
import { firstView, formatView, LAYOUTS, LIMITS, parseView, SIZES, TABLES, type ViewState } from './view-state.ts'

const word = fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }).filter((text) => text.trim() === text)
const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`)
const coordinate = fc.integer({ min: -9999, max: 9999 }).map((n) => n / 10)
const views: fc.Arbitrary<ViewState> = fc.record({
  tab: fc.constantFrom('graph' as const, 'table' as const),
  table: fc.constantFrom(...TABLES),
  sort: fc.option(fc.constantFrom('articles', '-articles'), { nil: undefined }),
  selected: fc.option(word, { nil: undefined }),
  article: fc.option(word, { nil: undefined }),
  statement: fc.option(word, { nil: undefined }),
  mention: fc.option(word, { nil: undefined }),
  path: fc.array(word, { maxLength: 3 }),
  pathChoice: fc.integer({ min: 0, max: 4 }),
  avoid: fc.array(word, { maxLength: 2 }),
  hiddenTypes: fc.array(word, { maxLength: 3 }),
  hiddenPredicates: fc.array(word, { maxLength: 3 }),
  status: fc.subarray(['asserted', 'expected', 'negated'] as const),
  minConfidence: fc.integer({ min: 0, max: 10 }).map((n) => n / 10),
  hiddenPublishers: fc.array(fc.oneof(word, fc.constant('')), { maxLength: 3 }),
  hiddenLanguages: fc.subarray(['nl', 'en']),
  onlyArticles: fc.array(word, { maxLength: 2 }),
  minArticles: fc.integer({ min: 1, max: 9 }),
  text: fc.oneof(word, fc.constant('')),
  dates: fc.constantFrom('published' as const, 'stated' as const),
  since: fc.option(day, { nil: undefined }),
  until: fc.option(day, { nil: undefined }),
  ego: fc.option(word, { nil: undefined }),
  depth: fc.constantFrom(1 as const, 2 as const, 3 as const),
  expanded: fc.array(word, { maxLength: 3 }),
  hidden: fc.array(word, { maxLength: 3 }),
  pinned: fc
    .dictionary(fc.stringMatching(/^n[a-z0-9]{2,8}$/u), fc.tuple(coordinate, coordinate), { maxKeys: 3 })
    .map((pins) => ({ ...pins })),
  limit: fc.constantFrom(...LIMITS),
  size: fc.constantFrom(...SIZES),
  groups: fc.boolean(),
  layout: fc.constantFrom(...LAYOUTS),
  camera: fc.option(
    fc.tuple(
      coordinate,
      coordinate,
      fc.integer({ min: 1, max: 40 }).map((n) => n / 10),
    ),
    { nil: undefined },
  ),
  theme: fc.constantFrom('light' as const, 'dark' as const, undefined),
  language: fc.constantFrom('nl' as const, 'en' as const),
})

describe('the view in the URL', () => {
  it('is read as it was written, whatever it is', () => {
    // A member that is itself "~" stands for the empty string: no id is.
    const plain = (view: ViewState): boolean => !JSON.stringify(view).includes('~')
    fc.assert(
      fc.property(views.filter(plain), (view) => {
        expect(parseView(formatView(view), 'en')).toEqual(view)
      }),
    )
  })
  it('is as usual where the hash says nothing or nonsense', () => {
    expect(parseView('', 'nl')).toEqual(firstView('nl'))
    expect(parseView('#sure=many&depth=9&layout=upside-down&camera=1,2&pinned=@@&path=%E0%A4%A', 'en')).toMatchObject({
      minConfidence: 0,
      depth: 3,
      layout: 'built',
      camera: undefined,
      pinned: {},
    })
  })
  it('stays short for the usual view', () => {
    expect(formatView(firstView('en'))).toBe('#lang=en')
  })
})

describe('the command log', () => {
  const data = { graph: smallGraph, fresh: new Set<string>(), added: [], judged: new Map() }
  const view = firstView('en')
  const step = (key: string) => ({ label: { key }, view, data })
  it('goes back and forward, and forgets what was undone when something else is done', () => {
    let log = startLog(view, data)
    expect(canUndo(log)).toBe(false)
    log = record(record(log, step('one')), step('two'))
    log = goTo(log, 1)
    expect(current(log).label.key).toBe('one')
    expect(canRedo(log)).toBe(true)
    log = record(log, step('three'))
    expect(log.entries.map(({ label }) => label.key)).toEqual(['start', 'one', 'three'])
    expect(canRedo(log)).toBe(false)
    expect(goTo(log, 7)).toBe(log)
  })
})
