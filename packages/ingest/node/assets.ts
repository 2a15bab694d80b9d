import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { IngestAssets } from '@relaas/ingest'

/**
 * Relation packs: ours from `relations/` below `root`, then the user's.
 *
 * @throws Error where a file is missing
 */
export const loadPacks = (root: string, userPacks: readonly string[] = []): IngestAssets['packs'] => {
  const folder = join(root, 'relations')
  const ours = readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
  return [
    ...ours.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })),
    ...userPacks.map((file) => ({ file, text: readFileSync(file, 'utf8') })),
  ]
}

/** What reads: the language's own model alone, or with it the encoder, which takes ten times as long, finds more and errs less. */
export type ModelChoice = 'fast' | 'accurate'

/**
 * Loads what ingest needs from a folder that holds `models/`, `lexicon/` and `relations/`.
 *
 * @param root the package's folder, or the `assets` folder of the packed command
 * @param userPacks paths of the user's own relation packs
 * @throws Error where a file is missing, as the accurate model's may be
 */
export const loadAssets = (
  root: string,
  userPacks: readonly string[] = [],
  { model: choice = 'fast' }: { readonly model?: ModelChoice } = {},
): IngestAssets => {
  const model = (language: string): Uint8Array | undefined => {
    const path = join(root, 'models', language, 'model.bin')
    return existsSync(path) ? readFileSync(path) : undefined
  }
  const weights = (language: string, name: string): string => {
    const path = join(root, 'models', language, `${name}.tsv`)
    return existsSync(path) ? readFileSync(path, 'utf8') : ''
  }
  const nl = model('nl')
  const en = model('en')
  return {
    models: { ...(nl === undefined ? {} : { nl }), ...(en === undefined ? {} : { en }) },
    ...(choice === 'accurate' ? { accurate: readFileSync(join(root, 'models', 'accurate', 'model.bin')) } : {}),
    names: { nl: weights('nl', 'names'), en: weights('en', 'names') },
    relations: { nl: weights('nl', 'relations'), en: weights('en', 'relations') },
    gazetteer: readFileSync(join(root, 'lexicon', 'gazetteer.tsv'), 'utf8'),
    packs: loadPacks(root, userPacks),
  }
}
