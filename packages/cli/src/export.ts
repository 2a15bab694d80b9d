import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type ExportFilter, exporters, filterGraph, type Status } from '@relaas/graph'
import { readGraph } from './build.ts'
import { Failure } from './failure.ts'

/** Options of `relaas export`. */
export interface ExportOptions {
  readonly format: string
  readonly out?: string
  readonly status?: string
  readonly minConfidence?: string
  readonly predicate?: readonly string[]
  readonly since?: string
  readonly until?: string
}

const filterOf = ({ status, minConfidence, predicate, since, until }: ExportOptions): ExportFilter => ({
  ...(status === undefined ? {} : { status: status.split(',') as Status[] }),
  ...(minConfidence === undefined ? {} : { minConfidence: Number(minConfidence) }),
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
  for (const { extension, write } of exporter.files) {
    const target = exporter.files.length === 1 ? options.out : `${options.out.replace(/\.csv$/u, '')}.${extension}`
    const part = `${target}.part`
    try {
      await pipeline(Readable.from(write(graph)), createWriteStream(part))
      await rename(part, target)
    } finally {
      await rm(part, { force: true })
    }
  }
}
