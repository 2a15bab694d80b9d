import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, vi } from 'vitest'

/** The clone. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
/** The command under test, as built; RELAAS_COMMAND names another build of it. */
export const command = process.env.RELAAS_COMMAND ?? join(root, 'packages/cli/bin/relaas.js')

/** An empty folder for one test file, taken away after it, and the command run in it as a process. */
export const workplace = () => {
  // A process takes a second to start, more where other tests run beside it.
  vi.setConfig({ testTimeout: 120_000 })
  const folder = mkdtempSync(join(tmpdir(), 'relaas-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const run = (args: readonly string[], input?: string) =>
    spawnSync(process.execPath, [command, ...args], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      ...(input === undefined ? {} : { input }),
    })
  return { folder, run }
}
