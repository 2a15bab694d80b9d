import { workerData } from 'node:worker_threads'
import type { Source } from '@relaas/graph'
import { type ExtractorOptions, ingestOf } from './extractor.ts'

const ingest = ingestOf(workerData as ExtractorOptions)

/** One article in a worker thread. The answer is JSON: a string crosses threads faster than the objects that it tells of. */
export default (source: Source): string => JSON.stringify(ingest.extract(source))
