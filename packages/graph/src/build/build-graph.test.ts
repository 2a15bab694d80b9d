import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extraction } from '../../test/extraction.ts'
import { vocabulary } from '../../test/vocabulary.ts'
import { noCuration } from '../resolution/curation.ts'
import { buildGraph } from './build-graph.ts'

const names = (graph: ReturnType<typeof buildGraph>): string[] => graph.entities.map(({ name }) => name).toSorted()

describe('buildGraph', () => {
  const a = extraction('a', '2026-02-09', [
    ['beat', 'Person:Jutta Leerdam', 'Person:Femke Kok', 'asserted', { event: '1000 meter' }],
  ])
  const b = extraction('b', '2026-02-10', [
    ['engaged_to', 'Person:Leerdam', 'Person:Jake Paul'],
    ['beat', 'Person:Jutta Leerdam', 'Person:Femke Kok', 'asserted', { event: '500 meter' }],
    ['beat', 'Person:Jutta Leerdam', 'Person:Femke Kok', 'expected', { event: '1000 meter' }],
  ])

  it('joins the surname to the one full name, and says why', () => {
    const graph = buildGraph([a, b], { vocabulary })
    expect(names(graph)).toEqual(['Femke Kok', 'Jake Paul', 'Jutta Leerdam'])
    expect(graph.merges.some(({ reason }) => reason.includes('surname of one person only'))).toBe(true)
  })

  it('keeps two full names with one surname apart, and a surname that fits both on its own', () => {
    const two = extraction('c', undefined, [
      ['engaged_to', 'Person:Jake Paul', 'Person:Logan Paul'],
      ['coaches', 'Person:Paul', 'Person:Ann Bo'],
    ])
    expect(names(buildGraph([two], { vocabulary }))).toEqual(['Ann Bo', 'Jake Paul', 'Logan Paul', 'Paul'])
  })

  it('keeps contests apart and the strongest status on top', () => {
    const beat = buildGraph([a, b], { vocabulary }).relations.filter(({ predicate }) => predicate === 'beat')
    expect(
      beat
        .map(({ contest, status, statements }) => [contest, status, statements.length])
        .toSorted((x, y) => (String(x) < String(y) ? -1 : 1)),
    ).toEqual([
      ['1000 meter', 'asserted', 2],
      ['500 meter', 'asserted', 1],
    ])
  })

  it('stores a symmetric relation once, whichever way it is told', () => {
    const turned = extraction('d', undefined, [['engaged_to', 'Person:Jake Paul', 'Person:Jutta Leerdam']])
    expect(
      buildGraph([a, b, turned], { vocabulary }).relations.filter(({ predicate }) => predicate === 'engaged_to'),
    ).toHaveLength(1)
  })

  it('applies corrections', () => {
    const graph = buildGraph([a, b], {
      vocabulary,
      curation: {
        ...noCuration,
        rename: [{ type: 'Person', from: 'Jake Paul', to: 'Jake Joseph Paul' }],
        reject: [{ source: 'b', statement: 's1' }],
      },
    })
    expect(names(graph)).toContain('Jake Joseph Paul')
    expect(graph.relations.filter(({ contest }) => contest === '500 meter')).toHaveLength(0)
  })

  it('gives the same bytes for any order of articles', () => {
    const pool = ['Jutta Leerdam', 'Leerdam', 'Femke Kok', 'Kok', 'Jake Paul', 'Logan Paul', 'Paul', 'Ann'].map(
      (name) => `Person:${name}`,
    )
    const told = fc.tuple(
      fc.constantFrom('beat', 'engaged_to', 'coaches'),
      fc.constantFrom(...pool),
      fc.constantFrom(...pool),
    )
    const articles = fc.array(fc.array(told, { maxLength: 4 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(articles, fc.infiniteStream(fc.nat()), (all, random) => {
        const extractions = all.map((statements, i) => extraction(`doc${i}`, `2026-01-0${i + 1}`, statements))
        const shuffled = extractions
          .map((one) => [random.next().value, one] as const)
          .toSorted((x, y) => x[0] - y[0])
          .map(([, one]) => one)
        expect(JSON.stringify(buildGraph(shuffled, { vocabulary }))).toBe(
          JSON.stringify(buildGraph(extractions, { vocabulary })),
        )
      }),
      { numRuns: 40 },
    )
  })
})
