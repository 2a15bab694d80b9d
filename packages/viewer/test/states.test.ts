import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pairKey } from '../src/state/pair-key.ts'
import { type Bench, DESKTOP, executablePath, faultsOf, openBench, PHONE, placeOf } from './browser.ts'
import { differing } from './differing.ts'

describe.skipIf(executablePath === undefined)('every state of the explorer', () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await openBench()
  }, 180_000)
  afterAll(() => bench?.close())
  const beat = () => {
    const found = bench.graph.relations.find(({ predicate }) => predicate === 'beat')
    if (found === undefined) throw new Error('the sample says nobody beat anybody')
    return found
  }
  const states = (): Readonly<Record<string, string>> => {
    const { id, statements } = beat()
    const [first] = statements
    const at = encodeURIComponent(`${first?.source} ${first?.id}`)
    return {
      'in short': '',
      evidence: `at=${id}`,
      portrait: `at=${bench.named('Jutta Leerdam')}&status=asserted,expected,negated`,
      article: `at=${id}&article=${first?.source}&statement=${at}`,
      path: `path=${bench.named('Johan de Wit')},${bench.named('Logan Paul')}`,
      pair: `at=${encodeURIComponent(pairKey(beat().subject, beat().object))}`,
      'from afar': 'camera=0.5,0.5,2',
      relations: 'tab=table&table=relations',
      names: 'tab=table&table=names',
      articles: 'tab=table&table=articles',
      nothing: 'status=none',
    }
  }

  it.each([
    ['light', 'en', DESKTOP],
    ['dark', 'nl', DESKTOP],
    ['dark', 'en', PHONE],
  ] as const)('has no accessibility faults, %s, %s', { timeout: 600_000 }, async (theme, lang, viewport) => {
    const faults: string[] = []
    for (const [name, hash] of Object.entries(states())) {
      const { page } = await bench.open(`#lang=${lang}&theme=${theme}&${hash}`, {
        viewport,
        ...(viewport === PHONE ? { hasTouch: true, isMobile: true } : {}),
      })
      faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`))
      await page.close()
    }
    expect(faults).toEqual([])
  })

  it('has no accessibility faults in its dialogs', { timeout: 240_000 }, async () => {
    const faults: string[] = []
    const { page } = await bench.open('#lang=en')
    await page.waitForTimeout(300)
    for (const button of ['Search', 'History', 'Paste an article', 'Export']) {
      await page.getByRole('button', { name: button }).first().click()
      if (button === 'Search') {
        await page.keyboard.type('leerdam')
        await page.waitForSelector('#found [role=option]')
      }
      faults.push(...(await faultsOf(page)).map((fault) => `${button}: ${fault}`))
      await page.keyboard.press('Escape')
      await page.waitForSelector('dialog[open]', { state: 'detached' })
    }
    await page.keyboard.press('?')
    faults.push(...(await faultsOf(page)).map((fault) => `keys: ${fault}`))
    expect(faults).toEqual([])
    await page.close()
  })

  it('publishes a site, and one file that opens from a disk under a policy of its own', {
    timeout: 60_000,
  }, async () => {
    const out = mkdtempSync(join(tmpdir(), 'relaas-site-'))
    bench.run('publish', bench.folder, '--out', out, '--no-models')
    const html = readFileSync(join(out, 'index.html'), 'utf8')
    expect(html).toContain("default-src 'none'")
    expect(html).toContain('name="relaas-ingest" content="off"')
    const { page, errors } = await bench.open(`#lang=en&at=${beat().id}`, {
      at: pathToFileURL(join(out, 'relaas.html')).href,
    })
    await placeOf(page, bench.named('Jutta Leerdam'))
    await page.waitForSelector('.ev mark.t')
    expect(await page.getByRole('button', { name: 'Paste an article' }).count()).toBe(0)
    await page.keyboard.press('/')
    await page.keyboard.type('takagi')
    await page.waitForSelector('#found [role=option]')
    expect(errors).toEqual([])
    await page.close()
    rmSync(out, { recursive: true, force: true })
  })

  it('looks the same from one visit to the next', { timeout: 180_000 }, async () => {
    const shot = async (): Promise<Buffer> => {
      const { page } = await bench.open('#lang=en&theme=light')
      await placeOf(page, bench.named('Jutta Leerdam'))
      await page.waitForTimeout(800)
      const image = await page.locator('.stage').screenshot()
      await page.close()
      return image
    }
    const [one, two] = [await shot(), await shot()]
    const { page } = await bench.open('#lang=en')
    expect(await differing(page, one, two, { scale: 1, most: 24 })).toBeLessThan(0.002)
    await page.close()
  })
})
