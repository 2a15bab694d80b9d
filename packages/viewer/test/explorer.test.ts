import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const command = join(root, 'packages/cli/bin/relaas.js')
const work = mkdtempSync(join(tmpdir(), 'relaas-view-'))
const executablePath = process.env.RELAAS_CHROMIUM
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

describe.skipIf(executablePath === undefined)('the explorer in Chromium', () => {
  let server: ChildProcess
  let browser: Browser
  let url = ''
  let graph: { entities: { id: string; name: string }[]; relations: { id: string; predicate: string }[] }

  beforeAll(async () => {
    const built = spawnSync(process.execPath, [command, 'build', join(root, 'seeds'), '--out', work], {
      encoding: 'utf8',
    })
    if (built.status !== 0) throw new Error(built.stderr)
    graph = JSON.parse(readFileSync(join(work, 'graph.json'), 'utf8'))
    server = spawn(process.execPath, [command, 'explore', work, '--no-open'])
    url = await new Promise<string>((resolve) =>
      server.stdout?.once('data', (data: Buffer) => resolve(String(data).trim())),
    )
    browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
    })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    server?.kill()
    rmSync(work, { recursive: true, force: true })
  })

  const open = async (hash: string, size = { width: 1440, height: 900 }): Promise<{ page: Page; errors: string[] }> => {
    const page = await browser.newPage({ viewport: size, locale: 'en-GB' })
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(url + hash)
    await page.waitForSelector('.caption')
    return { page, errors }
  }
  const beat = (): string => graph.relations.find(({ predicate }) => predicate === 'beat')?.id ?? ''

  it('draws the graph without an error and says what it shows', async () => {
    const { page, errors } = await open('#lang=en')
    await page.waitForFunction(() => (window as { relaasSigma?: unknown }).relaasSigma !== undefined)
    expect(await page.textContent('.caption')).toMatch(/\d+ of \d+ things/u)
    expect(errors).toEqual([])
    await page.close()
  })

  it('opens the portrait of a thing that is clicked in the picture', async () => {
    const { page } = await open('#lang=en')
    const place = await page.waitForFunction(
      (id) => {
        const sigma = (
          window as {
            relaasSigma?: {
              getNodeDisplayData: (id: string) => { x: number; y: number } | undefined
              framedGraphToViewport: (at: { x: number; y: number }) => { x: number; y: number }
            }
          }
        ).relaasSigma
        const data = sigma?.getNodeDisplayData(id)
        return data === undefined ? undefined : sigma?.framedGraphToViewport(data)
      },
      graph.entities.find(({ name }) => name === 'Jutta Leerdam')?.id ?? '',
    )
    const { x, y } = (await place.jsonValue()) as { x: number; y: number }
    const box = await page.locator('.stage').boundingBox()
    await page.waitForTimeout(300)
    await page.mouse.click((box?.x ?? 0) + x, (box?.y ?? 0) + y)
    await page.waitForSelector('aside h2:has-text("Jutta Leerdam")')
    await page.close()
  })

  it('shows the sentences behind a relation, marked, and opens the article', async () => {
    const { page } = await open(`#lang=en&at=${beat()}`)
    expect(await page.locator('mark.trigger').count()).toBeGreaterThan(0)
    expect(await page.locator('mark.subject').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Open in article' }).first().click()
    expect(await page.locator('article.article .here mark.trigger').count()).toBeGreaterThan(0)
    await page.close()
  })

  it('finds with a typing error, by keyboard alone, and goes back', async () => {
    const { page } = await open('#lang=en')
    await page.keyboard.press('/')
    await page.keyboard.type('Jutta Leerdamm')
    await page.waitForSelector('#found [role=option]')
    await page.keyboard.press('Enter')
    await page.waitForSelector('aside h2')
    expect(page.url()).toContain('at=')
    await page.goBack()
    await page.waitForFunction(() => !location.hash.includes('at='))
    await page.close()
  })

  it('filters by the legend and counts what is hidden', async () => {
    const { page } = await open('#lang=en')
    const before = await page.textContent('.caption')
    await page.getByLabel('is a citizen of').uncheck()
    expect(await page.textContent('.caption')).not.toBe(before)
    expect(await page.textContent('.caption')).toMatch(/\d+ hidden/u)
    await page.close()
  })

  it('speaks Dutch and turns dark', async () => {
    const { page } = await open('#lang=en')
    await page.getByRole('button', { name: 'Nederlands' }).click()
    expect(await page.getAttribute('html', 'lang')).toBe('nl')
    await page.getByRole('button', { name: 'Donker of licht' }).click()
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark')
    await page.close()
  })

  it.each([
    ['desktop', { width: 1440, height: 900 }],
    ['phone', { width: 390, height: 844 }],
  ])('has no accessibility faults on a %s, in either theme', async (_, size) => {
    for (const hash of [
      '#lang=en',
      `#lang=nl&theme=dark&at=${beat()}`,
      `#lang=en&theme=light&at=${graph.entities[0]?.id}`,
    ]) {
      const { page } = await open(hash, size)
      await page.evaluate(axe)
      const faults = await page.evaluate(async () => {
        const result = await (
          window as unknown as {
            axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
          }
        ).axe.run()
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
      })
      expect(faults).toEqual([])
      await page.close()
    }
  })
})
