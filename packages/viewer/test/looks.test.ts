import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, executablePath, openBench, placeOf } from './browser.ts'
import { differing } from './differing.ts'
import { smallGraph } from './small-graph.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'looks')
/** Writes the pictures anew; look at them before they are committed. */
const keep = process.env.RELAAS_KEEP_LOOKS === '1'
const VIEWPORT = { width: 1100, height: 640 }
/** Pictures are compared at a quarter of their size: another version of Chromium may smooth letters otherwise. */
const TOLERANCE = { scale: 0.25, most: 30 }
const SHARE = 0.003
const relation = smallGraph.relations[0]?.id ?? ''

describe.skipIf(executablePath === undefined)('what the explorer looks like', { timeout: 180_000 }, () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await openBench()
  }, 180_000)
  afterAll(() => bench?.close())

  // A graph of its own, so that what ingest learns changes no picture.
  const shot = async (hash: string): Promise<Buffer> => {
    const { page } = await bench.open(hash, { graph: JSON.stringify(smallGraph), viewport: VIEWPORT })
    await placeOf(page, 'a')
    await page.evaluate(() => document.fonts.ready)
    await page.waitForTimeout(1000)
    const image = await page.screenshot({ animations: 'disabled', caret: 'hide' })
    await page.close()
    return image
  }
  const STATES = {
    'evidence-light': `#lang=en&theme=light&at=${relation}`,
    'start-dark': '#lang=nl&theme=dark',
  } as const
  const taken = new Map<string, Buffer>()

  it.each(Object.entries(STATES))('is as it was looked at and kept: %s', async (name, hash) => {
    const now = await shot(hash)
    taken.set(name, now)
    const path = join(folder, `${name}.png`)
    if (keep) {
      mkdirSync(folder, { recursive: true })
      writeFileSync(path, now)
    }
    expect(existsSync(path)).toBe(true)
    const { page } = await bench.open('#lang=en&tab=table')
    expect(await differing(page, readFileSync(path), now, TOLERANCE)).toBeLessThan(SHARE)
    await page.close()
  })

  it('would not pass for another state, nor without its picture', async () => {
    const { page } = await bench.open('#lang=en&tab=table')
    const light = taken.get('evidence-light') ?? (await shot(STATES['evidence-light']))
    const other = await shot(`#lang=en&theme=light&at=${smallGraph.relations[1]?.id}`)
    expect(await differing(page, light, other, TOLERANCE)).toBeGreaterThan(SHARE)
    const { page: bare } = await bench.open(STATES['evidence-light'], {
      graph: JSON.stringify(smallGraph),
      viewport: VIEWPORT,
    })
    await placeOf(bare, 'a')
    await bare.evaluate(() => document.querySelector('.ink')?.remove())
    const without = await bare.screenshot({ animations: 'disabled' })
    expect(await differing(page, light, without, TOLERANCE)).toBeGreaterThan(SHARE)
    await bare.close()
    await page.close()
  })
})
