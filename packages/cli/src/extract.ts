import { createInterface } from 'node:readline'
import type { Extraction, LanguageCode } from '@relaas/graph'
import { createIngest, type Ingest, readLine, toConllu } from '@relaas/ingest'
import { loadAssets } from '@relaas/ingest/node'
import { assetsFolder } from './places.ts'
import { readArticles, withLanguage } from './read-articles.ts'

/** Options that extract and build share. */
export interface ExtractOptions {
  readonly lang?: LanguageCode
  readonly minConfidence?: string
  readonly relations?: readonly string[]
}

/** An ingest with the shipped assets and the user's packs. */
export const openIngest = ({ minConfidence, relations = [] }: ExtractOptions): Ingest =>
  createIngest(
    loadAssets(assetsFolder(), relations),
    minConfidence === undefined ? {} : { minConfidence: Number(minConfidence) },
  )

/** Extractions of all articles; `skipped` counts what could not be read and was named on stderr. */
export async function* extractAll(
  paths: readonly string[],
  options: ExtractOptions,
  ingest: Ingest,
  skipped: { count: number },
): AsyncIterable<Extraction> {
  let done = 0
  for await (const read of readArticles(paths, options.lang)) {
    if ('problem' in read) {
      skipped.count++
      process.stderr.write(`skipped ${read.id}: ${read.problem}\n`)
      continue
    }
    yield ingest.extract(read.source)
    done++
    if (process.stderr.isTTY) process.stderr.write(`\r${done} articles read`)
  }
  if (process.stderr.isTTY && done > 0) process.stderr.write('\n')
}

const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}

/** JSON Lines in, JSON Lines out, one article at a time; a bad line is answered with an error record in its place. */
export const filter = async (options: ExtractOptions): Promise<void> => {
  const ingest = openIngest(options)
  let number = 0
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    if (line.trim() === '') continue
    const read = withLanguage(readLine(line, `line ${number}`), options.lang)
    const answer =
      'problem' in read ? { format: 'relaas-error', doc: read.id, error: read.problem } : ingest.extract(read.source)
    await write(`${JSON.stringify(answer)}\n`)
  }
}

/** `relaas extract PATH…`: one line an article on stdout. Returns the exit code. */
export const extract = async (paths: readonly string[], options: ExtractOptions): Promise<number> => {
  if (paths.length === 1 && paths[0] === '-') {
    await filter(options)
    return 0
  }
  const skipped = { count: 0 }
  for await (const extraction of extractAll(paths, options, openIngest(options), skipped))
    await write(`${JSON.stringify(extraction)}\n`)
  return skipped.count > 0 ? 2 : 0
}

/** `relaas parse PATH…`: the linguistic analysis as CoNLL-U. Returns the exit code. */
export const parse = async (paths: readonly string[], options: ExtractOptions): Promise<number> => {
  const ingest = openIngest(options)
  let skipped = 0
  for await (const read of readArticles(paths, options.lang)) {
    if ('source' in read) {
      await write(toConllu(ingest.analyse(read.source)))
      continue
    }
    skipped++
    process.stderr.write(`skipped ${read.id}: ${read.problem}\n`)
  }
  return skipped > 0 ? 2 : 0
}
