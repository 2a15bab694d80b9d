import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadAssets } from '@relaas/ingest/node'
import { beforeAll, describe, expect, it } from 'vitest'
import { analyse, type Sample } from './analyse.ts'
import { bundle, inBrowser, inThread } from './hosts.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const executablePath = process.env.RELAAS_CHROMIUM
const assets = loadAssets(`${root}/packages/ingest`)
const samples = readdirSync(`${root}/seeds`)
  .filter((file) => file.endsWith('.txt'))
  .map(
    (file): Sample => ({
      lang: file.startsWith('nl') ? 'nl' : 'en',
      text: `${readFileSync(`${root}/seeds/${file}`, 'utf8')}\n\n“Ça va?” 👩‍🚀 e\u0301 A'dam, 1.12,59 (3-1)…\n`,
    }),
  )

describe('the same text has the same analysis, to the byte', () => {
  let script: string
  let here: readonly string[]
  beforeAll(async () => {
    script = await bundle()
    here = analyse(assets, samples).analyses
    expect(here).toHaveLength(10)
  }, 120_000)

  it('in a worker thread', async () => {
    expect((await inThread(script, assets, samples)).analyses).toEqual(here)
  })

  it.skipIf(executablePath === undefined)(
    'in a worker of a browser',
    async () => {
      expect((await inBrowser(script, assets, samples, executablePath ?? '')).analyses).toEqual(here)
    },
    120_000,
  )
})
