import { readFile, stat } from 'node:fs/promises'
import { basename, extname, join, relative } from 'node:path'
import type { LanguageCode, Source } from '@relaas/graph'
import { type RawArticle, type ReadProblem, readers } from '@relaas/ingest'
import chardet from 'chardet'
import { eld } from 'eld/medium'
import iconv from 'iconv-lite'
import { glob } from 'tinyglobby'

/** An article ready for ingest, or what is wrong with a piece of input. */
export type Read = { readonly source: Source } | { readonly problem: string; readonly id: string }

const LANGUAGES: readonly string[] = ['nl', 'en'] satisfies LanguageCode[]
const EXTENSIONS = readers.flatMap(({ extensions }) => extensions)

/** The file's text: UTF-8 with or without BOM, else whatever the bytes look like. */
const decode = (bytes: Buffer): string | undefined => {
  if (bytes.includes(0) && !(bytes[0] === 0xff || bytes[0] === 0xfe)) return undefined
  const utf8 = bytes.toString('utf8')
  if (!utf8.includes('\uFFFD')) return utf8.replace(/^\uFEFF/u, '')
  const encoding = chardet.detect(bytes)
  return encoding !== null && iconv.encodingExists(encoding) ? iconv.decode(bytes, encoding) : utf8
}

/** Gives the article its language, or says why it cannot be read. */
export const withLanguage = (raw: RawArticle | ReadProblem, lang: LanguageCode | undefined): Read => {
  if ('problem' in raw) return raw
  if (raw.text.trim() === '') return { id: raw.id, problem: 'empty' }
  const code = lang ?? raw.lang ?? eld.detect(raw.text).language
  if (!LANGUAGES.includes(code))
    return {
      id: raw.id,
      problem:
        code === ''
          ? 'in a language that could not be told'
          : `in a language that Relaas does not read (${code}); --lang nl or --lang en overrides`,
    }
  const { lang: _, ...rest } = raw
  return { source: { ...rest, lang: code as LanguageCode } }
}

const filesOf = async (
  path: string,
): Promise<readonly { readonly file: string; readonly id: string }[] | undefined> => {
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

/** Articles of files, folders and globs, in a fixed order. What cannot be read is named and the others go on. */
export async function* readArticles(paths: readonly string[], lang?: LanguageCode): AsyncIterable<Read> {
  const seen = new Set<string>()
  for (const path of paths) {
    const files = await filesOf(path)
    if (files === undefined || files.length === 0) {
      yield {
        id: path,
        problem: files === undefined ? 'no such file or folder' : `holds no ${EXTENSIONS.join(', ')} file`,
      }
      continue
    }
    for (const { file, id } of files) {
      const reader = readers.find(({ extensions }) => extensions.includes(extname(file).toLowerCase()))
      if (reader === undefined) {
        yield { id, problem: `not a format that Relaas reads (${EXTENSIONS.join(', ')})` }
        continue
      }
      const bytes = await readFile(file).catch((error: unknown) =>
        error instanceof Error ? error.message : String(error),
      )
      const text = typeof bytes === 'string' ? undefined : decode(bytes)
      if (text === undefined) {
        yield { id, problem: typeof bytes === 'string' ? bytes : 'binary, not text' }
        continue
      }
      for (const raw of reader.read(text, id)) {
        const read = withLanguage(raw, lang)
        if ('source' in read && seen.has(read.source.id))
          yield { id: read.source.id, problem: 'the id of an article read before' }
        else yield read
        if ('source' in read) seen.add(read.source.id)
      }
    }
  }
}
