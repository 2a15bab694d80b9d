import { workerData } from 'node:worker_threads'
import type { Source } from '@relaas/graph'
import { createIngest } from '@relaas/ingest'
import { loadAssets } from './assets.ts'
import type { ExtractorOptions } from './extractor.ts'

const { root, userPacks, minConfidence } = workerData as ExtractorOptions
const ingest = createIngest(loadAssets(root, userPacks), minConfidence === undefined ? {} : { minConfidence })

/** One article in a worker thread. The answer is JSON: a string crosses threads faster than the objects that it tells of. */
export default (source: Source): string => JSON.stringify(ingest.extract(source))
