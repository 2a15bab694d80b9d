import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { describe, expect, it } from 'vitest'
import { createIngest } from '../ingest.ts'

const ingest = createIngest(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..')))
const qualifiersOf = (text: string, lang: 'nl' | 'en', predicate: string): readonly unknown[] =>
  ingest
    .extract({ id: 'x', lang, text, date: '2026-02-14' })
    .statements.filter((statement) => statement.predicate === predicate)
    .map(({ qualifiers }) => qualifiers)

describe('what limits a contest', () => {
  it.each([
    [
      'Femke Bol versloeg zondag in Calgary op de 500 meter Anna Kok.',
      'nl',
      'beat',
      { date: '2026-02-08', place: 'Calgary', event: '500 meter' },
    ],
    ['Femke Bol versloeg Anna Kok in de finale met 6-4 6-2.', 'nl', 'beat', { event: 'finale' }],
    ['Femke Bol neemt het in rit 3 op tegen Anna Kok.', 'nl', 'paired_with', { heat: '3' }],
    ['Femke Bol neemt het in de slotrit op tegen Anna Kok.', 'nl', 'paired_with', { heat: 'slotrit' }],
    ['Femke Bol neemt het in de zevende rit op tegen Anna Kok.', 'nl', 'paired_with', { heat: '7' }],
    ['Jan Smit klopte Piet Boer donderdag met 6-4.', 'nl', 'beat', { date: '2026-02-12', result: '6-4' }],
    [
      'Ann Smith beat Mary Jones in the 500 metres on Sunday.',
      'en',
      'beat',
      { date: '2026-02-08', event: '500 metres' },
    ],
    ['Ann Smith faces Mary Jones in heat seven.', 'en', 'paired_with', { heat: '7' }],
    ['Jack Brown beat Peter White 6-4 on Thursday.', 'en', 'beat', { date: '2026-02-12', result: '6-4' }],
    ['Ann Smith stopped Mary Jones in the ninth round.', 'en', 'beat', { result: 'ninth round' }],
    ['Mary Jones took the title by beating Ann Smith 3 and 2.', 'en', 'beat', { result: '3 and 2' }],
    [
      'Ann Smith beat Mary Jones on points in Glasgow last May.',
      'en',
      'beat',
      { result: 'on points', date: '2025-05' },
    ],
    ['Ann Smith beat Mary Jones in the 5,000 metres by two metres.', 'en', 'beat', { result: 'two metres' }],
    ['Femke Bol won met twee sets tegen een van Anna Kok.', 'nl', 'beat', { result: 'twee sets tegen een' }],
    ['Femke Bol klopte Anna Kok op punten.', 'nl', 'beat', { result: 'op punten' }],
    ['Femke Bol versloeg Anna Kok met een halve lengte.', 'nl', 'beat', { result: 'een halve lengte' }],
    ['Zaterdag klopte Femke Bol op de slalom Anna Kok.', 'nl', 'beat', { event: 'slalom' }],
    ['Femke Bol versloeg Anna Kok op de 200 school.', 'nl', 'beat', { event: '200 school' }],
    ['Ann Smith beat Mary Jones in the 200 butterfly.', 'en', 'beat', { event: '200 butterfly' }],
    [
      'Ann Smith beat Mary Jones at the Northern Masters. Earlier in the day Smith had beaten Vera Bianchi in the semi-final.',
      'en',
      'beat',
      { competition: 'Northern Masters', event: 'semi-final' },
    ],
    [
      'Ann Smith won bronze at the Europeans in Zagreb in April, where Mary Jones beat Vera Bianchi.',
      'en',
      'beat',
      { date: '2025-04' },
    ],
    ['Femke Bol stond in 2024 in de finale van Parijs, waarin ze Anna Kok versloeg.', 'nl', 'beat', { date: '2024' }],
    [
      'Ann Smith won the 1,500 metres in 1:54.31. A year ago Smith beat Mary Jones over the same distance by two seconds.',
      'en',
      'beat',
      { result: 'two seconds' },
    ],
    [
      'Ann Smith beat Mary Jones. It was a long wait. Nobody spoke. Then they cheered. All left. The bronze went to Vera Bianchi on Friday.',
      'en',
      'beat',
      { date: '2026-02-13' },
    ],
  ] as const)('%s', (text, lang, predicate, expected) =>
    expect(qualifiersOf(text, lang, predicate)).toContainEqual(expect.objectContaining(expected)),
  )
  it('has no continent for its place, and no time that only says when for its result', () => {
    const found = qualifiersOf('Two hours earlier Ann Smith beat Mary Jones, the best in Europe.', 'en', 'beat')
    expect(found).toHaveLength(1)
    expect(found[0]).not.toHaveProperty('place')
    expect(found[0]).not.toHaveProperty('result')
  })
  it('what the lead tells holds for what follows', () => {
    const text =
      'Bol wint\n\nFemke Bol heeft zaterdag bij de wereldbeker in Calgary de 500 meter gewonnen. Ze had een snelle opening.\n\nFemke Bol versloeg Anna Kok.'
    expect(qualifiersOf(text, 'nl', 'beat')).toContainEqual(
      expect.objectContaining({ date: '2026-02-14', place: 'Calgary', competition: 'wereldbeker', event: '500 meter' }),
    )
  })
  it('what the lead tells does not hold for another year', () => {
    const text =
      'Bol wint\n\nFemke Bol heeft zaterdag bij de wereldbeker in Calgary de 500 meter gewonnen.\n\nTwee jaar geleden versloeg Femke Bol Anna Kok.'
    const [found] = qualifiersOf(text, 'nl', 'beat')
    expect(found).toMatchObject({ date: '2024' })
    expect(found).not.toHaveProperty('place')
  })
  it.each([
    ['Femke Bol won zaterdag in Calgary de 500 meter. Bol kwam tot 37,12.', 'nl', '37,12'],
    ['Femke Bol won zaterdag in Calgary de 500 meter. Anna Kok kwam tot 37,12.', 'nl', undefined],
    ['Femke Bol won zaterdag in Calgary de 500 meter. Vorig jaar kwam Bol tot 37,12.', 'nl', undefined],
    ['Ann Smith won the 500 metres in Calgary on Sunday. Smith clocked 37.12 on fast ice.', 'en', '37.12'],
    [
      'Ann Smith came from fourth to win the 1,500 metres on Sunday. Her 4:22.31 took a second off her best.',
      'en',
      '4:22.31',
    ],
    ['Ann Smith won the 1,500 metres on Sunday. Mary Jones was unlucky: her 4:22.31 was no use.', 'en', undefined],
    ['Ann Smith won the 10,000 metres on Sunday in 12 minutes 38.92.', 'en', '12 minutes 38.92'],
    ['Femke Bol won zondag de 1500 meter. Haar tijd van 4.22,31 is een record.', 'nl', '4.22,31'],
    ['Ann Smith won the 500 metres in Calgary on Sunday, while Mary Jones clocked 37.12.', 'en', undefined],
  ] as const)('a time belongs to who got it: %s', (text, lang, result) => {
    const found = qualifiersOf(text, lang, 'won') as readonly { readonly result?: string }[]
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]?.result).toBe(result)
  })
  it.each([
    ['Ann Smith won the 5,000 metres in 27:04. Olga Petrova was second, ahead of Vera Bianchi.', 'en', 'won', '27:04'],
    ['Ann Smith won the 500 metres at 14:30 on Sunday.', 'en', 'won', undefined],
    ['Ann Smith won the 500 metres in Calgary, the first woman from Hull to do so.', 'en', 'won', undefined],
    ['Femke Bol won de 5000 meter in 27.04.', 'nl', 'won', '27.04'],
    ['Femke Bol won de 5000 meter in 2024.', 'nl', 'won', undefined],
  ] as const)('what is a result and what is none: %s', (text, lang, predicate, result) => {
    const found = qualifiersOf(text, lang, predicate) as readonly { readonly result?: string }[]
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]?.result).toBe(result)
  })
  it.each([
    ['Last year’s champion Olga Petrova lost to Vera Bianchi on Sunday.', 'en', '2026-02-08'],
    ['De winnares van 2019, Femke Bol, versloeg zondag Anna Kok.', 'nl', '2026-02-08'],
  ] as const)('the year of a title is not that of the contest: %s', (text, lang, date) =>
    expect(qualifiersOf(text, lang, 'beat')).toContainEqual(expect.objectContaining({ date })),
  )
  it('where somebody is from is no place of a contest', () => {
    const text = "At the World Cup on Saturday, Belgium's Ann Smith beat Mary Jones of Hull."
    for (const found of qualifiersOf(text, 'en', 'beat')) expect(found).not.toHaveProperty('place')
  })
  it('a time belongs to whom the sentence calls third', () => {
    const text = 'Ann Smith won the 500 metres in 34.61. Behind Smith, Mary Jones was second in 34.79.'
    const results = qualifiersOf(text, 'en', 'beat').map((found) => (found as { readonly result?: string }).result)
    expect(results).toEqual(['34.61'])
  })
  it.each([
    [
      'Jan Smit won in 2011 in Rotterdam het dubbelspel. Daarin versloeg hij Piet Boer.',
      'nl',
      { place: 'Rotterdam', date: '2011' },
    ],
    [
      'Ann Smith reached the final in Zagreb in 2019. In that final she beat Mary Jones.',
      'en',
      { place: 'Zagreb', date: '2019' },
    ],
    [
      'Femke Bol won zaterdag bij de EK in Rome de 400 meter. Vorig jaar klopte Femke Bol in dezelfde finale Anna Kok.',
      'nl',
      { competition: 'EK', event: 'finale 400 meter', date: '2025' },
    ],
    [
      "Ann Smith won the 400 metres at the World Cup on Saturday. In last year's final Ann Smith beat Mary Jones.",
      'en',
      { competition: 'World Cup' },
    ],
  ] as const)('a contest that the words point back to: %s', (text, lang, expected) =>
    expect(qualifiersOf(text, lang, 'beat')).toContainEqual(expect.objectContaining(expected)),
  )
  it('each report of a round-up has its own contest', () => {
    const text =
      'Kort\n\nTennis - Femke Bol won zaterdag bij de Libéma Cup in Rosmalen van Anna Kok.\n\nDarts - Jan Smit versloeg Piet Boer met 6-1.'
    const found = qualifiersOf(text, 'nl', 'beat')
    expect(found).toContainEqual(expect.objectContaining({ place: 'Rosmalen', date: '2026-02-14' }))
    expect(found).toContainEqual({ result: '6-1' })
  })
  it('a competition that the article keeps for later is that of its contests, where it is the only one', () => {
    const text =
      'Femke Bol klopte zaterdag Anna Kok.\n\nZe was blij.\n\nZe lachte.\n\nZe dronk thee.\n\nZe sliep goed.\n\nHet was haar eerste zege bij een EK.'
    expect(qualifiersOf(text, 'nl', 'beat')).toContainEqual(expect.objectContaining({ competition: 'EK' }))
  })
  it('a report happened where it was filed', () => {
    const text = 'Hull - Ann Smith beat Mary Jones on Sunday in the 5,000 metres.'
    expect(qualifiersOf(text, 'en', 'beat')).toContainEqual(expect.objectContaining({ place: 'Hull' }))
  })
  it('a draw is of the round that the article opens with', () => {
    const text =
      'The first-round draw was made on Friday.\n\nAnn Smith faces Mary Jones, two heats earlier than her sister.'
    expect(qualifiersOf(text, 'en', 'paired_with')).toContainEqual(expect.objectContaining({ event: 'first-round' }))
  })
  it('a draw is of the round that a heading names', () => {
    const text =
      'Smith gets Jones\n\nAnn Smith faces Mary Jones at Wimbledon.\n\nSelected first-round ties\n\nJane Doe (2) v Zoe Pappas.'
    expect(qualifiersOf(text, 'en', 'paired_with')).toContainEqual(expect.objectContaining({ event: 'first-round' }))
  })
})

