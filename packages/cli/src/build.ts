import { existsSync, statSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildGraph, type Curation, type Extraction, noCuration, parseCuration } from '@relaas/graph'
import { type ExtractOptions, extractAll } from './extract.ts'
import { Failure } from './failure.ts'
import { writeWhole } from './part-file.ts'

const readCuration = async (path: string | undefined): Promise<Curation> => {
  if (path === undefined) return noCuration
  try {
    return parseCuration(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    throw new Failure(`${path}: not a curation file: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function* jsonLines(values: readonly unknown[]): Iterable<string> {
  for (const value of values) yield `${JSON.stringify(value)}\n`
}

/** `relaas build PATH… --out DIR`: reads, resolves, builds and lays out; both files appear whole or not at all. */
export const build = async (
  paths: readonly string[],
  options: ExtractOptions & { readonly out: string; readonly curation?: string },
): Promise<number> => {
  const { out } = options
  if (existsSync(out) && !statSync(out).isDirectory()) throw new Failure(`${out} is a file; --out takes a folder`)
  const curation = await readCuration(options.curation)
  const extractions: Extraction[] = []
  const { skipped, vocabulary } = await extractAll(paths, options, (json) => {
    extractions.push(JSON.parse(json))
  })
  if (extractions.length === 0) throw new Failure('No article could be read; nothing was written.', 2)
  const graph = buildGraph(extractions, { vocabulary, curation })
  await mkdir(out, { recursive: true })
  await writeWhole([
    { path: join(out, 'extractions.jsonl'), parts: jsonLines(extractions) },
    { path: join(out, 'graph.json'), parts: [`${JSON.stringify(graph)}\n`] },
  ])
  process.stderr.write(
    `${extractions.length} articles, ${graph.entities.length} entities, ${graph.relations.length} relations in ${out}\n`,
  )
  return skipped > 0 ? 2 : 0
}
