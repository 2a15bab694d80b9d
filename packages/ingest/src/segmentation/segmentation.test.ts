import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyDocument } from '../document/document.ts'
import { languages } from '../languages/languages.ts'
import type { IngestContext } from '../stages/context.ts'
import { segmentation } from './segmentation.ts'

const cut = (text: string, lang: 'nl' | 'en' = 'nl') =>
  segmentation.run(emptyDocument({ id: 'x', lang, text }), {
    language: languages[lang],
  } as IngestContext)

const forms = (text: string, lang: 'nl' | 'en' = 'nl'): string =>
  cut(text, lang)
    .sentences.map((s) => s.tokens.map((t) => t.form).join(' '))
    .join(' | ')

describe('tokens', () => {
  it.each([
    ['Ze reed 1.12,59 en won met 3-1.', 'Ze reed 1.12,59 en won met 3-1 .'],
    ["'s Avonds kocht zo'n man foto's.", "'s Avonds kocht zo'n man foto's ."],
    ["In A'dam won Jean-Marie 6-4, 7-6.", "In A'dam won Jean-Marie 6-4 , 7-6 ."],
    ['J.P. Balkenende en dr. De Vries.', 'J.P. Balkenende en dr. De Vries .'],
    ['De 24-jarige kreeg 50% korting.', 'De 24-jarige kreeg 50% korting .'],
    ["Kees' fiets is weg.", "Kees' fiets is weg ."],
    ['Land- en tuinbouw.', 'Land- en tuinbouw .'],
    ['Ozola/Kalnina wonnen van AC/DC en/of Bo.', 'Ozola / Kalnina wonnen van AC/DC en/of Bo .'],
    ['E Ozola/M Kalnina wonnen.', 'E Ozola / M Kalnina wonnen .'],
    ['Koorevaar klopte Wilk. Finale: Koorevaar-Wilk.', 'Koorevaar klopte Wilk . | Finale : Koorevaar - Wilk .'],
    ['FC Twente-Ajax 3-1', 'FC Twente - Ajax 3-1'],
    [
      'Uitslagen: Wouda-Ferreira 6-3 6-2, Zhang-De Clerck 7-5.',
      'Uitslagen : Wouda - Ferreira 6-3 6-2 , Zhang - De Clerck 7-5 .',
    ],
    ['Finale: Gijs Terpstra-Koen van Doorn 3-1 (11-8).', 'Finale : Gijs Terpstra - Koen van Doorn 3-1 ( 11-8 ) .'],
    ['Anna Koorevaar-Wilk won met 3-1.', 'Anna Koorevaar-Wilk won met 3-1 .'],
    ['Uitslag: Jean-Marie Bos – Piet Smit 6-4.', 'Uitslag : Jean-Marie Bos – Piet Smit 6-4 .'],
    ["De VVD'er en het D66-Kamerlid.", "De VVD 'er en het D66 - Kamerlid ."],
    ['Koorevaar klopte Wilk. Anna Koorevaar-Wilk won.', 'Koorevaar klopte Wilk . | Anna Koorevaar-Wilk won .'],
    ['Zonder Koorevaar won Lotte-Marie Bos-Wilk.', 'Zonder Koorevaar won Lotte-Marie Bos-Wilk .'],
  ])('Dutch: %s', (text, expected) => expect(forms(text)).toBe(expected))

  it.each([
    ["She didn't skate and cannot win.", "She did n't skate and can not win ."],
    ["Saka's well-known coach, U.S. born.", "Saka 's well - known coach , U.S. born ."],
    ['He won 6-4, 7-6 at 3 p.m. on Sunday.', 'He won 6-4 , 7-6 at 3 p.m. on Sunday .'],
  ])('English: %s', (text, expected) => expect(forms(text, 'en')).toBe(expected))
})

describe('sentences', () => {
  it.each([
    ['Leerdam won.Kok werd tweede.', 'Leerdam won . | Kok werd tweede .'],
    ['"Mooi!" zei ze. "Ik won."', '" Mooi ! " zei ze . | " Ik won . "'],
    ['Leerdam wint goud\n\nZe reed hard.', 'Leerdam wint goud | Ze reed hard .'],
    ['1. Leerdam 1.12,59\n2. Kok 1.13,01', '1 . Leerdam 1.12,59 | 2 . Kok 1.13,01'],
  ])('%s', (text, expected) => expect(forms(text)).toBe(expected))

  it('skips the date header and knows a headline, a source line and an advertisement', () => {
    const document = cut(' date 2026-02 Leerdam wint goud\n\nAdvertentie\n\nZe reed hard.\n\nBron: ANP')
    expect(document.sentences.map((s) => s.kind)).toEqual(['headline', 'boilerplate', 'prose', 'source-line'])
    expect(document.sentences[0]?.tokens[0]?.form).toBe('Leerdam')
  })
})

describe('headings', () => {
  it.each([
    ["'Mijn moeder zou emigreren'", 'heading'],
    ['Uitslagen (plaatsing tussen haakjes)', 'heading'],
    ['Ze reed hard (en won).', 'prose'],
    ['"Ik reed hard."', 'prose'],
  ])('%s', (line, kind) =>
    expect(cut(`Leerdam wint goud\n\nZe reed hard.\n\n${line}\n\nZe won.`).sentences[2]?.kind).toBe(kind),
  )
})

describe('offsets', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .array(
        fc.constantFrom(
          'Leerdam',
          "'s",
          '.',
          '"',
          '\r\n',
          '\n\n',
          ' ',
          '3-1',
          '1.12,59',
          '👩‍🚀',
          'é',
          'e\u0301',
          '\u0007',
          '“',
          '”',
          'd.w.z.',
          '-',
          "n't",
        ),
      )
      .map((parts) => parts.join('')),
  )
  it.each(['nl', 'en'] as const)(
    '%s: every form is its slice, and every visible character lies in one token',
    (lang) => {
      fc.assert(
        fc.property(text, (source) => {
          const tokens = cut(source, lang).sentences.flatMap((s) => s.tokens)
          let at = /^\s*date \d{4}(?:-\d{2}){0,2}(?=\s|$)/u.exec(source)?.[0].length ?? 0
          for (const token of tokens) {
            expect(source.slice(token.start, token.end)).toBe(token.form)
            expect(source.slice(at, token.start)).toMatch(/^\s*$/u)
            at = token.end
          }
          expect(source.slice(at)).toMatch(/^\s*$/u)
        }),
        { numRuns: 300 },
      )
    },
  )
})
