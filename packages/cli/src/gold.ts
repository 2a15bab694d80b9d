import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { Failure } from './failure.ts'

const statement = v.looseObject({
  predicate: v.string(),
  subject: v.string(),
  object: v.string(),
  status: v.optional(v.string(), 'asserted'),
  qualifiers: v.optional(v.record(v.string(), v.string()), {}),
})
const goldDocument = v.looseObject({
  doc: v.string(),
  date: v.optional(v.string()),
  lang: v.picklist(['nl', 'en']),
  text: v.optional(v.string()),
  entities: v.array(v.looseObject({ id: v.string(), names: v.array(v.string()) })),
  statements: v.array(statement),
  optional: v.optional(v.array(statement), []),
})

/** What a careful reader says of one article; the form is in gold/GUIDE.md. */
export type Gold = v.InferOutput<typeof goldDocument>

const textOf = async (path: string, { doc, text }: Gold): Promise<string> => {
  if (text !== undefined) return text
  const folder = dirname(path)
  const places = [folder, join(folder, '../seeds')].flatMap((place) => [join(place, doc), join(place, `${doc}.txt`)])
  const file = places.find((place) => existsSync(place))
  if (file === undefined) throw new Failure(`${path}: the text of ${doc} is neither in the gold file nor beside it`)
  return await readFile(file, 'utf8')
}

/**
 * Reads a gold file, with the texts of its documents.
 *
 * @throws Failure where the file, or a text that it names, is missing or not of the form
 */
export const readGold = async (path: string): Promise<readonly (Gold & { readonly text: string })[]> => {
  let value: unknown
  try {
    value = JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new Failure(`${path}: ${error instanceof Error ? error.message : String(error)}`)
  }
  const result = v.safeParse(v.array(goldDocument), value)
  if (!result.success)
    throw new Failure(`${path}: ${v.getDotPath(result.issues[0]) ?? 'the file'}: ${result.issues[0].message}`)
  return await Promise.all(result.output.map(async (gold) => ({ ...gold, text: await textOf(path, gold) })))
}
