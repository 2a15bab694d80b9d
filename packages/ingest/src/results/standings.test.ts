import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadAssets } from '../../node/assets.ts'
import { createIngest } from '../ingest.ts'

const ingest = createIngest(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..')))
const beaten = (text: string): string[] => {
  const { entities, statements } = ingest.extract({ id: 'a', lang: 'nl', date: '2025-05-10', text })
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  return statements
    .filter(({ predicate }) => predicate === 'beat')
    .map(({ subject, object }) => `${names.get(subject)} > ${names.get(object)}`)
}

describe('places told in prose', () => {
  it.each([
    [
      'De Noorse Marit Lund en de Nederlandse Femke Smit kennen elkaar goed. Vier jaar geleden werd de Noorse wereldkampioen en moest de Nederlandse genoegen nemen met het zilver.',
      ['Marit Lund > Femke Smit'],
    ],
    ['Femke Smit won goud op de 500 meter. Het zilver was voor Marit Lund.', ['Femke Smit > Marit Lund']],
    ['Femke Smit verwees Marit Lund in Calgary naar de tweede plaats.', ['Femke Smit > Marit Lund']],
  ])('set against each other who takes them: %s', (text, pairs) => expect(beaten(text)).toEqual(pairs))

  it.each([
    'Femke Smit won goud op de 500 meter. Marit Lund moest genoegen nemen met een plek op de tribune.',
    'De Noorse Marit Lund werd wereldkampioen. Een dag eerder moest Femke Smit het ijs verlaten.',
  ])('say nothing of who takes none: %s', (text) => expect(beaten(text)).toEqual([]))
})
