// Builds the explorer and bundles the command with its assets into packages/cli/dist. `--if-stale` does nothing where nothing changed.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFresh, markFresh } from './stamp.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'packages/cli/dist')
const stamp = join(dist, 'built')
const inputs = ['packages', 'scripts/build.mjs', 'package.json'].map((path) => join(root, path))

/** Builds everything; progress goes to stderr, so that stdout stays the command's own. */
export const build = async () => {
  process.stderr.write('building the explorer …\n')
  const vite = spawnSync(
    process.execPath,
    [join(root, 'packages/viewer/node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    { cwd: join(root, 'packages/viewer'), stdio: ['ignore', 2, 2] },
  )
  if (vite.status !== 0) process.exit(1)
  process.stderr.write('bundling the command …\n')
  rmSync(dist, { recursive: true, force: true })
  mkdirSync(dist, { recursive: true })
  // Loaded here, as a start that has nothing to build must not wait for it.
  const { rolldown } = await import('rolldown')
  const bundle = await rolldown({
    input: {
      relaas: join(root, 'packages/cli/src/main.ts'),
      'extract-worker': join(root, 'packages/ingest/node/extract-worker.ts'),
    },
    platform: 'node',
    external: Object.keys(JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')).dependencies),
    resolve: { conditionNames: ['relaas-source', 'import', 'node', 'default'] },
    logLevel: 'silent',
  })
  await bundle.write({
    dir: dist,
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
  })
  cpSync(join(root, 'packages/viewer/dist'), join(dist, 'explorer'), { recursive: true })
  for (const folder of ['models', 'lexicon', 'relations'])
    cpSync(join(root, 'packages/ingest', folder), join(dist, 'assets', folder), { recursive: true })
  cpSync(join(root, 'LICENSE'), join(root, 'packages/cli/LICENSE'))
  cpSync(join(root, 'README.md'), join(root, 'packages/cli/README.md'))
  markFresh(stamp, inputs)
}

/** Builds where something changed since the last build. */
export const buildIfStale = async () => {
  if (!isFresh(stamp, inputs)) await build()
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await (process.argv.includes('--if-stale') ? buildIfStale() : build())
