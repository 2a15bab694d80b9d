import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LanguageCode } from '@relaas/graph'
import { loadAssets } from '@relaas/ingest/node'
import { expect, it } from 'vitest'
import { createIngest } from '../ingest.ts'

const ingest = createIngest(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..')))

/** Countries that a text speaks of, each with its words. */
const countries = (lang: LanguageCode, text: string): readonly string[] => {
  const { chains, mentions } = ingest.analyse({ id: 'a', lang, text })
  return chains.flatMap(({ name, type, mentions: own }) =>
    type === 'Place' ? own.map((id) => `${name}: ${text.slice(mentions[id]?.start, mentions[id]?.end)}`) : [],
  )
}

it.each([
  ['nl', 'De Japanse schaatsster Aiko Mori won.', ['Japan: Japanse']],
  ['nl', 'De Nederlandse rugslagzwemmers waren blij.', ['Nederland: Nederlandse']],
  ['nl', 'De Noren gaan desondanks naar huis.', ['Noorwegen: Noren']],
  ['en', 'The Norwegian pair went home.', ['Norway: Norwegian']],
  ['en', 'Two South African swimmers were second.', ['South Africa: South African']],
] as const)('%s: %s speaks of a country', (lang, text, found) => {
  expect(countries(lang, text)).toEqual(found)
})

it.each([
  ['nl', 'Zij spreekt vloeiend Engels.'],
  ['nl', 'Noor Haverkate won.'],
  ['en', 'She learned Swedish at school.'],
] as const)('%s: %s does not', (lang, text) => {
  expect(countries(lang, text)).toEqual([])
})
