export { loadAssets, loadPacks, type ModelChoice } from './assets.ts'
export { defaultThreads, type Extractor, type ExtractorOptions, openExtractor } from './extractor.ts'
export { inOrder } from './in-order.ts'
