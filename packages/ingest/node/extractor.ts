import { availableParallelism } from 'node:os'
import { setImmediate } from 'node:timers/promises'
import type { Source, Vocabulary } from '@relaas/graph'
import { createIngest, type Ingest, parseRelationPack, vocabularyOf } from '@relaas/ingest'
import { Piscina } from 'piscina'
import { loadAssets, loadPacks, type ModelChoice } from './assets.ts'

/** What an extractor is made from; plain data, as it crosses to the worker threads. */
export interface ExtractorOptions {
  /** Folder of `models/`, `lexicon/` and `relations/`. */
  readonly root: string
  /** Paths of the user's own relation packs. */
  readonly userPacks: readonly string[]
  /** Statements below it are left out; 0 to 1. */
  readonly minConfidence?: number
  readonly model?: ModelChoice
}

/** Extracts articles, here or in worker threads; which of the two changes no answer. */
export interface Extractor {
  readonly vocabulary: Vocabulary
  /** How many articles are worth having under way at once. */
  readonly width: number
  /** The article's extraction as JSON. Rejects where the article cannot be analysed; the next one can. */
  readonly extract: (source: Source) => Promise<string>
  readonly close: () => Promise<void>
}

/** A thread for each core, eight at most: each thread holds models of its own. */
export const defaultThreads = (): number => Math.min(8, availableParallelism())

/** Articles that a worker has at hand. */
const AHEAD = 4

/** An ingest as the options ask; in this thread or a worker's. */
export const ingestOf = ({ root, userPacks, minConfidence, model = 'fast' }: ExtractorOptions): Ingest =>
  createIngest(loadAssets(root, userPacks, { model }), minConfidence === undefined ? {} : { minConfidence })

const inThisThread = (options: ExtractorOptions): Extractor => {
  const ingest = ingestOf(options)
  return {
    vocabulary: ingest.vocabulary,
    width: 1,
    extract: async (source) => {
      // Signals and streams get their turn between two articles.
      await setImmediate()
      return JSON.stringify(ingest.extract(source))
    },
    close: async () => undefined,
  }
}

/**
 * Opens an extractor. With one thread all work is done in the calling one.
 *
 * @param threads 1 or more
 * @param worker path or URL of the module `extract-worker`, as the host has it
 * @throws RelationPackError where a user's pack is not valid
 */
export const openExtractor = (options: ExtractorOptions, threads: number, worker: string): Extractor => {
  if (threads <= 1) return inThisThread(options)
  const packs = loadPacks(options.root, options.userPacks).map(({ file, text }) => parseRelationPack(text, file))
  // Each worker has the next articles at hand while it reads one: on a busy machine the way to and from this thread takes as long.
  const pool = new Piscina({
    filename: worker,
    workerData: options,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: AHEAD,
  })
  return {
    vocabulary: vocabularyOf(packs),
    width: 2 * AHEAD * threads,
    extract: (source) => pool.run(source) as Promise<string>,
    close: () => pool.destroy(),
  }
}
