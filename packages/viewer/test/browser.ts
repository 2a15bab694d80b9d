import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const command = join(root, 'packages/cli/bin/relaas.js')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Path of the Chromium to test in; without one these tests are not run. */
export const executablePath = process.env.RELAAS_CHROMIUM

/** The parts of a graph file that the tests look at. */
export interface TestGraph {
  readonly entities: readonly { readonly id: string; readonly name: string; readonly type: string }[]
  readonly relations: readonly {
    readonly id: string
    readonly predicate: string
    readonly subject: string
    readonly object: string
    readonly statements: readonly { readonly id: string; readonly source: string }[]
  }[]
}

export const DESKTOP = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** A built sample, served, with a browser to look at it. */
export interface Bench {
  readonly url: string
  readonly graph: TestGraph
  readonly folder: string
  /** Id of the sample's entity of that name; empty where it has none. */
  readonly named: (name: string) => string
  /** Id of the sample's first relation of that predicate; empty where it has none. */
  readonly related: (predicate: string) => string
  readonly run: (...args: string[]) => string
  /** Opens a page; with `graph`, over that graph file instead of the sample. */
  readonly open: (
    hash: string,
    options?: BrowserContextOptions & { readonly at?: string; readonly graph?: string },
  ) => Promise<{ readonly page: Page; readonly errors: string[] }>
  readonly close: () => Promise<void>
}

/** Builds `seeds/`, serves it and starts a Chromium that draws WebGL in software. */
export const openBench = async (): Promise<Bench> => {
  const folder = mkdtempSync(join(tmpdir(), 'relaas-view-'))
  const run = (...args: string[]): string => {
    const done = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' })
    if (done.status !== 0) throw new Error(done.stderr)
    return done.stdout
  }
  run('build', join(root, 'seeds'), '--out', folder)
  const graph = JSON.parse(readFileSync(join(folder, 'graph.json'), 'utf8')) as TestGraph
  const server: ChildProcess = spawn(process.execPath, [command, 'explore', folder, '--no-open'])
  const url = await new Promise<string>((resolve) =>
    server.stdout?.once('data', (data: Buffer) => resolve(String(data).trim())),
  )
  const browser: Browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
  })
  return {
    url,
    graph,
    folder,
    run,
    named: (name) => graph.entities.find((one) => one.name === name)?.id ?? '',
    related: (predicate) => graph.relations.find((one) => one.predicate === predicate)?.id ?? '',
    open: async (hash, { at = url, graph: other, ...options } = {}) => {
      const page = await browser.newPage({ viewport: DESKTOP, locale: 'en-GB', reducedMotion: 'reduce', ...options })
      // The machine that tests may be busy with other things.
      page.setDefaultTimeout(90_000)
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      if (other !== undefined) await page.route('**/graph.json', (route) => route.fulfill({ body: other }))
      await page.goto(at + hash)
      await page.waitForSelector('.shell')
      return { page, errors }
    },
    close: async () => {
      await browser.close()
      server.kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Where a thing, or the middle of a line, is drawn on the page. */
export const placeOf = async (page: Page, id: string): Promise<{ x: number; y: number }> => {
  const box = await page.locator('.ink').boundingBox()
  const at = await page.waitForFunction(
    (wanted) => {
      interface Point {
        x: number
        y: number
      }
      const picture = (
        window as unknown as {
          relaasPicture?: {
            at: (id: string) => Point | undefined
            drawing: { lines: { id: string; source: string; target: string; bow: number }[] }
          }
        }
      ).relaasPicture
      if (picture === undefined) return undefined
      const line = picture.drawing.lines.find((one) => one.id === wanted)
      if (line === undefined) return picture.at(wanted)
      const [a, b] = [picture.at(line.source), picture.at(line.target)]
      if (a === undefined || b === undefined) return undefined
      const length = Math.hypot(b.x - a.x, b.y - a.y)
      return {
        x: (a.x + b.x) / 2 - ((b.y - a.y) / length) * line.bow,
        y: (a.y + b.y) / 2 + ((b.x - a.x) / length) * line.bow,
      }
    },
    id,
    { timeout: 10_000 },
  )
  const { x, y } = (await at.jsonValue()) as { x: number; y: number }
  return { x: (box?.x ?? 0) + x, y: (box?.y ?? 0) + y }
}

/** What axe finds wrong with the page as it is: rule and element. */
export const faultsOf = async (page: Page): Promise<readonly string[]> => {
  // Past the page's own policy: axe is the test's, not the page's.
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: own } = window as unknown as {
      axe: {
        run: (
          context: Document,
          options: object,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>
      }
    }
    const { violations } = await own.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
}
