// Tokens a second of the linguistic analysis in Node, in a worker thread and in a worker of Chromium, from the same bundle.
//   RELAAS_CHROMIUM=/usr/bin/chromium node --conditions=relaas-source --import tsx bench/browser.ts <nl|en> <file>
import { readFileSync } from 'node:fs'
import { loadAssets } from '../packages/ingest/node/assets.ts'
import { analyse, type Sample } from '../packages/ingest/test/analyse.ts'
import { bundle, inBrowser, inThread } from '../packages/ingest/test/hosts.ts'

const [lang, path] = process.argv.slice(2)
if ((lang !== 'nl' && lang !== 'en') || path === undefined) throw new Error('usage: bench/browser.ts <nl|en> <file>')
const paragraphs = readFileSync(path, 'utf8').split(/\n\s*\n/u)
const samples: Sample[] = paragraphs.flatMap((_paragraph, i) =>
  i % 20 === 0 ? [{ lang, text: paragraphs.slice(i, i + 20).join('\n\n') }] : [],
)
const assets = loadAssets(new URL('../packages/ingest', import.meta.url).pathname)
const script = await bundle()
const chromium = process.env.RELAAS_CHROMIUM
const report = (host: string, { analyses, milliseconds }: ReturnType<typeof analyse>): void => {
  const tokens = analyses.reduce(
    (sum, json) => sum + (JSON.parse(json) as { tokens: object[] }[]).flatMap((s) => s.tokens).length,
    0,
  )
  console.log(`${host.padEnd(10)}${Math.round((1000 * tokens) / milliseconds).toLocaleString('en')} tokens a second`)
}
report('Node', analyse(assets, samples))
report('thread', await inThread(script, assets, samples))
if (chromium !== undefined) report('Chromium', await inBrowser(script, assets, samples, chromium))
