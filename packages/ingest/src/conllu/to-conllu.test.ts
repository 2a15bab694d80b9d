import { describe, expect, it } from 'vitest'
import { emptyDocument } from '../document/document.ts'
import { languages } from '../languages/languages.ts'
import { segmentation } from '../segmentation/segmentation.ts'
import type { IngestContext } from '../stages/context.ts'
import { toConllu } from './to-conllu.ts'

describe('toConllu', () => {
  it('gives ten columns, the text, and one root', () => {
    const document = segmentation.run(emptyDocument({ id: 'a b', lang: 'nl', text: 'Bol won (weer).' }), {
      language: languages.nl,
    } as IngestContext)
    const lines = toConllu(document).trim().split('\n')
    expect(lines.slice(0, 2)).toEqual(['# sent_id = a_b-1', '# text = Bol won (weer).'])
    expect(lines.slice(2).every((line) => line.split('\t').length === 10)).toBe(true)
    expect(lines.filter((line) => line.split('\t')[6] === '0')).toHaveLength(1)
    expect(lines[4]).toContain('SpaceAfter=No')
  })
})
