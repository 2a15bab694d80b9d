import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { assetsFolder } from './places.ts'

/** What the explorer reads articles with, in the page itself: a list of the files that lie under `ingest/` beside it. */
export interface IngestManifest {
  readonly models: readonly string[]
  readonly names: readonly string[]
  readonly relations: readonly string[]
  readonly packs: readonly string[]
  /** Bytes of the accurate model, which the reader may choose; absent where it is not there to choose. */
  readonly accurate?: number
}

const ACCURATE = 'models/accurate/model.bin'

/** The manifest of the assets that this command carries, with the accurate model or without. */
export const ingestManifest = (accurate: boolean): IngestManifest => {
  const root = assetsFolder()
  const having = (file: string): readonly string[] =>
    ['nl', 'en'].filter((lang) => existsSync(join(root, 'models', lang, file)))
  return {
    models: having('model.bin'),
    names: having('names.tsv'),
    relations: having('relations.tsv'),
    packs: readdirSync(join(root, 'relations'))
      .filter((file) => file.endsWith('.yaml'))
      .toSorted(),
    ...(accurate && existsSync(join(root, ACCURATE)) ? { accurate: statSync(join(root, ACCURATE)).size } : {}),
  }
}

/** Paths, under the assets' folder, of all that the manifest means. */
export const ingestFiles = ({ models, names, relations, packs, accurate }: IngestManifest): readonly string[] => [
  ...models.map((lang) => `models/${lang}/model.bin`),
  ...names.map((lang) => `models/${lang}/names.tsv`),
  ...relations.map((lang) => `models/${lang}/relations.tsv`),
  ...(accurate === undefined ? [] : [ACCURATE]),
  'lexicon/gazetteer.tsv',
  ...packs.map((file) => `relations/${file}`),
]

/** What the explorer's page may do: run and load what lies beside it, WebAssembly and its own workers; nothing else, nowhere else. */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')
