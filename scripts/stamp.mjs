import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const SKIP = new Set(['node_modules', 'dist', 'training', 'test', '.git', 'bench'])

/** Newest change under the paths, in milliseconds. */
const newest = (path) => {
  const found = statSync(path)
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(
    0,
    ...readdirSync(path)
      .filter((name) => !SKIP.has(name))
      .map((name) => newest(join(path, name))),
  )
}

/** Whether the file `stamp` says that everything under `paths` was built as it is now. */
export const isFresh = (stamp, paths) =>
  existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) >= Math.max(...paths.map(newest))

/** Notes that what is under `paths` is built. */
export const markFresh = (stamp, paths) => writeFileSync(stamp, String(Math.max(...paths.map(newest))))
