import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pairKey } from '../src/state/pair-key.ts'
import { type Bench, executablePath, openBench, placeOf } from './browser.ts'
import { relation, smallGraph } from './small-graph.ts'

/** Ann and Bob with three relations, one of them expected. */
const graph = JSON.stringify({
  ...smallGraph,
  relations: [
    ...smallGraph.relations,
    relation('7', 'a', 'b', { predicate: 'married_to', status: 'expected', confidence: 0.8 }),
  ],
})
const PAIR = pairKey('a', 'b')

describe.skipIf(executablePath === undefined)('parallels in Chromium', { timeout: 120_000 }, () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await openBench()
  }, 180_000)
  afterAll(() => bench?.close())

  const linesOf = (page: Page): Promise<string> =>
    page.evaluate(() =>
      (window as unknown as { relaasPicture: { drawing: { lines: { id: string }[] } } }).relaasPicture.drawing.lines
        .map(({ id }) => id)
        .toSorted()
        .join(' '),
    )
  const zoom = async (page: Page, name: 'Zoom in' | 'Zoom out'): Promise<void> => {
    for (let i = 0; i < 2; i++) {
      await page.getByRole('button', { name }).click()
      await page.waitForTimeout(200)
    }
  }
  const rows = (page: Page): Promise<number> => page.locator('.panel .rels .rel').count()

  it('are one line from afar, which opens the list of both; back and nearer all is as before', async () => {
    const { page, errors } = await bench.open('#lang=en', { graph })
    await placeOf(page, 'a')
    expect(await linesOf(page)).toBe('1 2 3 5 6')
    await zoom(page, 'Zoom out')
    await expect.poll(() => linesOf(page)).toBe(`2 3 5 ${PAIR}`)
    const { x, y } = await placeOf(page, PAIR)
    await page.mouse.click(x, y)
    await page.waitForSelector('.panel .head:has-text("Ann and Bob")')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('head')
    // Two that the filters let pass, and what they hide is told.
    expect(await rows(page)).toBe(3)
    expect(await page.textContent('.panel .sec:has-text("Hidden by filters")')).toContain('1')
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('at')).toBe(PAIR)
    await page.locator('.panel .rels .rel').first().click()
    await page.waitForSelector('.panel .ev mark.t')
    // A chosen relation keeps its own line.
    await expect.poll(() => linesOf(page)).toBe('1 2 3 5 6')
    expect(await page.textContent('.crumbs')).toContain('Ann and Bob')
    await page.goBack()
    await page.waitForSelector('.panel .head:has-text("Ann and Bob")')
    await expect.poll(() => linesOf(page)).toBe(`2 3 5 ${PAIR}`)
    await page.locator('.panel .head button').last().click()
    await page.waitForSelector('.panel .attrs')
    await page.keyboard.press('Control+z')
    await page.waitForSelector('.panel .head:has-text("Ann and Bob")')
    await page.goBack()
    await page.waitForFunction(() => !location.hash.includes('at='))
    await zoom(page, 'Zoom in')
    await expect.poll(() => linesOf(page)).toBe('1 2 3 5 6')
    expect(errors).toEqual([])
    await page.close()
  })

  it('are listed without the picture and by keyboard, and a pair that is no more is nothing', async () => {
    const { page, errors } = await bench.open('#lang=en&at=1&tab=table', { graph })
    await page.getByRole('button', { name: 'All 3 relations between Ann and Bob' }).click()
    await page.waitForSelector('.panel .head:has-text("Ann and Bob")')
    await page.reload()
    await page.waitForSelector('.panel .head:has-text("Ann and Bob")')
    await page.goto(`${bench.url}#lang=en&at=${encodeURIComponent(pairKey('a', 'nobody'))}`)
    await page.waitForSelector('.panel:has-text("In short")')
    await placeOf(page, 'a')
    const [a, b] = [await placeOf(page, 'a'), await placeOf(page, 'b')]
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const [there, back] = Math.abs(dx) > Math.abs(dy) ? ['Right', 'Left'] : ['Down', 'Up']
    await page.mouse.click(a.x, a.y)
    await page.waitForSelector('.panel .head:has-text("Ann")')
    await page.locator('.pad').focus()
    await page.keyboard.press(`Arrow${(Math.abs(dx) > Math.abs(dy) ? dx : dy) > 0 ? there : back}`)
    await page.waitForSelector('[role=status]:has-text("2 with Ann: R opens them")')
    await page.keyboard.press('r')
    await page.waitForSelector('.panel .head:has-text("Ann and Bob")')
    expect(errors).toEqual([])
    await page.close()
  })
})
