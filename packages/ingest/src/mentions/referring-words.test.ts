import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadAssets } from '../../node/assets.ts'
import { createIngest } from '../ingest.ts'
import { contextsOf } from '../stages/contexts-of.ts'
import { referringWords } from './referring-words.ts'

const assets = loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..'))
const ingest = createIngest(assets)

/** The words that may refer, each with the first of its phrase. */
const referring = (lang: 'nl' | 'en', text: string): readonly string[] => {
  const { language } = contextsOf(assets).contextOf(lang)
  return ingest
    .analyse({ id: 'a', lang, text })
    .sentences.flatMap((sentence) =>
      referringWords(sentence, language).map(({ first, head }) =>
        text.slice(sentence.tokens[first]?.start, sentence.tokens[head]?.end),
      ),
    )
}

describe('a word that may refer', () => {
  it('is a pronoun, or the last of what "de", "her" or somebody’s begins', () => {
    expect(referring('nl', 'Kim Bos won. Haar trainer prees haar, en de verliezende finaliste ook.')).toEqual([
      'Haar',
      'Haar trainer',
      'haar',
      'de verliezende finaliste',
    ])
    expect(referring('en', "She thanked her coach. The 27-year-old is Tim Moe's sister.")).toEqual([
      'She',
      'her',
      'her coach',
      'The 27-year-old',
      "Tim Moe's sister",
    ])
  })

  it('is no name, nothing that is new, and no noun that goes on to a name', () => {
    expect(referring('nl', 'Een trainer prees de schaatsster Kim Bos.')).toEqual([])
    expect(referring('en', 'A rival praised the skater Kim Bos in Oslo.')).toEqual([])
    expect(referring('nl', 'Het regent, dat zijn ze gewend.')).not.toContain('zijn')
  })
})
