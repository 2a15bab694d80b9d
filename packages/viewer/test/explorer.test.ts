import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Bench, executablePath, openBench, PHONE, placeOf } from './browser.ts'

describe.skipIf(executablePath === undefined)('the explorer in Chromium', { timeout: 120_000 }, () => {
  let bench: Bench
  beforeAll(async () => {
    bench = await openBench()
  }, 180_000)
  afterAll(() => bench?.close())
  /** A relation of which one end has no other: no line crosses its middle. */
  const lonelyLine = (): string => {
    const ends = bench.graph.relations.flatMap(({ subject, object }) => [subject, object])
    const isAlone = (id: string): boolean => ends.filter((end) => end === id).length === 1
    return bench.graph.relations.find(({ subject, object }) => isAlone(subject) || isAlone(object))?.id ?? ''
  }

  it('draws the graph under its policy without an error, and says what it shows', async () => {
    const { page, errors } = await bench.open('')
    await placeOf(page, bench.named('Jutta Leerdam'))
    expect(await page.textContent('.caption')).toMatch(/\d+ of \d+ names.*\d+ of \d+ relations/u)
    expect(errors).toEqual([])
    await page.close()
  })

  it('opens a thing and a line that are clicked in the picture, and lets go on its ground', async () => {
    const { page } = await bench.open('')
    const thing = await placeOf(page, bench.named('Jutta Leerdam'))
    await page.waitForTimeout(300)
    await page.mouse.click(thing.x, thing.y)
    await page.waitForSelector('.panel .head:has-text("Jutta Leerdam")')
    expect(await page.evaluate(() => document.activeElement?.className)).toContain('head')
    const line = lonelyLine()
    const at = await placeOf(page, line)
    await page.mouse.click(at.x, at.y)
    await page.waitForSelector('.panel .claim .verb')
    expect(page.url()).toContain(`at=${line}`)
    const box = await page.locator('.ink').boundingBox()
    await page.mouse.click((box?.x ?? 0) + 8, (box?.y ?? 0) + (box?.height ?? 0) - 8)
    await page.waitForFunction(() => !location.hash.includes('at='))
    await page.close()
  })

  it('shows every sentence behind a relation, and reads it in its article, where all statements are marked', async () => {
    const { page } = await bench.open(`#lang=en&at=${bench.related('beat')}`)
    expect(await page.locator('.ev mark.t').count()).toBeGreaterThan(0)
    expect(await page.locator('.ev mark.s').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Open in article' }).first().click()
    await page.waitForSelector('#now mark.t')
    const numbers = await page.locator('.margin button').count()
    expect(numbers).toBeGreaterThan(1)
    const before = page.url()
    await page.locator('a.am').first().click()
    expect(page.url()).not.toBe(before)
    expect(await page.locator('.margin .now').count()).toBe(1)
    await page.keyboard.press('n')
    await page.close()
  })

  it('finds with a typing error, in groups, by keyboard alone; back and forward work', async () => {
    const { page } = await bench.open('')
    await page.waitForTimeout(400)
    await page.keyboard.press('/')
    await page.keyboard.type('tagaki')
    await page.waitForSelector('#found [role=option] .chip')
    expect(await page.locator('#found [role=group]').count()).toBeGreaterThan(1)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.panel .head:has-text("Miho Takagi")')
    await page.goBack()
    await page.waitForFunction(() => !location.hash.includes('at='))
    await page.goForward()
    await page.waitForSelector('.panel .head:has-text("Miho Takagi")')
    await page.close()
  })

  it('filters by the legend, counts what is hidden, and undoes and redoes by name', async () => {
    const { page } = await bench.open('')
    const before = await page.textContent('.caption')
    await page.getByRole('button', { name: /^beat \d+$/u }).click()
    await page.waitForFunction((text) => document.querySelector('.caption')?.textContent !== text, before)
    expect(await page.textContent('.caption')).toMatch(/\d+ hidden \(.*relation: \d+/u)
    await page.getByRole('button', { name: 'History' }).click()
    expect(await page.textContent('.steps')).toContain('Switched off: beat')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await page.waitForFunction((text) => document.querySelector('.caption')?.textContent === text, before)
    await page.keyboard.press('Control+Shift+z')
    await page.waitForFunction(() => location.hash.includes('relations='))
    await page.getByLabel('With these words').fill('gold')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.hash.includes('text=gold'))
    await page.close()
  })

  it('draws what is expected only when asked', async () => {
    const line = lonelyLine()
    const relations = bench.graph.relations.map((one) => (one.id === line ? { ...one, status: 'expected' } : one))
    const { page } = await bench.open('', { graph: JSON.stringify({ ...bench.graph, relations }) })
    const lines = (): Promise<number> =>
      page.evaluate(
        () =>
          (
            window as unknown as { relaasPicture: { drawing: { lines: { status: string }[] } } }
          ).relaasPicture.drawing.lines.filter(({ status }) => status === 'expected').length,
      )
    await placeOf(page, bench.named('Jutta Leerdam'))
    expect(await lines()).toBe(0)
    await page.getByRole('button', { name: /^Expected(?! first)/u }).click()
    await page.waitForFunction(() => location.hash.includes('expected'))
    // The picture comes after the panel.
    await expect.poll(lines).toBeGreaterThan(0)
    await page.close()
  })

  it('brushes time by keyboard, keeps the undated, and plays', async () => {
    const { page } = await bench.open('')
    const before = await page.textContent('.caption')
    await page.getByRole('slider', { name: 'From' }).focus()
    for (let i = 0; i < 10; i++) await page.keyboard.press('PageUp')
    await page.waitForFunction((text) => document.querySelector('.caption')?.textContent !== text, before)
    expect(page.url()).toContain('since=')
    await page.keyboard.press('Home')
    await page.waitForFunction((text) => document.querySelector('.caption')?.textContent === text, before)
    await page.getByRole('button', { name: 'Play' }).click()
    await page.waitForFunction((text) => document.querySelector('.caption')?.textContent !== text, before)
    await page.close()
  })

  it('reads the ways between two as a chain of quotations', async () => {
    const { page } = await bench.open(`#lang=en&path=${bench.named('Johan de Wit')},${bench.named('Logan Paul')}`)
    expect(await page.locator('.hop blockquote').count()).toBeGreaterThan(1)
    const first = await page.textContent('.chain')
    await page.getByRole('button', { name: '2', exact: true }).click()
    await page.waitForFunction((text) => document.querySelector('.chain')?.textContent !== text, first)
    await page.getByRole('button', { name: 'avoid' }).first().click()
    await page.waitForSelector('.pathbar .chip')
    await page.close()
  })

  it('isolates, widens, hides and pins', async () => {
    const { page } = await bench.open(`#lang=en&at=${bench.named('Jutta Leerdam')}`)
    await page.getByRole('button', { name: 'Only this' }).click()
    await page.waitForFunction(() => location.hash.includes('ego='))
    const near = await page.textContent('.caption')
    await page.getByRole('button', { name: '2 steps' }).click()
    await page.waitForFunction((text) => document.querySelector('.caption')?.textContent !== text, near)
    await page.getByRole('button', { name: 'Pin', exact: true }).click()
    await page.waitForFunction(() => location.hash.includes('pinned='))
    await page.getByRole('button', { name: 'Hide' }).click()
    await page.waitForFunction(() => location.hash.includes('hidden='))
    await page.close()
  })

  it('pins what is dragged', async () => {
    const { page } = await bench.open('')
    const { x, y } = await placeOf(page, bench.named('Jutta Leerdam'))
    await page.waitForTimeout(300)
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 30, y + 20, { steps: 4 })
    await page.mouse.up()
    await page.waitForFunction(() => location.hash.includes('pinned='))
    await page.close()
  })

  it('expands what the limit keeps out, and says how many there are', async () => {
    const { page } = await bench.open('#lang=en&limit=3')
    const before = await page.textContent('.caption')
    const id = bench.named('Jutta Leerdam')
    const more = await page.evaluate(
      (wanted) =>
        (
          window as unknown as { relaasPicture: { drawing: { things: { id: string; more: number }[] } } }
        ).relaasPicture.drawing.things.find((one) => one.id === wanted)?.more,
      id,
    )
    expect(more).toBeGreaterThan(2)
    const { x, y } = await placeOf(page, id)
    await page.waitForTimeout(300)
    await page.mouse.click(x, y)
    await page.getByRole('button', { name: `Expand +${more}` }).click()
    await page.waitForFunction((text) => document.querySelector('.caption')?.textContent !== text, before)
    await page.getByRole('button', { name: 'Collapse' }).click()
    await page.close()
  })

  it('walks from neighbour to neighbour by arrow keys and opens with Enter', async () => {
    const { page } = await bench.open('')
    await placeOf(page, bench.named('Jutta Leerdam'))
    await page.locator('.pad').focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => (document.querySelector('[role=status]')?.textContent ?? '').length > 4)
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.hash.includes('at='))
    await page.keyboard.press('Escape')
    await page.waitForFunction(() => !location.hash.includes('at='))
    await page.close()
  })

  it('has the tables in sync with the picture, sorted, with the sentence', async () => {
    const { page } = await bench.open(`#lang=en&tab=table&table=relations&at=${bench.related('beat')}`)
    expect(await page.locator('.tr.chosen').count()).toBe(1)
    await page.getByRole('button', { name: 'Subject' }).click()
    await page.waitForFunction(() => location.hash.includes('sort=-subject'))
    await page.getByRole('button', { name: /^Names/u }).click()
    await page.getByRole('button', { name: 'Jutta Leerdam' }).first().click()
    await page.waitForSelector('.panel .head:has-text("Jutta Leerdam")')
    await page.close()
  })

  it('sizes by standing, shows groups, and places anew in a worker', async () => {
    const { page, errors } = await bench.open('#lang=en&groups=1')
    await page.waitForSelector('.panel .sec:has-text("Groups")')
    await page.getByLabel('Size').selectOption('pagerank')
    expect(await page.textContent('.caption')).toContain('Standing')
    const before = await placeOf(page, bench.named('Jutta Leerdam'))
    await page.getByLabel('Placed').selectOption('circle')
    await page.waitForFunction(() => location.hash.includes('layout=circle'))
    await page.waitForTimeout(500)
    expect(await placeOf(page, bench.named('Jutta Leerdam'))).not.toEqual(before)
    await page.getByLabel('Placed').selectOption('closeness')
    await page.waitForTimeout(1500)
    expect(errors).toEqual([])
    await page.close()
  })

  it('takes the picture, the data and a query out', async () => {
    const { page } = await bench.open('#lang=en')
    await placeOf(page, bench.named('Jutta Leerdam'))
    for (const [button, name] of [
      ['SVG', 'relaas.svg'],
      ['PNG', 'relaas.png'],
      [/GEXF/u, 'relaas.gexf'],
      [/JSON/u, 'relaas.json'],
    ] as const) {
      await page.getByRole('button', { name: 'Export' }).click()
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('dialog').getByRole('button', { name: button }).first().click(),
      ])
      expect(file.suggestedFilename()).toBe(name)
      const content = await (await file.createReadStream()).toArray()
      const bytes = Buffer.concat(content as Buffer[])
      expect(bytes.length).toBeGreaterThan(1000)
      if (name === 'relaas.svg') expect(bytes.toString()).toContain('>Jutta Leerdam</text>')
      if (name === 'relaas.png') expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    }
    await page.close()
  })

  it('reads a pasted article in the page, marks what is new, and takes it back', async () => {
    const { page, errors } = await bench.open('#lang=en')
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    const before = await page.textContent('.caption')
    await page.getByRole('button', { name: 'Paste an article' }).click()
    await page
      .getByRole('textbox', { name: 'The text' })
      .fill('Sanne de Boer beat Jutta Leerdam in Alkmaar on Saturday.\n\nDe Boer is coached by Willem Smit.')
    await page.getByRole('button', { name: 'Add to the graph' }).click()
    await page.waitForSelector('.panel:has-text("Just added")', { timeout: 30_000 })
    expect(await page.textContent('.panel')).toContain('Sanne de Boer')
    expect(await page.textContent('.panel')).toContain('New here')
    expect(await page.textContent('.caption')).not.toBe(before)
    expect(asked.every((url) => url.startsWith(bench.url) || url.startsWith('blob:'))).toBe(true)
    expect(errors).toEqual([])
    await page.keyboard.press('Control+z')
    await page.waitForFunction((text) => document.querySelector('.caption')?.textContent === text, before)
    await page.close()
  })

  it('reads with the accurate model unless told not to, and says before how much that loads', async () => {
    const { page, errors } = await bench.open('#lang=en')
    const loaded: string[] = []
    page.on('response', (response) => loaded.push(new URL(response.url()).pathname))
    await page.getByRole('button', { name: 'Paste an article' }).click()
    const choice = page.getByRole('checkbox', { name: /Read accurately: loads \d+ MB/u })
    expect(await choice.isChecked()).toBe(true)
    await page
      .getByRole('textbox', { name: 'The text' })
      .fill('Sanne de Boer beat Jutta Leerdam in Alkmaar on Saturday.')
    await page.getByRole('button', { name: 'Add to the graph' }).click()
    await page.waitForSelector('.panel:has-text("Just added")', { timeout: 60_000 })
    expect(await page.textContent('.panel')).toContain('Sanne de Boer')
    expect(loaded).toContain('/ingest/models/accurate/model.bin')
    expect(errors).toEqual([])
    await page.close()
  }, 90_000)

  it('stops reading when asked, and says what it cannot read', async () => {
    const { page } = await bench.open('#lang=en')
    await page.getByRole('button', { name: 'Paste an article' }).click()
    await page
      .getByRole('textbox', { name: 'The text' })
      .fill('Lorem ipsum dolor sit amet, consectetur adipiscing elit.')
    await page.getByRole('button', { name: 'Add to the graph' }).click()
    await page.waitForSelector('.problem:has-text("not clearly Dutch or English")')
    await page.getByRole('textbox', { name: 'The text' }).fill('The man is at the house. '.repeat(4000))
    await page.getByRole('button', { name: 'Add to the graph' }).click()
    await page.getByRole('button', { name: 'Stop reading' }).click()
    expect(await page.getByRole('button', { name: 'Stop reading' }).count()).toBe(0)
    await page.close()
  })

  it('speaks Dutch and turns dark, also from a link, with the canvas in the colours of the theme', async () => {
    const { page } = await bench.open('#lang=nl&theme=dark')
    expect(await page.getAttribute('html', 'lang')).toBe('nl')
    await placeOf(page, bench.named('Jutta Leerdam'))
    const canvas = await page.evaluate(
      () => (window as unknown as { relaasPicture: { palette: { canvas: string } } }).relaasPicture.palette.canvas,
    )
    expect(canvas.toLowerCase()).toBe('#101417')
    await page.getByRole('button', { name: 'Licht' }).click()
    await page.waitForFunction(
      () =>
        (
          window as unknown as { relaasPicture: { palette: { canvas: string } } }
        ).relaasPicture.palette.canvas.toLowerCase() === '#f2f3f0',
    )
    await page.getByRole('button', { name: 'English' }).click()
    expect(await page.getAttribute('html', 'lang')).toBe('en')
    await page.close()
  })

  it('says what to do where the browser gives no WebGL', async () => {
    const { page: own } = await bench.open('#lang=en&tab=table')
    await own.evaluate(() => {
      HTMLCanvasElement.prototype.getContext = () => null
    })
    await own.getByRole('button', { name: 'Graph', exact: true }).click()
    await own.waitForSelector('.notice:has-text("no WebGL")')
    await own.getByRole('button', { name: 'Open the table' }).click()
    await own.waitForSelector('.tablev')
    await own.close()
  })

  it('works on a phone: sheet, dock, touch targets', async () => {
    const { page } = await bench.open(`#lang=en&at=${bench.related('beat')}`, {
      viewport: PHONE,
      hasTouch: true,
      isMobile: true,
    })
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, .field')]
        .filter((one) => one.offsetParent !== null && one.getClientRects().length > 0)
        .filter((one) => one.offsetHeight < 44 && !one.matches('.sheet-grip, .claim button'))
        .map((one) => `${one.className} ${one.offsetHeight} ${one.textContent?.slice(0, 30)}`),
    )
    expect(small).toEqual([])
    await page.locator('.dock').getByRole('button', { name: 'Filter' }).tap()
    expect(await page.locator('.legend').isVisible()).toBe(true)
    expect(await page.locator('.time').isVisible()).toBe(true)
    await page.locator('.dock').getByRole('button', { name: 'Table' }).tap()
    await page.waitForSelector('.tablev')
    await page.close()
  })

  it('prints the panel and not the controls', async () => {
    const { page } = await bench.open(`#lang=en&at=${bench.related('beat')}`)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.panel').isVisible()).toBe(true)
    expect(await page.locator('.legend').isVisible()).toBe(false)
    expect(await page.locator('.bar').isVisible()).toBe(false)
    await page.close()
  })
})