describe('what limits other statements', () => {
  it.each([
    ['Femke Bol is sinds mei verloofd met Jan Smit.', 'nl', 'engaged_to', { date: '2025-05' }],
    ['Femke Bol trouwde vorig jaar in Makkum met Jan Smit.', 'nl', 'married_to', { date: '2025', place: 'Makkum' }],
    ['Jan Smit, die in 2023 als trainer van Ajax de finale haalde, wordt genoemd.', 'nl', 'coaches', { date: '2023' }],
    ['Jan Smit werd in 2019 voorzitter van Akkerdata.', 'nl', 'leads', { date: '2019' }],
    ['Jan Smit wordt per 1 september directeur van Akkerdata.', 'nl', 'leads', { date: '2026-09-01' }],
    ['Jan Smit richtte in 2009 Akkerdata op.', 'nl', 'founded', { date: '2009' }],
    [
      'Coach Arie Stolwijk, die Femke Bol sinds vorig jaar onder zijn hoede heeft, was tevreden.',
      'nl',
      'coaches',
      { date: '2025' },
    ],
    ['Jan Smit married Ann Boer in the village church of Hull on Saturday.', 'en', 'married_to', { place: 'Hull' }],
    [
      'De raad heeft Jan Smit benoemd tot directeur van Akkerdata. Hij begint op 1 mei.',
      'nl',
      'leads',
      { date: '2026-05-01' },
    ],
    [
      'Ann Smith succeeds Peter White as chief executive of Boon Holding. She starts on 1 September.',
      'en',
      'succeeded',
      { date: '2026-09-01' },
    ],
    ['Ann Smith has been engaged to Peter White since May.', 'en', 'engaged_to', { date: '2025-05' }],
    ['Manager Ann Smith of Hull City, appointed in June 2024, was pleased.', 'en', 'coaches', { date: '2024-06' }],
    [
      'Jan Smit was eerder getrouwd met Anna Kok; dat huwelijk strandde in 2022.',
      'nl',
      'ex_partner_of',
      { date: '2022' },
    ],
    [
      'Ann Smith thanked her former husband, Peter White; they divorced in 2015.',
      'en',
      'ex_partner_of',
      { date: '2015' },
    ],
    ['Trainer Jan Smit van Ajax, die in 2023 Piet Boer opvolgde, was tevreden.', 'nl', 'coaches', { date: '2023' }],
  ] as const)('%s', (text, lang, predicate, expected) =>
    expect(qualifiersOf(text, lang, predicate)).toContainEqual(expect.objectContaining(expected)),
  )
  it.each([
    ['Jan Smit, directeur van Akkerdata, is sinds 2019 getrouwd met Femke Bol.', 'nl', 'leads'],
    ['Jan Smit is getrouwd met Femke Bol. Haar zus Anna Kok scheidde in 2022.', 'nl', 'married_to'],
    ['Peter White, chief executive of Boon Holding, has been engaged to Ann Smith since May.', 'en', 'leads'],
  ] as const)('a time of another statement: %s', (text, lang, predicate) => {
    const found = qualifiersOf(text, lang, predicate)
    expect(found).toHaveLength(1)
    expect(found[0]).not.toHaveProperty('date')
  })
})
