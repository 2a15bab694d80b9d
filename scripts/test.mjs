// Every test: unit, property, conformance, the command as a process, the explorer in a real Chromium.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfStale } from './build.mjs'
import { findChromium } from './chromium.mjs'

await buildIfStale()
const notRun = []
const chromium = findChromium()
if (chromium === undefined)
  notRun.push('the explorer in a browser: not run, because no Chromium was found; install one or set RELAAS_CHROMIUM')
const report = join(mkdtempSync(join(tmpdir(), 'relaas-')), 'report.json')
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  {
    stdio: 'inherit',
    env: { ...process.env, ...(chromium === undefined ? {} : { RELAAS_CHROMIUM: chromium }) },
  },
)
let counts = { numPassedTests: 0, numFailedTests: 1 }
try {
  counts = JSON.parse(readFileSync(report, 'utf8'))
} catch {
  // Without a report the run itself failed; the status says so.
}
for (const line of notRun) console.log(line)
const failed = counts.numFailedTests + (process.env.CI === 'true' ? notRun.length : 0)
console.log(`${counts.numPassedTests} passed, ${failed} failed`)
process.exit(run.status !== 0 || failed > 0 ? 1 : 0)
