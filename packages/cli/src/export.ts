import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ExportFilter, exporters, filterGraph, type Status } from '@relaas/graph'
import { Failure } from './failure.ts'
import { writeWhole } from './part-file.ts'
import { readGraph } from './read-graph.ts'

/** Options of `relaas export`. */
export interface ExportOptions {
  readonly format: string
  readonly out?: string
  readonly status?: string
  readonly minConfidence?: number
  readonly predicate?: readonly string[]
  readonly since?: string
  readonly until?: string
}

const filterOf = ({ status, minConfidence, predicate, since, until }: ExportOptions): ExportFilter => ({
  ...(status === undefined ? {} : { status: status.split(',') as Status[] }),
  ...(minConfidence === undefined ? {} : { minConfidence }),
  ...(predicate === undefined ? {} : { predicates: predicate }),
  ...(since === undefined ? {} : { since }),
  ...(until === undefined ? {} : { until }),
})

/** `relaas export DIR --format F`: to stdout, or to a file that appears only when it is whole. */
export const exportGraph = async (folder: string, options: ExportOptions): Promise<void> => {
  const exporter = exporters.find(({ id }) => id === options.format)
  if (exporter === undefined)
    throw new Failure(`No format "${options.format}". There are: ${exporters.map(({ id }) => id).join(', ')}`)
  const graph = filterGraph(await readGraph(folder), filterOf(options))
  if (options.out === undefined) {
    const [file] = exporter.files
    if (exporter.files.length > 1) throw new Failure(`${exporter.label} is several files; give --out NAME`)
    if (file !== undefined) await pipeline(Readable.from(file.write(graph)), process.stdout, { end: false })
    return
  }
  const { out } = options
  await writeWhole(
    exporter.files.map(({ extension, write }) => ({
      path: exporter.files.length === 1 ? out : `${out.replace(/\.csv$/u, '')}.${extension}`,
      parts: write(graph),
    })),
  )
}
