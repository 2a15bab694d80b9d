// The explorer in a real Chromium: time to the first picture, to a panel, a filter, a keystroke; bytes; memory.
// Run: RELAAS_CHROMIUM=/usr/bin/chromium node bench/explorer.mjs [nodes …]
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { findChromium } from '../scripts/chromium.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const sizes = process.argv.slice(2).map(Number)
const SIZES = sizes.length > 0 ? sizes : [100, 2000, 10_000]

/** Numbers from 0 to 1 that are the same in every run. */
const random = (seed) => () => {
  seed = (seed * 1664525 + 1013904223) % 4294967296
  return seed / 4294967296
}

const PREDICATES = [
  ['beat', 'contest', 'beat', false],
  ['engaged_to', 'personal', 'is engaged to', true],
  ['coaches', 'work', 'coaches', false],
  ['lives_in', 'place', 'lives in', false],
]

/** A graph of clusters, three relations a name, each with a sentence. */
const graphOf = (n) => {
  const next = random(n)
  const name = (i) => `Ada${i % 97} Berg${i}`
  const entities = Array.from({ length: n }, (_, i) => {
    const cluster = i % Math.max(1, Math.round(Math.sqrt(n)))
    const angle = cluster * 2.399963
    const far = 60 * Math.sqrt(cluster)
    return {
      id: `n${i}`,
      type: ['Person', 'Person', 'Person', 'Organization', 'Place'][i % 5],
      name: name(i),
      aliases: [],
      attributes: [],
      mentions: { [`s${i % Math.ceil(n / 10)}`]: 1 },
      x: far * Math.cos(angle) + next() * 50,
      y: far * Math.sin(angle) + next() * 50,
    }
  })
  const texts = Array.from({ length: Math.ceil(n / 10) }, () => '')
  const relations = Array.from({ length: n * 3 }, (_, i) => {
    const a = Math.floor(next() * next() * n)
    const b = (a + 1 + Math.floor(next() * 40)) % n
    const [predicate, , label] = PREDICATES[i % 4]
    const s = i % texts.length
    const quote = `${name(a)} ${label} ${name(b)}.`
    const start = texts[s].length
    texts[s] += `${quote}\n`
    const at = (from, text) => ({ start: start + from, end: start + from + text.length, quote: text })
    const evidence = {
      start,
      end: start + quote.length,
      quote,
      subject: at(0, name(a)),
      trigger: [at(name(a).length + 1, label)],
      object: at(name(a).length + label.length + 2, name(b)),
    }
    const confidence = 0.5 + next() / 2
    return {
      id: `r${i}`,
      predicate,
      subject: `n${a}`,
      object: `n${b}`,
      qualifiers: {},
      status: i % 20 === 0 ? 'expected' : 'asserted',
      confidence,
      articles: [`s${s}`],
      statements: [
        {
          id: `t${i}`,
          source: `s${s}`,
          predicate,
          subject: `n${a}`,
          object: `n${b}`,
          status: 'asserted',
          qualifiers: {},
          confidence,
          rule: 'pack/predicate/word/active',
          evidence,
        },
      ],
    }
  })
  const day = (i) => new Date(Date.UTC(2026, 0, 1 + (i % 90))).toISOString().slice(0, 10)
  const both = (one, many) => ({ nl: { one, many }, en: { one, many } })
  return {
    format: 'relaas-graph',
    version: 1,
    vocabulary: {
      entityTypes: ['Person', 'Organization', 'Place', 'Event', 'Work'].map((id) => ({ id, labels: both(id, id) })),
      predicates: PREDICATES.map(([id, family, forward, symmetric]) => ({
        id,
        family,
        symmetric,
        subject: ['Person'],
        object: ['Person'],
        contest: [],
        labels: { nl: { forward, inverse: forward }, en: { forward, inverse: forward } },
      })),
    },
    sources: texts.map((text, i) => ({ id: `s${i}`, lang: 'en', text, date: day(i), publisher: `Paper ${i % 7}` })),
    entities,
    relations,
    merges: [],
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const ms = (value) => `${Math.round(value)} ms`

/** Time, in the page, from an input event to the frame after what it changes. */
const timed = (page, act, selector) =>
  page
    .evaluate((what) => {
      const target = document.querySelector(what) ?? document.body
      const before = target.textContent
      window.benchDone = new Promise((resolve) => {
        let start
        const begin = (event) => {
          start ??= event.timeStamp
        }
        for (const type of ['pointerup', 'keydown']) addEventListener(type, begin, { capture: true, once: true })
        const watch = () => {
          const now = document.querySelector(what)
          if (start !== undefined && now !== null && now.textContent !== before)
            requestAnimationFrame(() => resolve(performance.now() - start))
          else requestAnimationFrame(watch)
        }
        requestAnimationFrame(watch)
      })
    }, selector)
    .then(act)
    .then(() => page.evaluate(() => window.benchDone))

const work = mkdtempSync(join(tmpdir(), 'relaas-bench-'))
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
})
console.log(
  '| names / relations | drawn at most | first picture | interactive | evidence | filter | keystroke | longest task | heap |',
)
console.log('|---|---|---|---|---|---|---|---|---|')
let bytes = ''
for (const n of SIZES) {
  const folder = join(work, String(n))
  mkdirSync(folder)
  writeFileSync(join(folder, 'graph.json'), JSON.stringify(graphOf(n)))
  const server = spawn(process.execPath, [join(root, 'packages/cli/bin/relaas.js'), 'explore', folder, '--no-open'])
  const url = await new Promise((resolve) => server.stdout.once('data', (data) => resolve(String(data).trim())))
  for (const limit of [150, 20_000]) {
    if (limit === 20_000 && n <= 150) continue
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      reducedMotion: 'reduce',
    })
    const loaded = []
    page.on('response', (response) => {
      if (!response.url().endsWith('graph.json')) loaded.push(response.body().then((body) => [response.url(), body]))
    })
    await page.addInitScript(() => {
      window.benchLong = []
      new PerformanceObserver((list) => {
        for (const { duration, startTime } of list.getEntries()) window.benchLong.push([startTime, duration])
      }).observe({ type: 'longtask', buffered: true })
    })
    await page.goto(`${url}#lang=en&limit=${limit}`)
    await page.waitForFunction(() => performance.getEntriesByName('relaas:first-draw').length > 0, undefined, {
      timeout: 120_000,
    })
    const first = await page.evaluate(() => performance.getEntriesByName('relaas:first-draw')[0].startTime)
    const interactive = await page.evaluate(
      () => new Promise((resolve) => requestIdleCallback(() => resolve(performance.now()), { timeout: 20_000 })),
    )
    if (bytes === '') {
      const files = await Promise.all(loaded)
      const sum = files.reduce(
        (total, [file, body]) => total + (file.endsWith('.woff2') ? body.length : gzipSync(body).length),
        0,
      )
      bytes = `${Math.round(sum / 1000)} kB in ${files.length} files (gzip; fonts as they are; without the graph)`
    }
    await page.waitForTimeout(1500)
    const settled = await page.evaluate(() => performance.now())
    const evidence = []
    for (let i = 0; i < 5; i++) {
      evidence.push(
        await timed(
          page,
          () =>
            page
              .locator('.panel .rel')
              .nth(i % 3)
              .click(),
          '.panel',
        ),
      )
      await page.keyboard.press('Escape')
      await page.waitForSelector('.panel .lede')
    }
    const filter = []
    for (let i = 0; i < 4; i++)
      filter.push(await timed(page, () => page.getByRole('button', { name: /^beat (?:off )?\d/u }).click(), '.caption'))
    await page.keyboard.press('/')
    await page.keyboard.type('ada12 berg', { delay: 120 })
    await page.waitForTimeout(400)
    const keystrokes = await page.evaluate(() =>
      performance.getEntriesByName('relaas:search').map(({ duration }) => duration),
    )
    const longest = await page.evaluate(
      (from) => Math.max(0, ...window.benchLong.filter(([at]) => at > from).map(([, d]) => d)),
      settled,
    )
    const session = await page.context().newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    console.log(
      `| ${n} / ${n * 3} | ${limit} | ${ms(first)} | ${ms(interactive)} | ${ms(median(evidence))} | ${ms(median(filter))} | ${ms(median(keystrokes))} | ${ms(longest)} | ${Math.round(usedSize / 1e6)} MB |`,
    )
    await page.close()
  }
  server.kill()
}
console.log(`\nLoaded before the first picture: ${bytes}`)
await browser.close()
rmSync(work, { recursive: true, force: true })
