import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const folder = dirname(fileURLToPath(import.meta.url))
/** The source, or `dist/`, of which a bundler puts shared modules into `chunks/`. */
const here = basename(folder) === 'chunks' ? dirname(folder) : folder

/** Where models, lexicon and relation packs lie: beside the packed command, or in the clone. */
export const assetsFolder = (): string => {
  const packed = join(here, 'assets')
  return existsSync(packed) ? packed : join(here, '../../ingest')
}

/** Where the built explorer lies. */
export const explorerFolder = (): string => {
  const packed = join(here, 'explorer')
  return existsSync(packed) ? packed : join(here, '../../viewer/dist')
}

/** The module that a worker thread runs: beside the packed command, or the source where the command runs from it. */
export const workerModule = (): string => {
  const packed = join(here, 'extract-worker.js')
  return pathToFileURL(existsSync(packed) ? packed : join(here, '../../ingest/node/extract-worker.ts')).href
}
