// The explorer in a real Chromium: time to the first picture, to the evidence after a click, a filter, a keystroke; processor time,
// longest task, bytes, memory. Run: RELAAS_CHROMIUM=/usr/bin/chromium node bench/explorer.mjs [nodes …]
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { findChromium } from '../scripts/chromium.mjs'
import { graphOf } from './explorer-graph.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const sizes = process.argv.slice(2).map(Number)
const SIZES = sizes.length > 0 ? sizes : [100, 2000, 10_000]
/** What the issue asks for: milliseconds by the clock on a machine that does nothing else. */
const GOALS = 'Goals: evidence 100 ms, filter 150 ms, keystroke 30 ms, no task over 50 ms once loaded, 350 kB.'

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
const ms = (value) => `${Math.round(value)} ms`

/** Resolves, in the page, when something is so in a frame; to the time since the event that began it. */
const until = (page, events, selector, change) =>
  page.evaluate(
    ({ events: types, selector: what, change: changed }) => {
      const before = document.querySelector(what)?.textContent
      window.benchDone = new Promise((resolve) => {
        let start
        const begin = (event) => {
          start ??= event.timeStamp
        }
        for (const type of types) addEventListener(type, begin, { capture: true, once: true })
        const watch = () => {
          const now = document.querySelector(what)
          if (start !== undefined && now !== null && (!changed || now.textContent !== before))
            // The frame that holds it has been given to the screen when the next task runs.
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start), 0))
          else requestAnimationFrame(watch)
        }
        requestAnimationFrame(watch)
      })
    },
    { events, selector, change },
  )

/** Measures acts: by the clock until what they ask for is on the page, and in processor time of the page's own thread until it is still. */
const meter = async (page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
  }
  return {
    session,
    measure: async ({ act, selector, change = false, events = ['pointerup', 'keydown'] }) => {
      await until(page, events, selector, change)
      const before = await spent()
      await act()
      const clock = await page.evaluate(() => window.benchDone)
      await page.waitForTimeout(400)
      return { clock, cpu: (await spent()) - before }
    },
  }
}

/** Medians over several turns of one act, each after what takes the one before it back. */
const turns = async (n, act, back = async () => {}) => {
  const found = []
  for (let i = 0; i < n; i++) {
    found.push(await act(i))
    await back()
  }
  return { clock: median(found.map(({ clock }) => clock)), cpu: median(found.map(({ cpu }) => cpu)) }
}

/** A click where something stands. It is looked up beforehand, as that takes the page time too. */
const clickOn = async (page, locator) => {
  const { x, y, width, height } = await locator.boundingBox()
  return () => page.mouse.click(x + Math.min(60, width / 2), y + height / 2)
}

/** Waits until nothing is drawn any more: a reader acts on a picture that stands, and without a graphics card one may take a second. */
const atRest = async (page) => {
  await page.waitForTimeout(300)
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        let [before, quick] = [performance.now(), 0]
        const watch = () => {
          const now = performance.now()
          quick = now - before < 60 ? quick + 1 : 0
          before = now
          if (quick < 8) requestAnimationFrame(watch)
          else resolve()
        }
        requestAnimationFrame(watch)
      }),
  )
}

const both = ({ clock, cpu }) => `${ms(clock)} (${ms(cpu)})`

/** What is downloaded until the first picture, gzipped as a server would send it; fonts are packed already. */
const bytesOf = async (loaded) => {
  const files = await Promise.all(loaded)
  const sum = files.reduce(
    (total, [file, body]) => total + (file.endsWith('.woff2') ? body.length : gzipSync(body).length),
    0,
  )
  return `${Math.round(sum / 1000)} kB in ${files.length} files (gzip; fonts as they are; without the graph)`
}

const visit = async (browser, url, n, limit) => {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    reducedMotion: 'reduce',
  })
  page.setDefaultTimeout(120_000)
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
  await page.waitForFunction(() => performance.getEntriesByName('relaas:first-draw').length > 0)
  const first = await page.evaluate(() => performance.getEntriesByName('relaas:first-draw')[0].startTime)
  const interactive = await page.evaluate(
    () => new Promise((resolve) => requestIdleCallback(() => resolve(performance.now()), { timeout: 20_000 })),
  )
  const bytes = await bytesOf(loaded.splice(0))
  await page.waitForTimeout(1500)
  const settled = await page.evaluate(() => performance.now())
  const { session, measure } = await meter(page)
  const evidence = await turns(
    7,
    async (i) =>
      measure({
        act: await clickOn(page, page.locator('.panel .rel').nth(i % 3)),
        selector: '.ev mark.t',
      }),
    async () => {
      await page.keyboard.press('Escape')
      await page.waitForSelector('.panel .lede')
      await atRest(page)
    },
  )
  const filter = await turns(
    6,
    async () =>
      measure({
        act: await clickOn(page, page.getByRole('button', { name: /^beat (?:off )?\d/u })),
        selector: '.caption',
        change: true,
      }),
    () => atRest(page),
  )
  await page.keyboard.press('/')
  await page.waitForSelector('dialog[open]')
  const letters = 'ada12 berg'.split('')
  const keystroke = await turns(letters.length, (i) =>
    measure({
      act: () => page.keyboard.press(letters[i] === ' ' ? 'Space' : letters[i]),
      selector: `#found[data-asked="${letters
        .slice(0, i + 1)
        .join('')
        .trim()}"]`,
      events: ['keydown'],
    }),
  )
  const longest = await page.evaluate(
    (from) => Math.max(0, ...window.benchLong.filter(([at]) => at > from).map(([, duration]) => duration)),
    settled,
  )
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  console.log(
    `| ${n} / ${n * 3} | ${limit} | ${ms(first)} | ${ms(interactive)} | ${both(evidence)} | ${both(filter)} | ${both(keystroke)} | ${ms(longest)} | ${Math.round(usedSize / 1e6)} MB |`,
  )
  await page.close()
  return bytes
}

const work = mkdtempSync(join(tmpdir(), 'relaas-bench-'))
const browser = await chromium.launch({
  executablePath: findChromium(),
  // As Chromium does of itself without a graphics card: WebGL drawn by the processor, the page laid together by it too.
  args: ['--no-sandbox', '--enable-unsafe-swiftshader'],
})
console.log('By the clock, and in brackets processor time of the page’s own thread until all is still; medians.\n')
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
  for (const limit of n <= 150 ? [150] : [150, 20_000]) {
    const loaded = await visit(browser, url, n, limit)
    if (bytes === '') bytes = loaded
  }
  server.kill()
}
console.log(`\nLoaded before the first picture: ${bytes}\n${GOALS}`)
await browser.close()
rmSync(work, { recursive: true, force: true })
