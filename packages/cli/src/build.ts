import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildGraph, type Extraction, type GraphFile, noCuration, parseCuration, parseGraphFile } from '@relaas/graph'
import writeFileAtomic from 'write-file-atomic'
import { type ExtractOptions, extractAll, openIngest } from './extract.ts'
import { Failure } from './failure.ts'

/** `relaas build PATH… --out DIR`: reads, resolves, builds and lays out; both files appear whole or not at all. */
export const build = async (
  paths: readonly string[],
  options: ExtractOptions & { readonly out: string; readonly curation?: string },
): Promise<number> => {
  const ingest = openIngest(options)
  const curation =
    options.curation === undefined ? noCuration : parseCuration(JSON.parse(await readFile(options.curation, 'utf8')))
  const skipped = { count: 0 }
  const extractions: Extraction[] = []
  for await (const extraction of extractAll(paths, options, ingest, skipped)) extractions.push(extraction)
  if (extractions.length === 0) throw new Failure('No article could be read; nothing was written.', 2)
  const graph = buildGraph(extractions, { vocabulary: ingest.vocabulary, curation })
  await mkdir(options.out, { recursive: true })
  await writeFileAtomic(
    join(options.out, 'extractions.jsonl'),
    extractions.map((extraction) => `${JSON.stringify(extraction)}\n`).join(''),
  )
  await writeFileAtomic(join(options.out, 'graph.json'), `${JSON.stringify(graph)}\n`)
  process.stderr.write(
    `${extractions.length} articles, ${graph.entities.length} entities, ${graph.relations.length} relations in ${options.out}\n`,
  )
  return skipped.count > 0 ? 2 : 0
}

/** The graph of a build. @throws Failure where there is none */
export const readGraph = async (folder: string): Promise<GraphFile> => {
  const path = join(folder, 'graph.json')
  if (!existsSync(path)) throw new Failure(`${path} is not there. Make it with: relaas build ARTICLES --out ${folder}`)
  return parseGraphFile(await readFile(path, 'utf8'), path)
}
