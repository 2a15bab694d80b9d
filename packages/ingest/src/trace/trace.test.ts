import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { describe, expect, it } from 'vitest'
import { createIngest } from '../ingest.ts'
import { traceToHtml } from './trace-to-html.ts'
import { traceToText } from './trace-to-text.ts'
import { candidateText } from './words-of.ts'

const ingest = createIngest(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..')))
const trace = (text: string) => ingest.trace({ id: 'a<b>.txt', lang: 'nl', text, date: '2026-02-14' })

describe('a trace', () => {
  const told = trace('Femke Bol versloeg gisteren Anna Kok. In de finale won Bol opnieuw van Kok.')

  it('keeps what an extraction tells, and nothing else', () => {
    expect(told.kept).toHaveLength(told.extraction.statements.length)
    expect(told.extraction).toEqual(
      ingest.extract({ id: 'a<b>.txt', lang: 'nl', text: told.document.source.text, date: '2026-02-14' }),
    )
  })

  it('says why a reading was left out', () => {
    const again = told.dropped.find(
      ({ candidate }) => candidateText(told.document, candidate) === 'beat(Femke Bol, Anna Kok)',
    )
    expect(again?.stage).toBe('judgement')
    expect(again?.reason).toContain('the same is told')
  })

  it('says what could have carried a relation and did not', () => {
    const missed = trace('Femke Bol sprak over de verloofde, zei Anna Kok.')
    expect(missed.nearMisses.map(({ predicate }) => predicate)).toContain('engaged_to')
    expect(missed.nearMisses.find(({ predicate }) => predicate === 'engaged_to')?.reason).toContain('subject (Person)')
  })

  it('reads as text: words, arcs, readings, and who is who', () => {
    const text = traceToText(told)
    expect(text).toMatch(/2\s+Bol\s+Bol\s+PROPN \d\.\d\d\s+flat of 1 Femke/u)
    expect(text).toContain('+ beat(Femke Bol, Anna Kok)')
    expect(text).toMatch(/"Bol" in \[1\] is "Femke Bol" in \[0\]: \S+, \S/u)
    for (const { form } of told.document.sentences.flatMap(({ tokens }) => tokens)) expect(text).toContain(form)
  })

  it('is a page that holds no markup of the article', () => {
    const html = traceToHtml(trace('Femke Bol versloeg <script>alert(1)</script> Anna Kok "&" Co.'))
    expect(html).not.toMatch(/<script|<b>\.txt/u)
    expect(html).toContain('a&lt;b&gt;.txt')
    expect(html.match(/<svg/gu)).toHaveLength(1)
  })
})
