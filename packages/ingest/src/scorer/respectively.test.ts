import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { describe, expect, it } from 'vitest'
import { createIngest } from '../ingest.ts'

const ingest = createIngest(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..')))
const beaten = (text: string, lang: 'nl' | 'en'): readonly string[] => {
  const { entities, statements } = ingest.extract({ id: 'x', lang, text, date: '2026-02-14' })
  const name = (id: string): string => entities.find((entity) => entity.id === id)?.name ?? ''
  return statements
    .filter(({ predicate }) => predicate === 'beat')
    .map(({ subject, object }) => `${name(subject)} > ${name(object)}`)
    .toSorted()
}

describe('respectively', () => {
  it.each([
    ['Femke Bol en Anna Kok wonnen van respectievelijk Ann Smith en Mary Jones.', 'nl'],
    ['Femke Bol en Anna Kok versloegen Ann Smith en Mary Jones, respectievelijk.', 'nl'],
    ['Femke Bol and Anna Kok beat Ann Smith and Mary Jones respectively.', 'en'],
  ] as const)('pairs names in their order: %s', (text, lang) =>
    expect(beaten(text, lang)).toEqual(['Anna Kok > Mary Jones', 'Femke Bol > Ann Smith']),
  )
  it('and without it everybody beat everybody', () =>
    expect(beaten('Femke Bol and Anna Kok beat Ann Smith and Mary Jones.', 'en')).toHaveLength(4))
  it('leaves lists of other lengths alone', () =>
    expect(beaten('Femke Bol beat Ann Smith and Mary Jones, who came second and third respectively.', 'en')).toEqual([
      'Femke Bol > Ann Smith',
      'Femke Bol > Mary Jones',
    ]))
})
