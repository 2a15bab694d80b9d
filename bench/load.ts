// How long a language takes to load in a fresh process: median of seven, wall time, from the bytes in memory to the first answer.
//   node --conditions=relaas-source --import tsx bench/load.ts
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { loadModel } from '../packages/ingest/src/model/load-model.ts'

const model = (language: string): Uint8Array =>
  readFileSync(new URL(`../packages/ingest/models/${language}/model.bin`, import.meta.url))
const one = process.argv[2]
if (one !== undefined) {
  const bytes = model(one)
  const start = performance.now()
  loadModel(bytes).analyse([[{ form: 'Leerdam', spaceBefore: true }]])
  console.log(performance.now() - start)
} else
  for (const language of ['nl', 'en']) {
    const times = Array.from({ length: 7 }, () =>
      Number(execFileSync(process.execPath, [...process.execArgv, fileURLToPath(import.meta.url), language])),
    )
    const bytes = model(language)
    const middle = times.toSorted((a, b) => a - b)[3] ?? 0
    const size = (n: number): string => `${(n / 1e6).toFixed(2)} MB`
    console.log(
      `${language}: ${Math.round(middle)} ms; ${size(bytes.length)}, gzip ${size(gzipSync(bytes, { level: 9 }).length)}`,
    )
  }
