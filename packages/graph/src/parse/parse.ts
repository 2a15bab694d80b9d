import * as v from 'valibot'
import type { Extraction } from '../model/extraction.ts'
import type { GraphFile } from '../model/knowledge-graph.ts'

/** A file that is not what it should be; the message says what is wrong and where. */
export class FormatError extends Error {
  override name = 'FormatError'
}

const evidence = v.looseObject({ start: v.number(), end: v.number(), quote: v.string() })
const source = v.looseObject({
  id: v.string(),
  lang: v.picklist(['nl', 'en']),
  text: v.string(),
  date: v.optional(v.string()),
})
const extraction = v.looseObject({
  format: v.literal('relaas-extraction'),
  version: v.literal(1),
  source,
  entities: v.array(
    v.looseObject({
      id: v.string(),
      type: v.string(),
      name: v.string(),
      aliases: v.array(v.string()),
      mentions: v.array(evidence),
      attributes: v.array(v.looseObject({ name: v.string(), value: v.string() })),
      links: v.array(v.looseObject({})),
    }),
  ),
  statements: v.array(
    v.looseObject({
      id: v.string(),
      predicate: v.string(),
      subject: v.string(),
      object: v.string(),
      status: v.picklist(['asserted', 'expected', 'negated']),
      qualifiers: v.record(v.string(), v.string()),
      confidence: v.number(),
      rule: v.string(),
      evidence: v.looseObject({ ...evidence.entries, subject: evidence, object: evidence, trigger: v.array(evidence) }),
    }),
  ),
})
const graphFile = v.looseObject({
  format: v.literal('relaas-graph'),
  version: v.literal(1),
  vocabulary: v.looseObject({
    entityTypes: v.array(v.looseObject({ id: v.string() })),
    predicates: v.array(v.looseObject({ id: v.string() })),
  }),
  sources: v.array(source),
  entities: v.array(
    v.looseObject({ id: v.string(), type: v.string(), name: v.string(), x: v.number(), y: v.number() }),
  ),
  relations: v.array(
    v.looseObject({
      id: v.string(),
      predicate: v.string(),
      subject: v.string(),
      object: v.string(),
      statements: v.array(v.looseObject({})),
    }),
  ),
  merges: v.array(v.looseObject({})),
})

const check = <T>(schema: v.GenericSchema, text: string, what: string): T => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new FormatError(`${what} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const result = v.safeParse(schema, value)
  if (!result.success) {
    const issue = result.issues[0]
    throw new FormatError(`${what}: ${v.getDotPath(issue) ?? 'the value'}: ${issue.message}`)
  }
  return value as T
}

/** One line of `extractions.jsonl`. @throws FormatError */
export const parseExtraction = (line: string, what = 'The extraction'): Extraction =>
  check<Extraction>(extraction, line, what)

/** The content of `graph.json`. @throws FormatError */
export const parseGraphFile = (text: string, what = 'The graph file'): GraphFile =>
  check<GraphFile>(graphFile, text, what)
