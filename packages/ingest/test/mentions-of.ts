import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { LanguageCode } from '@relaas/graph'
import { loadAssets } from '../node/assets.ts'
import type { Mention } from '../src/document/mention.ts'
import { createIngest } from '../src/ingest.ts'

const ingest = createIngest(loadAssets(join(dirname(fileURLToPath(import.meta.url)), '..')))

/** The words of those mentions of a name in a text that are asked for. */
export const mentionsOf = (
  lang: LanguageCode,
  text: string,
  name: string,
  asked: (mention: Mention) => boolean,
): readonly string[] => {
  const { chains, mentions } = ingest.analyse({ id: 'a', lang, text })
  return (chains.find((chain) => chain.name === name)?.mentions ?? []).flatMap((id) => {
    const mention = mentions[id]
    return mention !== undefined && asked(mention) ? [text.slice(mention.start, mention.end)] : []
  })
}
