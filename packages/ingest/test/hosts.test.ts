import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyse, type Sample } from './analyse.ts'
import { bundle, inBrowser, inThread } from './hosts.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const executablePath = process.env.RELAAS_CHROMIUM
const samples = readdirSync(`${root}/seeds`)
  .filter((file) => file.endsWith('.txt'))
  .map(
    (file): Sample => ({
      lang: file.startsWith('nl') ? 'nl' : 'en',
      text: `${readFileSync(`${root}/seeds/${file}`, 'utf8')}\n\n“Ça va?” 👩‍🚀 e\u0301 A'dam, 1.12,59 (3-1)…\n`,
    }),
  )

// Short, as the encoder reads some six hundred words a second.
const few = samples.filter(({ lang }, i) => samples.findIndex((other) => other.lang === lang) === i)
const short = few.map(({ lang, text }): Sample => ({ lang, text: `${text.slice(0, 500)}\n\n${text.slice(-60)}` }))

describe.each([
  ['fast', samples],
  ['accurate', short],
] as const)('with the %s model the same text has the same analysis, to the byte', (model, articles) => {
  const assets = loadAssets(`${root}/packages/ingest`, [], { model })
  let script: string
  let here: readonly string[]
  beforeAll(async () => {
    script = await bundle()
    here = analyse(assets, articles).analyses
    expect(here).toHaveLength(articles.length)
  }, 120_000)

  it('in a worker thread', async () => {
    expect((await inThread(script, assets, articles)).analyses).toEqual(here)
  })

  it.skipIf(executablePath === undefined)(
    'in a worker of a browser',
    async () => {
      expect((await inBrowser(script, assets, articles, executablePath ?? '')).analyses).toEqual(here)
    },
    120_000,
  )
})
