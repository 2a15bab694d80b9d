// Builds, reads seeds/, and serves the explorer.
import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfStale } from './build.mjs'
import { isFresh, markFresh } from './stamp.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const command = join(root, 'packages/cli/bin/relaas.js')
await buildIfStale()
const out = join(root, 'packages/cli/dist/sample')
const inputs = [join(root, 'seeds'), join(root, 'packages/cli/dist/relaas.js')]
if (!isFresh(join(out, 'built'), inputs)) {
  process.stderr.write('reading seeds/ …\n')
  const done = spawnSync(process.execPath, [command, 'build', join(root, 'seeds'), '--out', out], { stdio: 'inherit' })
  if (done.status !== 0) process.exit(done.status ?? 1)
  markFresh(join(out, 'built'), inputs)
}
process.stderr.write('the explorer is at\n')
const child = spawn(process.execPath, [command, 'explore', out, ...process.argv.slice(2)], { stdio: 'inherit' })
process.on('SIGINT', () => child.kill('SIGINT'))
child.on('exit', (code) => process.exit(code ?? 0))
