import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, DESKTOP, executablePath, openBench, PHONE, placeOf } from './browser.ts'
import { relation, smallGraph, source, statement } from './small-graph.ts'

describe.skipIf(executablePath === undefined)('reading, judging and opening in Chromium', { timeout: 120_000 }, () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await openBench()
  }, 180_000)
  afterAll(() => bench?.close())
  /** Whether what is scrolled to lies within the panel. */
  const inSight = (page: Page): Promise<boolean> =>
    page.evaluate(() => {
      const [mark, panel] = [document.querySelector('#now'), document.querySelector('#panel')]
      if (mark === null || panel === null) return false
      const [a, b] = [mark.getBoundingClientRect(), panel.getBoundingClientRect()]
      return a.top >= b.top && a.bottom <= b.bottom
    })

  it('leads from a sentence of the evidence to its place in the article', async () => {
    const { page } = await bench.open(`#lang=en&at=${bench.related('beat')}`)
    const words = await page.textContent('.ev .sent mark.t')
    await page
      .locator('.ev .sent')
      .first()
      .click({ position: { x: 8, y: 8 } })
    await page.waitForSelector('#now mark.t')
    expect(await page.textContent('#now mark.t')).toBe(words)
    await expect.poll(() => inSight(page)).toBe(true)
    await page.close()
  })

  it('leads from a name to where an article speaks of it, each time marked, the first in sight', async () => {
    const { page } = await bench.open(`#lang=en&at=${bench.named('Jutta Leerdam')}`)
    await page.locator('.docs .rel').last().click()
    await page.waitForSelector('mark.here')
    expect(await page.locator('mark.here').first().textContent()).toMatch(/Leerdam|Jutta|her|haar|she/iu)
    expect(await page.locator('#now').count()).toBe(1)
    await expect.poll(() => inSight(page)).toBe(true)
    await page.close()
  })

  it('leads from the words that give an attribute to those words in their article', async () => {
    const { page } = await bench.open(`#lang=en&at=${bench.named('Jutta Leerdam')}`)
    await page.locator('.attrs .cite-n').first().click()
    const words = await page.textContent('.said mark')
    await page.locator('button.said').first().click()
    await page.waitForFunction(() => location.hash.includes('mention='))
    expect(await page.textContent('#now')).toBe(words)
    await expect.poll(() => inSight(page)).toBe(true)
    await page.goBack()
    await page.waitForSelector('.attrs')
    await page.close()
  })

  it.each([
    ['nl', DESKTOP],
    ['en', DESKTOP],
    ['nl', PHONE],
    ['en', PHONE],
  ] as const)('lets no word under a mark cover another, %s, %o', async (lang, viewport) => {
    // At the start of a line there is room only a row lower, after some words there is room before the pronoun.
    const texts = ['She beat Bob on Monday.', 'On a Monday of that year it was she whose victory over Bob was told.']
    const said = texts.map((text, i) => {
      const part = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length, quote })
      const [who, says] = [['She', 'beat'] as const, ['she', 'whose victory'] as const][i] ?? ['', '']
      const evidence = { subject: part(who), object: part('Bob'), trigger: [part(says)] }
      return statement(`${i}`, `t${i}`, { evidence: { start: 0, end: text.length, quote: text, ...evidence } })
    })
    const graph = JSON.stringify({
      ...smallGraph,
      sources: texts.map((text, i) => source(`t${i}`, { text })),
      entities: smallGraph.entities.map((one) => (one.id === 'a' ? { ...one, name: 'Annabel van der Meer' } : one)),
      relations: said.map((one, i) => relation(`r${i}`, 'a', 'b', { statements: [one] })),
    })
    const { page } = await bench.open(`#lang=${lang}&at=r0`, { graph, viewport })
    const boxes = () =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.ev [data-g]')].map((word) => {
          const at = word.getBoundingClientRect()
          const style = getComputedStyle(word, '::after')
          const left = at.left + Number.parseFloat(style.left)
          const top = at.bottom + Number.parseFloat(style.translate.split(' ')[1] ?? '0')
          return { word: word.dataset.g, left, right: left + Number.parseFloat(style.width), top, bottom: top + 12 }
        }),
      )
    const meeting = async () => {
      const all = await boxes()
      return all.flatMap((a, i) =>
        all
          .slice(i + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
          .map((b) => `${a.word}, ${b.word}`),
      )
    }
    for (const id of ['r0', 'r1']) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#lang=${lang}&at=${id}`)
      await page.waitForFunction(
        (text) => document.querySelector('.ev .sent')?.textContent?.includes(text),
        id === 'r0' ? 'on Monday' : 'was told',
      )
      expect((await boxes()).map(({ word }) => word)).toContain('= Annabel van der Meer')
      await expect.poll(meeting).toEqual([])
    }
    await page.close()
  })

  it('keeps verdicts over a visit, takes them back, and gives them as corrections for the build', async () => {
    const { page } = await bench.open(`#lang=en&at=${bench.related('beat')}`)
    await page.getByRole('button', { name: 'Wrong' }).first().click()
    await page.waitForSelector('.ev.wrong')
    await page.reload()
    await page.waitForSelector('.ev.wrong')
    await page.getByRole('button', { name: 'Export' }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'corrections.json' }).click(),
    ])
    const path = await file.path()
    const { reject } = JSON.parse(readFileSync(path, 'utf8')) as { reject: { source: string; statement: string }[] }
    expect(reject).toHaveLength(1)
    bench.run('build', join(bench.folder, 'extractions.jsonl'), '--curation', path, '--out', `${bench.folder}/judged`)
    const built = JSON.parse(readFileSync(`${bench.folder}/judged/graph.json`, 'utf8')) as Bench['graph']
    const left = built.relations.flatMap(({ statements }) => statements)
    const all = bench.graph.relations.flatMap(({ statements }) => statements)
    expect(left).toHaveLength(all.length - 1)
    await page.getByRole('button', { name: 'Right' }).first().click()
    await page.waitForSelector('.ev.wrong', { state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.waitForSelector('.ev.wrong')
    await page.getByRole('button', { name: 'Wrong' }).first().click()
    await page.waitForSelector('.ev.wrong', { state: 'detached' })
    await page.close()
  })

  it('opens extractions and GEXF from the empty state, and says what is wrong with a file', async () => {
    const { vocabulary } = JSON.parse(readFileSync(join(bench.folder, 'graph.json'), 'utf8')) as { vocabulary: object }
    const empty = {
      format: 'relaas-graph',
      version: 1,
      vocabulary,
      sources: [],
      entities: [],
      relations: [],
      merges: [],
    }
    const start = { graph: JSON.stringify(empty) }
    const { page, errors } = await bench.open('#lang=en', start)
    const door = page.locator('input[type=file]')
    const gexf = bench.run('export', bench.folder, '--format', 'gexf')
    await door.setInputFiles({ name: 'half.gexf', mimeType: 'text/xml', buffer: Buffer.from(gexf.slice(0, 900)) })
    await page.waitForSelector('.problem:has-text("half.gexf is not whole XML")')
    await door.setInputFiles({ name: 'a.gexf', mimeType: 'text/xml', buffer: Buffer.from(gexf) })
    await placeOf(page, bench.named('Jutta Leerdam'))
    expect(await page.textContent('.caption')).toContain(`of ${bench.graph.relations.length} relations`)
    await page.close()
    const { page: other, errors: more } = await bench.open('#lang=en', start)
    await other.locator('input[type=file]').setInputFiles(join(bench.folder, 'extractions.jsonl'))
    await placeOf(other, bench.named('Jutta Leerdam'))
    expect(await other.textContent('.caption')).toContain(`of ${bench.graph.relations.length} relations`)
    await other.goto(`${bench.url}#lang=en`)
    expect([...errors, ...more]).toEqual([])
    await other.close()
  })
})
