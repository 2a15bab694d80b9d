import { existsSync } from 'node:fs'
import type { LanguageCode, Vocabulary } from '@relaas/graph'
import { createIngest, type Ingest, readLine, toConllu } from '@relaas/ingest'
import {
  defaultThreads,
  type Extractor,
  inOrder,
  loadAssets,
  type ModelChoice,
  openExtractor,
} from '@relaas/ingest/node'
import { Failure } from './failure.ts'
import { lines } from './lines.ts'
import { assetsFolder, workerModule } from './places.ts'
import { Progress } from './progress.ts'
import { type Expected, listArticles, type Read, readArticles, sizeOf, withLanguage } from './read-articles.ts'

/** Options that extract and build share. */
export interface ExtractOptions {
  readonly lang?: LanguageCode
  readonly minConfidence?: number
  readonly model?: ModelChoice
  readonly relations?: readonly string[]
  readonly threads?: number
}

const packsOf = ({ relations = [] }: ExtractOptions): readonly string[] => {
  const absent = relations.find((file) => !existsSync(file))
  if (absent !== undefined) throw new Failure(`${absent}: no such file; --relations takes relation packs (YAML)`)
  return relations
}

/** An ingest in this thread, with the shipped assets and the user's packs. */
export const openIngest = (options: ExtractOptions): Ingest =>
  createIngest(
    loadAssets(assetsFolder(), packsOf(options), { model: options.model ?? 'accurate' }),
    options.minConfidence === undefined ? {} : { minConfidence: options.minConfidence },
  )

/** A second thread loads the models again, about a second's work: it pays from so many bytes of articles on. */
const BYTES_A_THREAD = { fast: 1 << 16, accurate: 1 << 13 }

/** An extractor over the threads that the user gave, or as many as so many bytes are worth. */
const openExtraction = (options: ExtractOptions, bytes: number): Extractor =>
  openExtractor(
    {
      root: assetsFolder(),
      userPacks: packsOf(options),
      model: options.model ?? 'accurate',
      ...(options.minConfidence === undefined ? {} : { minConfidence: options.minConfidence }),
    },
    options.threads ?? Math.min(defaultThreads(), Math.ceil(bytes / BYTES_A_THREAD[options.model ?? 'accurate'])),
    workerModule(),
  )

/** An extraction as JSON, or why there is none. */
export type Answer = { readonly json: string } | { readonly problem: string; readonly id: string }

const answer = async (read: Read, extractor: Extractor): Promise<Answer> => {
  if (!('source' in read)) return read
  try {
    return { json: await extractor.extract(read.source) }
  } catch (error) {
    return {
      id: read.source.id,
      problem: `could not be analysed: ${error instanceof Error ? error.message : String(error)}`,
    }
  }
}

/** What a run over articles found besides its extractions. */
export interface Run {
  /** Pieces of input that could not be read; each was named on stderr. */
  readonly skipped: number
  readonly vocabulary: Vocabulary
}

/** Hands the extraction of each article, as JSON, to `take`, in the order of the articles. */
export const extractAll = async (
  paths: readonly string[],
  options: ExtractOptions,
  take: (json: string) => Promise<void> | void,
): Promise<Run> => {
  const listing = await listArticles(paths)
  const extractor = openExtraction(options, await sizeOf(listing))
  const progress = new Progress(process.stderr)
  const expected: Expected = { articles: 0 }
  let skipped = 0
  const reads = readArticles(listing, options.lang, expected)
  for await (const result of inOrder(reads, extractor.width, (read) => answer(read, extractor))) {
    if ('problem' in result) {
      skipped++
      progress.say(`skipped ${result.id}: ${result.problem}`)
    } else await take(result.json)
    progress.step(expected.articles)
  }
  progress.clear()
  await extractor.close()
  return { skipped, vocabulary: extractor.vocabulary }
}

const write = async (text: string): Promise<void> => {
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve))
}

/** The id that a line gives its article, for the record of what is wrong with the rest of it. */
const idOf = (line: string): string | undefined => {
  try {
    const { id } = JSON.parse(line)
    return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
  } catch {
    return undefined
  }
}

async function* numbered(
  input: AsyncIterable<string>,
): AsyncIterable<{ readonly line: string; readonly number: number }> {
  let number = 0
  for await (const line of input) {
    number++
    if (line.trim() !== '') yield { line: line.replace(/^\uFEFF/u, ''), number }
  }
}

/** JSON Lines in, JSON Lines out, in order; a bad line is answered with an error record in its place. Blank lines have no answer. */
const filter = async (options: ExtractOptions): Promise<void> => {
  // One thread unless told: what pipes lines through starts a process a core itself.
  const extractor = openExtraction(options, 0)
  process.stdin.setEncoding('utf8')
  const answers = inOrder(numbered(lines(process.stdin)), extractor.width, async ({ line, number }) => {
    const result = await answer(await withLanguage(readLine(line, `line ${number}`), options.lang), extractor)
    return 'json' in result
      ? result.json
      : JSON.stringify({
          format: 'relaas-error',
          version: 1,
          doc: idOf(line) ?? result.id,
          line: number,
          error: result.problem,
        })
  })
  for await (const line of answers) await write(`${line}\n`)
  await extractor.close()
}

/** `relaas extract PATH…`: one line an article on stdout. Returns the exit code. */
export const extract = async (paths: readonly string[], options: ExtractOptions): Promise<number> => {
  if (paths.includes('-')) {
    if (paths.length > 1) throw new Failure('- reads JSON Lines on stdin and stands alone')
    await filter(options)
    return 0
  }
  const { skipped } = await extractAll(paths, options, (json) => write(`${json}\n`))
  return skipped > 0 ? 2 : 0
}

/** `relaas parse PATH…`: the linguistic analysis, as CoNLL-U or a line of JSON an article. Returns the exit code. */
export const parse = async (
  paths: readonly string[],
  { format, ...options }: ExtractOptions & { readonly format: 'conllu' | 'json' },
): Promise<number> => {
  const ingest = openIngest(options)
  const written = (document: ReturnType<typeof ingest.parse>): string =>
    format === 'conllu'
      ? toConllu(document)
      : `${JSON.stringify({ id: document.source.id, lang: document.language, sentences: document.sentences })}\n`
  let skipped = 0
  for await (const read of readArticles(await listArticles(paths), options.lang)) {
    if ('source' in read) {
      await write(written(ingest.parse(read.source)))
      continue
    }
    skipped++
    process.stderr.write(`skipped ${read.id}: ${'problem' in read ? read.problem : 'an extraction, not an article'}\n`)
  }
  return skipped > 0 ? 2 : 0
}
