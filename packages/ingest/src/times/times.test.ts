import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { describe, expect, it } from 'vitest'
import { createIngest } from '../ingest.ts'

const ingest = createIngest(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..')))
const datesOf = (text: string, lang: 'nl' | 'en', date = '2026-02-14'): readonly string[] =>
  ingest.analyse({ id: 'x', lang, text, date }).times.map((time) => time.date)

/** A Saturday is the article's day: 14 February 2026. */
const TOLD: Readonly<Record<'nl' | 'en', readonly (readonly [string, string])[]>> = {
  nl: [
    ['Femke Bol versloeg zondag Anna Kok.', '2026-02-08'],
    ['Femke Bol heeft vrijdagavond gewonnen.', '2026-02-13'],
    ['Femke Bol rijdt zondag tegen Anna Kok.', '2026-02-15'],
    ['Femke Bol won afgelopen zaterdag.', '2026-02-07'],
    ['Ze trouwden vorige week.', '2026-02-02/2026-02-08'],
    ['Ze trouwden vorig weekend.', '2026-02-07/2026-02-08'],
    ['Ze won vorige maand.', '2026-01'],
    ['Ze won twee jaar geleden.', '2024'],
    ['Ze won drie maanden geleden.', '2025-11'],
    ['Over drie weken is het WK.', '2026-03'],
    ['Op 3 mei trouwen ze.', '2026-05-03'],
    ['Ann Smith wordt per 1 september directeur.', '2026-09-01'],
    ['Ann Smith was per 1 september directeur.', '2025-09-01'],
    ['Op 22 december 2024 trouwden ze.', '2024-12-22'],
    ['Ze won in november.', '2025-11'],
    ['Twee zomers geleden won ze.', '2024'],
    ['Ze begint op 1 september.', '2026-09-01'],
    ['Ze zijn sinds 2019 verloofd.', '2019'],
    ['Gisteren won ze.', '2026-02-13'],
    ['Overmorgen rijdt ze.', '2026-02-16'],
    ['Ze verloofden zich op kerstavond.', '2025-12-24'],
    ['Vorig seizoen reed ze daar.', '2024/2025'],
    ['Afgelopen winter reed ze daar.', '2024/2025'],
    ['Zaterdag ging de winst naar Anna Kok.', '2026-02-14'],
  ],
  en: [
    ['Ann Smith beat Mary Jones on Sunday.', '2026-02-08'],
    ['Ann Smith faces Mary Jones on Sunday.', '2026-02-15'],
    ['Ann Smith won last Saturday.', '2026-02-07'],
    ['They married last week.', '2026-02-02/2026-02-08'],
    ['She won last month.', '2026-01'],
    ['She won two years ago.', '2024'],
    ['She won twelve months ago.', '2025-02'],
    ['The race takes place on 3 May.', '2026-05-03'],
    ['The race takes place on May 3.', '2026-05-03'],
    ['They married on December 22, 2024.', '2024-12-22'],
    ['She won in November.', '2025-11'],
    ['Two summers ago she won.', '2024'],
    ['She starts on 1 September.', '2026-09-01'],
    ['They have been engaged since 2019.', '2019'],
    ['She won yesterday.', '2026-02-13'],
    ['She races tomorrow.', '2026-02-15'],
    ["They got engaged on New Year's Eve.", '2025-12-31'],
  ],
}

describe.each(['nl', 'en'] as const)('times, %s', (lang) => {
  it.each(TOLD[lang])('%s', (text, date) => expect(datesOf(text, lang)).toEqual([date]))
})

it.each([
  ['She stopped in 1968 and opened a school the next year.', ['1968', '1969']],
  ['She opened a school in 1968 and stops next year.', ['1968', '2027']],
] as const)('%s', (text, dates) => expect(datesOf(text, 'en')).toEqual(dates))

describe('what is no time', () => {
  it.each([
    ['Ze won in 1.12,59 met 6-4 en 7-5.', 'nl'],
    ['Ze wint elke week 2024 euro.', 'nl'],
    ['She may win in 22 laps.', 'en'],
    ['They march on.', 'en'],
    ['She is the first woman in 50 years to win.', 'en'],
    ['It was her first title in a year in which little went right.', 'en'],
  ] as const)('%s', (text, lang) => expect(datesOf(text, lang)).toEqual([]))
  it('a weekday without the day of the article', () => {
    expect(datesOf('Femke Bol won zondag.', 'nl', '2026-02')).toEqual([])
    expect(datesOf('Femke Bol won vorig jaar.', 'nl', '2026-02')).toEqual(['2025'])
  })
})
