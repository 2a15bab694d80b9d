export { loadAssets } from './assets.ts'
