// Tokens a second of the linguistic analysis (segmentation, syntax, names) beside full compromise on the same text, in one process.
//   node --conditions=relaas-source --import tsx bench/parse.ts <nl|en> <file…>
// Give it some megabytes of news: few forms repeated flatter a cache. Time is CPU time of this process, on one core; a file is cut into
// articles at every twentieth blank line.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { loadAssets } from '../packages/ingest/node/assets.ts'
import { createIngest } from '../packages/ingest/src/index.ts'

const root = new URL('..', import.meta.url).pathname
const [language, ...paths] = process.argv.slice(2)
if ((language !== 'nl' && language !== 'en') || paths.length === 0)
  throw new Error('usage: bench/parse.ts <nl|en> <file…>')
const articles = paths.flatMap((path) => {
  const paragraphs = readFileSync(path, 'utf8').split(/\n\s*\n/u)
  const out: string[] = []
  for (let i = 0; i < paragraphs.length; i += 20) out.push(paragraphs.slice(i, i + 20).join('\n\n'))
  return out
})

/** CPU seconds that `work` takes. */
const seconds = (work: () => void): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
const megabytes = (): number => Math.round(process.memoryUsage.rss() / 1e6)
const rate = (tokens: number, time: number): string =>
  `${Math.round(tokens / time).toLocaleString('en')} tokens a second`

const empty = megabytes()
const ingest = createIngest(loadAssets(`${root}packages/ingest`))
const load = seconds(() => ingest.parse({ id: '', lang: language, text: '' }))
const parse = (text: string): number =>
  ingest.parse({ id: '', lang: language, text }).sentences.reduce((sum, { tokens }) => sum + tokens.length, 0)
let tokens = 0
const own = seconds(() => {
  for (const text of articles) tokens += parse(text)
})
const ownMemory = megabytes()

const nlp = createRequire(`${root}packages/ingest/package.json`)('compromise') as (text: string) => {
  json: () => object
}
const other = seconds(() => {
  for (const text of articles) nlp(text)
})
const characters = articles.reduce((sum, text) => sum + text.length, 0)
console.log(
  `${language}: ${articles.length} articles, ${(characters / 1e6).toFixed(2)} million characters, ${tokens} tokens`,
)
console.log(
  `relaas       ${rate(tokens, own)}; loading ${Math.round(1000 * load)} ms; memory ${ownMemory} MB, ${empty} of them Node's own`,
)
console.log(`compromise   ${rate(tokens, other)} (tags, no parse; English only)`)
console.log(`ratio        ${(other / own).toFixed(2)}`)
