import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { describe, expect, it } from 'vitest'
import { createIngest } from '../ingest.ts'
import { contextsOf } from '../stages/contexts-of.ts'
import { namedMention } from './named-mention.ts'

const assets = loadAssets(join(dirname(fileURLToPath(import.meta.url)), '../..'))
const context = contextsOf(assets).contextOf('en')
const ingest = createIngest(assets)

/** What is called the words `first` to `last` of a text, if they are a name of this type. */
const nameOf = (
  text: string,
  first: number,
  last: number,
  type: string,
  known: Readonly<Record<string, number>> = {},
): unknown => {
  const [sentence] = ingest.parse({ id: 'x', lang: 'en', text }).sentences
  if (sentence === undefined) return undefined
  const tokens = sentence.tokens.map((token, i) => ({
    ...token,
    ner: i < first || i > last ? 'O' : `${i === first ? 'B' : 'I'}-${type}`,
  }))
  return namedMention({ ...sentence, tokens }, first, last, context, new Map(Object.entries(known)), text).name
}

describe('the name of a mention', () => {
  const text = "Kilbeg beat St Fintan's by a point."
  it('has the genitive of an organization that is more often named with it than without', () => {
    expect(nameOf(text, 2, 4, 'Organization', { "St Fintan's": 1 })).toBe("St Fintan's")
    expect(nameOf(text, 2, 3, 'Organization', { "St Fintan's": 2, 'St Fintan': 1 })).toBe("St Fintan's")
    expect(nameOf(text, 2, 4, 'Organization', { "St Fintan's": 1, 'St Fintan': 1 })).toBe('St Fintan')
  })
  it('is without the genitive of a person, and without ex-', () => {
    expect(nameOf("Kilbeg beat Ann Moe's team.", 2, 4, 'Person', { "Ann Moe's": 1 })).toBe('Ann Moe')
    expect(nameOf('He is an ex-Derby player.', 3, 3, 'Organization')).toBe('Derby')
  })
  it('begins with Oud- where that is no word for former', () => {
    expect(nameOf('Oud-Ajax won.', 0, 0, 'Organization', { Ajax: 2 })).toBe('Ajax')
    expect(nameOf('Oud-Turnhout won.', 0, 0, 'Organization')).toBe('Oud-Turnhout')
    expect(nameOf('Dan won Oud-Ajax.', 2, 2, 'Organization', { Ajax: 2 })).toBe('Oud-Ajax')
  })
})
