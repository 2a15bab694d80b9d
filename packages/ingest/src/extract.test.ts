import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIngest } from './ingest.ts'

const ingest = createIngest(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '..')))
const told = (text: string, lang: 'nl' | 'en'): string[] => {
  const { entities, statements } = ingest.extract({ id: 'x', lang, text, date: '2026-02-14' })
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return statements
    .filter(({ status }) => status === 'asserted')
    .map(({ predicate, subject, object }) => `${predicate}(${names.get(subject)}, ${names.get(object)})`)
}

describe('Dutch sentences that say it', () => {
  it.each([
    ['Gisteren versloeg Femke Bol de Amerikaanse Ann Smith.', 'beat(Femke Bol, Ann Smith)'],
    ['Femke Bol werd in de finale verslagen door Ann Smith.', 'beat(Ann Smith, Femke Bol)'],
    ['Maandag troefde Femke Bol haar landgenote Anna Kok af.', 'beat(Femke Bol, Anna Kok)'],
    ['Anna Kok moest haar meerdere erkennen in Femke Bol.', 'beat(Femke Bol, Anna Kok)'],
    ['Anna Kok verloor in de finale van Femke Bol.', 'beat(Femke Bol, Anna Kok)'],
    ['Femke Bol was een tiende sneller dan Anna Kok.', 'beat(Femke Bol, Anna Kok)'],
    ['Femke Bol kreeg steun van haar verloofde Jan Smit.', 'engaged_to(Jan Smit, Femke Bol)'],
    ['Femke Bol is verloofd met Jan Smit.', 'engaged_to(Femke Bol, Jan Smit)'],
    ['Piet Boer is de coach van Femke Bol.', 'coaches(Piet Boer, Femke Bol)'],
    ['Piet Boer, coach van Femke Bol, was tevreden.', 'coaches(Piet Boer, Femke Bol)'],
    ['Femke Bol zwaaide naar haar coach Piet Boer.', 'coaches(Piet Boer, Femke Bol)'],
    ['Onder leiding van Piet Boer won Femke Bol vier titels.', 'coaches(Piet Boer, Femke Bol)'],
    ['Femke Bol neemt het in rit 3 op tegen Anna Kok.', 'paired_with(Femke Bol, Anna Kok)'],
    ['Het duel tussen Femke Bol en Anna Kok begint om acht uur.', 'paired_with(Femke Bol, Anna Kok)'],
    ['Jan Smit en Piet Boer trainen respectievelijk Femke Bol en Anna Kok.', 'coaches(Piet Boer, Anna Kok)'],
    ['Femke Bol en Anna Kok wonnen van respectievelijk Ann Smith en Mary Jones.', 'beat(Anna Kok, Mary Jones)'],
    ['Uitslagen: Bol-Kok 6-3 6-2, Smit-Boer 4-6 6-7.', 'beat(Boer, Smit)'],
  ])('%s', (text, statement) => expect(told(text, 'nl')).toContain(statement))
})

describe('Dutch sentences that do not say it', () => {
  it.each([
    'Femke Bol versloeg Anna Kok niet.',
    'Femke Bol hoopt Anna Kok te verslaan.',
    'Als ze Anna Kok verslaat, mag Femke Bol naar de finale.',
    'Volgens de bookmakers wint Femke Bol van Anna Kok.',
    'Femke Bol sprak met de coach over Anna Kok.',
    'Femke Bol is niet verloofd met Jan Smit.',
    'Femke Bol en Anna Kok spelen tegen respectievelijk Ann Smith en Mary Jones.',
    'Heeft Femke Bol van Anna Kok gewonnen?',
  ])('%s', (text) =>
    expect(told(text, 'nl').filter((statement) => /^(?:beat|coaches|engaged_to)/u.test(statement))).toEqual([]),
  )
})

describe('English sentences that say it', () => {
  it.each([
    ['Ann Smith beat Mary Jones in the final.', 'beat(Ann Smith, Mary Jones)'],
    ['Mary Jones was beaten by Ann Smith.', 'beat(Ann Smith, Mary Jones)'],
    ['Mary Jones lost to Ann Smith in the final.', 'beat(Ann Smith, Mary Jones)'],
    ['Ann Smith is engaged to John Brown.', 'engaged_to(Ann Smith, John Brown)'],
    ['Ann Smith thanked her coach Peter White.', 'coaches(Peter White, Ann Smith)'],
    ["James Green's trainer, Peter White, was happy.", 'coaches(Peter White, James Green)'],
    ['Ann Smith takes on Mary Jones in heat three.', 'paired_with(Ann Smith, Mary Jones)'],
  ])('%s', (text, statement) => expect(told(text, 'en')).toContain(statement))
})

describe('English sentences that do not say it', () => {
  it.each([
    'Ann Smith did not beat Mary Jones.',
    'Ann Smith hopes to beat Mary Jones.',
    'If she beats Mary Jones, Ann Smith will be champion.',
    'Ann Smith is not engaged to John Brown.',
  ])('%s', (text) =>
    expect(told(text, 'en').filter((statement) => /^(?:beat|engaged_to)/u.test(statement))).toEqual([]),
  )
})

describe('lists', () => {
  it('reads a ranking: the winner over each, the second over the third', () => {
    const text = 'Uitslag 500 meter\n1. Femke Bol (Ned) 37,01\n2. Ann Smith (VSt) 37,20\n3. Anna Kok (Ned) 37,33'
    expect(
      told(text, 'nl')
        .filter((statement) => statement.startsWith('beat'))
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual(['beat(Ann Smith, Anna Kok)', 'beat(Femke Bol, Ann Smith)', 'beat(Femke Bol, Anna Kok)'])
  })
})

describe('any text', () => {
  it('gives evidence that slices back exactly', () => {
    const words = fc.constantFrom(
      'Femke Bol',
      'versloeg',
      'Ann Smith',
      '.',
      '"',
      'haar coach',
      'Piet Boer',
      ',',
      '\n\n',
      'won van',
      '1.',
      '👩‍🚀',
      'is',
      'verloofd met',
      'niet',
      'die',
      'ze',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (parts) => {
        const text = parts.join(' ')
        const { entities, statements } = ingest.extract({ id: 'x', lang: 'nl', text })
        for (const { start, end, quote } of [
          ...entities.flatMap(({ mentions }) => mentions),
          ...statements.flatMap(({ evidence }) => [evidence, evidence.subject, evidence.object, ...evidence.trigger]),
        ])
          expect(text.slice(start, end)).toBe(quote)
      }),
      { numRuns: 60 },
    )
  })

  it('of 2,000 words in one sentence ends soon', () => {
    const text = Array.from({ length: 2000 }, (_, i) =>
      i % 9 === 0 ? 'Femke Bol' : i % 5 === 0 ? 'versloeg' : 'de',
    ).join(' ')
    const start = performance.now()
    ingest.extract({ id: 'x', lang: 'nl', text })
    expect(performance.now() - start).toBeLessThan(10_000)
  }, 30_000)
})
