import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))

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
