// Runs the command from a clone, building first where needed.
import { buildIfStale } from './build.mjs'

await buildIfStale()
await import('../packages/cli/dist/relaas.js')
