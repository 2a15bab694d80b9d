import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative } from 'node:path'
import { type LanguageCode, parseExtraction, type Source } from '@relaas/graph'
import { type RawArticle, type ReadProblem, readers, readLine } from '@relaas/ingest'
import iconv from 'iconv-lite'
import { glob } from 'tinyglobby'
import { decode, encodingOf } from './decode.ts'
import { lines } from './lines.ts'

/** An article ready for ingest, one that was extracted elsewhere, or what is wrong with a piece of input. */
export type Read =
  | { readonly source: Source }
  | { readonly json: string; readonly id: string }
  | { readonly problem: string; readonly id: string }
type Raw = RawArticle | ReadProblem | { readonly json: string; readonly id: string }

/** How many articles are known to come; it grows as files turn out to hold more. */
export interface Expected {
  articles: number
}

const LANGUAGES: readonly string[] = ['nl', 'en'] satisfies LanguageCode[]
const EXTENSIONS = readers.flatMap(({ extensions }) => extensions)
/** Formats of one article a line; they are streamed, as they may be larger than memory. */
const LINES: readonly string[] = ['.jsonl', '.ndjson']
const HEAD = 1 << 16

/** The detector's tables take longer to load than all the rest of the command: only where a language must be told. */
const detect = async (text: string): Promise<string> => (await import('eld/small')).eld.detect(text).language

/** Gives the article its language, or says why it cannot be read. */
export const withLanguage = async (
  raw: RawArticle | ReadProblem,
  lang: LanguageCode | undefined,
): Promise<Exclude<Read, { readonly json: string }>> => {
  if ('problem' in raw) return raw
  if (raw.text.trim() === '') return { id: raw.id, problem: 'empty' }
  // "nl-BE" and "EN_us" are Dutch and English too.
  const code = lang ?? raw.lang?.toLowerCase().split(/[-_]/u)[0] ?? (await detect(raw.text))
  if (!LANGUAGES.includes(code))
    return {
      id: raw.id,
      problem:
        code === ''
          ? 'in a language that could not be told; --lang nl or --lang en says it'
          : `in a language that Relaas does not read (${code}); --lang nl or --lang en overrides`,
    }
  const { lang: _, ...rest } = raw
  return { source: { ...rest, lang: code as LanguageCode } }
}

interface Found {
  readonly file: string
  readonly id: string
}

const filesOf = async (path: string): Promise<readonly Found[] | undefined> => {
  const found = await stat(path).catch(() => undefined)
  if (found?.isFile() === true) return [{ file: path, id: basename(path) }]
  if (found?.isDirectory() === true) {
    const files = await glob(
      EXTENSIONS.map((extension) => `**/*${extension}`),
      { cwd: path, onlyFiles: true },
    )
    return files.toSorted().map((file) => ({ file: join(path, file), id: file }))
  }
  const files = await glob(path.replaceAll('\\', '/'), { onlyFiles: true })
  return files.length === 0 ? undefined : files.toSorted().map((file) => ({ file, id: relative('.', file) }))
}

const reason = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read'
  return error instanceof Error ? error.message : String(error)
}

const head = async (file: string): Promise<Buffer> => {
  const handle = await open(file)
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD), 0, HEAD, 0)
    const bytes = buffer.subarray(0, bytesRead)
    // A cut must not fall inside a character.
    const end = bytesRead < HEAD ? bytesRead : bytes.lastIndexOf(10) + 1
    return bytes.subarray(0, end > 0 ? end : bytesRead)
  } finally {
    await handle.close()
  }
}

/** A line that `relaas extract` wrote, on this machine or on another; undefined where it is an article. */
const extractedLine = (line: string, where: string): Raw | undefined => {
  if (!/"relaas-(?:extraction|error)"/u.test(line)) return undefined
  try {
    const { format, doc, error } = JSON.parse(line)
    if (format === 'relaas-error') return { id: String(doc), problem: String(error) }
    return format === 'relaas-extraction' ? { id: parseExtraction(line, where).doc, json: line } : undefined
  } catch (error) {
    return { id: where, problem: reason(error) }
  }
}

async function* streamLines({ file, id }: Found, expected: Expected): AsyncIterable<Raw> {
  const first = await head(file)
  const encoding = encodingOf(first)
  if (encoding === undefined) {
    yield { id, problem: 'binary, not text' }
    return
  }
  let number = 0
  let read = 0
  for await (const line of lines(createReadStream(file).pipe(iconv.decodeStream(encoding)))) {
    number++
    if (line.trim() === '') continue
    if (read++ > 0) expected.articles++
    const where = `${id}:${number}`
    yield extractedLine(line, where) ?? readLine(line, where)
  }
  if (read === 0) yield { id, problem: 'empty' }
}

async function* readFound(found: Found, expected: Expected): AsyncIterable<Raw> {
  const { file, id } = found
  const extension = extname(file).toLowerCase()
  const reader = readers.find(({ extensions }) => extensions.includes(extension))
  if (reader === undefined) yield { id, problem: `not a format that Relaas reads (${EXTENSIONS.join(', ')})` }
  else if (LINES.includes(extension)) yield* streamLines(found, expected)
  else {
    const bytes = await readFile(file)
    const text = decode(bytes)
    if (text === undefined) yield { id, problem: 'binary, not text' }
    else yield* reader.read(text, id)
  }
}

/** The files behind the paths that a user gave; `files` is undefined where there is nothing of that name. */
export type Listing = readonly { readonly path: string; readonly files: readonly Found[] | undefined }[]

/** Looks up files, folders and globs, in a fixed order. */
export const listArticles = (paths: readonly string[]): Promise<Listing> =>
  Promise.all(paths.map(async (path) => ({ path, files: await filesOf(path) })))

/** How much there is to read, in bytes. */
export const sizeOf = async (listing: Listing): Promise<number> => {
  const sizes = listing.flatMap(({ files }) =>
    (files ?? []).map(({ file }) =>
      stat(file).then(
        ({ size }) => size,
        () => 0,
      ),
    ),
  )
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
}

/** The articles of a listing, in its order. What cannot be read is named and the others go on. */
export async function* readArticles(
  listing: Listing,
  lang?: LanguageCode,
  expected: Expected = { articles: 0 },
): AsyncIterable<Read> {
  const seen = new Set<string>()
  expected.articles += listing.reduce((sum, { files }) => sum + (files?.length ?? 0), 0)
  for (const { path, files } of listing) {
    if (files === undefined) yield { id: path, problem: 'no such file or folder' }
    else if (files.length === 0) yield { id: path, problem: `holds no ${EXTENSIONS.join(', ')} file` }
    for (const found of files ?? [])
      try {
        for await (const raw of readFound(found, expected)) {
          const read = 'json' in raw ? raw : await withLanguage(raw, lang)
          const id = 'source' in read ? read.source.id : read.id
          if ('problem' in read) yield read
          else if (seen.has(id)) yield { id, problem: 'the id of an article read before' }
          else yield read
          if (!('problem' in read)) seen.add(id)
        }
      } catch (error) {
        yield { id: found.id, problem: reason(error) }
      }
  }
}
