import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createIngest } from '@relaas/ingest'
import { loadAssets } from '@relaas/ingest/node'
import { describe, expect, it } from 'vitest'
import { scoreFiles } from '../src/score.ts'
import { measure } from '../src/tally.ts'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const path = join(root, 'gold/floors.json')
/** F1 only: which of precision and recall to give up for the other is a choice, made with the least confidence. */
type Floors = Record<string, Record<'core' | 'all', { f1?: number }>>
const floors: Floors = JSON.parse(readFileSync(path, 'utf8'))
const ingest = createIngest(loadAssets(join(root, 'packages/ingest'), [], { model: 'accurate' }))

/** Two decimals, downwards: a floor leaves room for one statement more or less, not for a loss. */
const higher = (f1: number, before: number): number => Math.max(Math.floor(100 * f1) / 100, before)

/** RELAAS_RAISE_FLOORS=1 writes what is better now as the new floors; to lower one asks for a decision. */
describe('quality does not fall', () => {
  it.each(Object.keys(floors))(
    '%s',
    async (file) => {
      const score = await scoreFiles([join(root, file)], ingest)
      for (const part of ['core', 'all'] as const) {
        const { f1 } = measure(score[part])
        const before = floors[file]?.[part].f1 ?? 0
        if (process.env.RELAAS_RAISE_FLOORS === '1') {
          floors[file] = { core: {}, all: {}, ...floors[file], [part]: { f1: higher(f1, before) } }
          writeFileSync(path, `${JSON.stringify(floors, null, 2)}\n`)
        }
        expect(f1, `${part} F1`).toBeGreaterThanOrEqual(before)
      }
    },
    600_000,
  )
})
