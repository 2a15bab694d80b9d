import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadAssets } from '../../../node/assets.ts'
import { createIngest } from '../../ingest.ts'

const ingest = createIngest(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../../..')))

/** The pronouns that a text has for a name. */
const pronouns = (text: string, name: string): readonly string[] => {
  const { chains, mentions } = ingest.analyse({ id: 'a', lang: 'nl', text })
  return (chains.find((chain) => chain.name === name)?.mentions ?? []).flatMap((id) => {
    const mention = mentions[id]
    return mention?.kind === 'pronominal' && mention.use !== 'relative' ? [text.slice(mention.start, mention.end)] : []
  })
}

it('takes a third person in a quotation for another than its speaker, and one after it for anybody', () => {
  const before = 'Sanne Tulp won. '
  expect(pronouns(`${before}„Ze was te sterk”, lachte Marit Blom.`, 'Marit Blom')).toEqual([])
  expect(pronouns(`${before}„Een mooie dag”, lachte Marit Blom, die zei dat ze verder ging.`, 'Marit Blom')).toEqual([
    'ze',
  ])
})
