import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { ingestFiles, ingestManifest, PAGE_POLICY } from './explorer-files.ts'
import { Failure } from './failure.ts'
import { assetsFolder, explorerFolder } from './places.ts'
import { readGraph } from './read-graph.ts'

/** Options of `relaas publish`. */
export interface PublishOptions {
  readonly out: string
  /** Without the language models the site is 10 MB smaller, and its readers cannot add articles. */
  readonly models: boolean
  /** With the accurate model, which readers may choose: 25 MB more. */
  readonly accurate?: boolean
}

/** A graph up to this size, in bytes, also becomes one self-contained file. */
const SINGLE_FILE = 8_000_000

const meta = (policy: string): string => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`
const inHead = (html: string, what: string): string =>
  html.replace('<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${what}`)
const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** A file that is there whole or not at all. */
const writeWhole = async (path: string, text: string): Promise<void> => {
  await writeFile(`${path}.part`, text)
  await rename(`${path}.part`, path)
}

/** The path that a tag of the built page names. */
const named = (html: string, pattern: RegExp): string => {
  const found = pattern.exec(html)?.[1]
  if (found === undefined)
    throw new Failure('The explorer is not as it should be. Build it again: npx --yes pnpm@12 run build')
  return found.replace(/^\.\//u, '')
}

/** The stylesheet with its fonts in it; only the scripts that Dutch and English are written in. */
const styleOf = async (root: string, path: string): Promise<string> => {
  const css = (await readFile(join(root, path), 'utf8')).replace(/@font-face\s*\{[^}]*\}/gu, (face) =>
    /-latin(?:-ext)?-/u.test(face) ? face : '',
  )
  const fonts = new Map<string, string>()
  for (const [, file = ''] of css.matchAll(/url\(["']?(?:\.\/)?([^"')]+\.woff2)["']?\)/gu))
    fonts.set(file, (await readFile(join(root, dirname(path), file))).toString('base64'))
  return css.replace(
    /url\(["']?(?:\.\/)?([^"')]+\.woff2)["']?\)/gu,
    (_, file: string) => `url(data:font/woff2;base64,${fonts.get(file) ?? ''})`,
  )
}

/** The explorer and the graph in one page that opens from a disk, with a policy that lets it run itself and nothing else. */
const singleFile = async (root: string, html: string, graph: string): Promise<string> => {
  const script = (await readFile(join(root, named(html, /<script[^>]+src="([^"]+)"/u)), 'utf8')).replace(
    /<(?=\/script|!--)/giu,
    '\\x3C',
  )
  const style = await styleOf(root, named(html, /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/u))
  const policy = [
    "default-src 'none'",
    `script-src ${sha256(script)}`,
    `style-src ${sha256(style)}`,
    'font-src data:',
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const page = html
    .replace(/\s*<script[^>]+src="[^"]+"[^>]*><\/script>/u, '')
    .replace(/\s*<link[^>]+rel="stylesheet"[^>]*>/u, '')
  // The replacement is a function, as a text may hold `$&`.
  return inHead(page, meta(policy))
    .replace('</head>', () => `<style>${style}</style>\n  </head>`)
    .replace(
      '</body>',
      () =>
        `<script type="application/json" id="relaas-graph">${graph.replace(/</gu, '\\u003c')}</script>\n` +
        `    <script type="module">${script}</script>\n  </body>`,
    )
}

/**
 * `relaas publish DIR --out SITE`: a static site that needs no server of ours, and for graphs that are not large `relaas.html`, the
 * same in one file. Resolves to the files that a reader may open.
 */
export const publish = async (
  folder: string,
  { out, models, accurate = false }: PublishOptions,
): Promise<readonly string[]> => {
  await readGraph(folder)
  const graph = await readFile(join(folder, 'graph.json'), 'utf8')
  const root = explorerFolder()
  if (!existsSync(join(root, 'index.html')))
    throw new Failure('The explorer is not built. In a clone: npx --yes pnpm@12 run build')
  await mkdir(out, { recursive: true })
  await cp(root, out, { recursive: true })
  const html = await readFile(join(root, 'index.html'), 'utf8')
  const off = models ? '' : '\n    <meta name="relaas-ingest" content="off" />'
  await writeWhole(join(out, 'index.html'), inHead(html, meta(PAGE_POLICY) + off))
  await writeWhole(join(out, 'graph.json'), graph)
  if (models) {
    const manifest = ingestManifest(accurate)
    for (const path of ingestFiles(manifest)) await cp(join(assetsFolder(), path), join(out, 'ingest', path))
    await writeWhole(join(out, 'ingest/manifest.json'), JSON.stringify(manifest))
  }
  if (graph.length > SINGLE_FILE) return [join(out, 'index.html')]
  await writeWhole(join(out, 'relaas.html'), await singleFile(root, html, graph))
  return [join(out, 'index.html'), join(out, 'relaas.html')]
}
