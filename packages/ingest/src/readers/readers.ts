import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as plain } from 'mdast-util-to-string'
import * as v from 'valibot'

/** An article as a reader finds it, before its language is known. */
export interface RawArticle {
  readonly id: string
  readonly text: string
  readonly lang?: string
  readonly date?: string
  readonly headline?: string
  readonly publisher?: string
  readonly url?: string
}

/** What is wrong with a piece of input; the rest goes on. */
export interface ReadProblem {
  readonly id: string
  readonly problem: string
}

/** Reads one input format. A new one is an entry in `readers`. */
export interface Reader {
  readonly extensions: readonly string[]
  readonly read: (text: string, id: string) => readonly (RawArticle | ReadProblem)[]
}

const DATE = /^\s*date (\d{4}(?:-\d{2}){0,2})(?=\s|$)/u

/** Plain text: an optional ` date 2026-02-14` at the start, then headline and paragraphs. The text stays as it is: offsets count in it. */
const txt: Reader = {
  extensions: ['.txt'],
  read: (text, id) => {
    const date = DATE.exec(text)?.[1]
    return [{ id, text, ...(date === undefined ? {} : { date }) }]
  },
}

/** Markdown: its text without marks, a paragraph a block. */
const md: Reader = {
  extensions: ['.md', '.markdown'],
  read: (text, id) => {
    const tree = fromMarkdown(text)
    const blocks = tree.children
      .flatMap((block): string[] =>
        'children' in block && block.type === 'list'
          ? block.children.map((item) => `- ${plain(item)}`)
          : [plain(block)],
      )
      .filter((block) => block.trim() !== '')
    const body = blocks.join('\n\n')
    const date = DATE.exec(body)?.[1]
    const heading = tree.children.find((block) => block.type === 'heading')
    return [
      {
        id,
        text: body,
        ...(date === undefined ? {} : { date }),
        ...(heading === undefined ? {} : { headline: plain(heading) }),
      },
    ]
  },
}

const line = v.looseObject({
  id: v.union([v.string(), v.number()]),
  text: v.string(),
  lang: v.optional(v.string()),
  date: v.optional(
    v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/u, 'a date is YYYY, YYYY-MM or YYYY-MM-DD')),
  ),
  headline: v.optional(v.string()),
  publisher: v.optional(v.string()),
  url: v.optional(v.string()),
})

/** One line of JSON Lines as an article. */
export const readLine = (text: string, where: string): RawArticle | ReadProblem => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { id: where, problem: `not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const result = v.safeParse(line, value)
  if (!result.success)
    return { id: where, problem: `${v.getDotPath(result.issues[0]) ?? 'the line'}: ${result.issues[0].message}` }
  const { id, text: body, lang, date, headline, publisher, url } = result.output
  return {
    id: String(id),
    text: body,
    ...(lang === undefined ? {} : { lang }),
    ...(date === undefined ? {} : { date: date.slice(0, 10) }),
    ...(headline === undefined ? {} : { headline }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { url }),
  }
}

/** JSON Lines: one article a line. */
const jsonl: Reader = {
  extensions: ['.jsonl', '.ndjson'],
  read: (text, id) =>
    text.split('\n').flatMap((row, i) => (row.trim() === '' ? [] : [readLine(row, `${id}:${i + 1}`)])),
}

/** All input formats. */
export const readers: readonly Reader[] = [txt, md, jsonl]
