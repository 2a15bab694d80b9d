import * as v from 'valibot'
import { LineCounter, parseDocument } from 'yaml'
import { type RelationPack, relationPackSchema } from './relation-pack.ts'

/** A relation pack that cannot be used; the message says file, line and what to do. */
export class RelationPackError extends Error {
  override name = 'RelationPackError'
}

/**
 * Reads and checks a relation pack.
 *
 * @param text YAML
 * @param file name for messages
 * @throws RelationPackError with the line of the first mistake
 */
export const parseRelationPack = (text: string, file: string): RelationPack => {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const error = document.errors[0]
  if (error !== undefined) throw new RelationPackError(`${file}:${error.linePos?.[0].line ?? 1}: ${error.message}`)
  const result = v.safeParse(relationPackSchema, document.toJS())
  if (result.success) return result.output
  // The deepest issue says most: a union reports all of its branches.
  const issue = result.issues
    .flatMap((one) => [one, ...(one.issues ?? [])])
    .toSorted((a, b) => (b.path?.length ?? 0) - (a.path?.length ?? 0))[0]
  const path = (issue?.path ?? []).map((item) => item.key)
  let line = 1
  for (let depth = path.length; depth > 0; depth--) {
    const node = document.getIn(path.slice(0, depth), true)
    const range =
      node !== null && typeof node === 'object' && 'range' in node
        ? (node.range as readonly number[] | undefined)
        : undefined
    if (range?.[0] === undefined) continue
    line = lines.linePos(range[0]).line
    break
  }
  throw new RelationPackError(
    `${file}:${line}: ${path.join('.') || 'the pack'}: ${issue?.message ?? 'not a relation pack'}`,
  )
}
