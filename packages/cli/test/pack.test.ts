import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const work = mkdtempSync(join(tmpdir(), 'relaas-pack-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('the packed command', () => {
  it('runs after npm install in an empty folder, explorer and models included', () => {
    const packed = spawnSync('npx', ['--yes', 'pnpm@12', 'pack', '--pack-destination', work], {
      cwd: join(root, 'packages/cli'),
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    expect(packed.status, packed.stderr).toBe(0)
    const tarball = readdirSync(work).find((name) => name.endsWith('.tgz'))
    writeFileSync(join(work, 'package.json'), '{"private":true}')
    const installed = spawnSync('npm', ['install', '--no-audit', '--no-fund', `./${tarball}`], {
      cwd: work,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    })
    expect(installed.status, installed.stderr).toBe(0)
    const built = spawnSync(
      process.execPath,
      [join(work, 'node_modules/relaas/bin/relaas.js'), 'build', join(root, 'seeds'), '--out', 'g', '--threads', '2'],
      { cwd: work, encoding: 'utf8' },
    )
    expect(built.stderr).toContain('10 articles')
    expect(readdirSync(join(work, 'node_modules/relaas/dist/explorer'))).toContain('index.html')
  }, 300_000)
})
