import * as v from 'valibot'
import { type Document, isMap, LineCounter, parseDocument } from 'yaml'
import { type RelationPack, relationPackSchema } from './relation-pack.ts'

/** A relation pack that cannot be used; the message says file, line and what is wrong, one mistake a line. */
export class RelationPackError extends Error {
  override name = 'RelationPackError'
}

type Path = readonly (string | number)[]
interface Positions {
  readonly document: Document
  readonly lines: LineCounter
}

const parseYaml = (text: string, file: string): Positions => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const error = document.errors[0]
  if (error !== undefined)
    throw new RelationPackError(`${file}:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n')[0]}`)
  return { document, lines }
}

/** The line of a value, or of its key where it has one; of what holds it where it is missing. */
const lineOf = ({ document, lines }: Positions, path: Path): number => {
  for (let depth = path.length; depth > 0; depth--) {
    const key = path[depth - 1]
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true)
    const pair = isMap(parent) ? parent.items.find((item) => String(item.key) === String(key)) : undefined
    const node = pair?.key ?? document.getIn(path.slice(0, depth), true)
    const range = node !== null && typeof node === 'object' && 'range' in node ? (node.range as readonly number[]) : []
    if (range[0] !== undefined) return lines.linePos(range[0]).line
  }
  return 1
}

/** What is wrong, for who wrote the pack and knows no schemas. */
const told = ({ type, expected, received, message, kind }: v.BaseIssue<unknown>): string => {
  if (kind !== 'schema') return message
  if (type === 'strict_object' && expected === 'never') return `unknown key ${received}`
  if (type === 'strict_object' && received === 'undefined') return `${expected} is missing`
  if (type === 'custom') return message
  return `must be ${expected?.replaceAll(' | ', ' or ').replaceAll('Array', 'a list').replace('Object', 'a mapping')}, not ${received}`
}

const pathOf = (issue: v.BaseIssue<unknown>): Path => (issue.path ?? []).map(({ key }) => key as string | number)

/**
 * Reads and checks a relation pack.
 *
 * @param text YAML
 * @param file name for messages
 * @throws RelationPackError with the lines of all mistakes
 */
export const parseRelationPack = (text: string, file: string): RelationPack => {
  const positions = parseYaml(text, file)
  const result = v.safeParse(relationPackSchema, positions.document.toJS())
  if (result.success) return result.output
  const mistakes = result.issues.map((issue) => {
    const path = pathOf(issue)
    return { line: lineOf(positions, path), text: `${path.join('.') || 'the pack'}: ${told(issue)}` }
  })
  throw new RelationPackError(
    mistakes
      .toSorted((a, b) => a.line - b.line)
      .map(({ line, text: mistake }) => `${file}:${line}: ${mistake}`)
      .join('\n'),
  )
}

/**
 * Tells the lines of a pack's values.
 *
 * @param text YAML that `parseRelationPack` accepts
 */
export const packLines = (text: string, file: string): ((path: Path) => number) => {
  const positions = parseYaml(text, file)
  return (path) => lineOf(positions, path)
}
