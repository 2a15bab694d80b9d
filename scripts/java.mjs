// Java, and jars that Maven fetches once into a cache.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

const windows = process.platform === 'win32'
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java'

/** Where fetched tools are kept between runs: RELAAS_CACHE, or a folder of the user's cache. */
export const cacheFolder = () => process.env.RELAAS_CACHE ?? join(homedir(), '.cache', 'relaas')

/** Path and version of Java. @throws Error with what to do, where there is none or it is older than 17 */
export const findJava = () => {
  const told = spawnSync(java, ['-XshowSettings:properties', '-version'], { encoding: 'utf8' }).stderr ?? ''
  const version = Number(/java\.specification\.version = ([\d.]+)/u.exec(told)?.[1])
  if (Number.isNaN(version)) throw new Error('no Java was found; install Java 17 or newer, or set JAVA_HOME')
  if (version < 17) throw new Error(`Java ${version} is too old; install Java 17 or newer, or set JAVA_HOME`)
  return { java, version }
}

/** Runs a program; what it says on stdout goes to stderr. @throws Error where it fails */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], shell: windows, ...options })
    child.once('error', reject)
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(Object.assign(new Error(`${command} ended with ${code}`), { code })),
    )
  })

/**
 * A folder in the cache that Maven fills once, atomically: half a download is never used.
 * `goals` may hold FOLDER for the folder that is to be filled. @throws Error with what to do
 */
export const fetchWithMaven = async (name, pom, goals) => {
  const folder = join(cacheFolder(), name)
  if (existsSync(folder)) return folder
  mkdirSync(cacheFolder(), { recursive: true })
  const part = mkdtempSync(join(cacheFolder(), `${name}.part-`))
  process.stderr.write(`fetching ${name} with Maven, once …\n`)
  try {
    await run(windows ? 'mvn.cmd' : 'mvn', [
      '-q',
      '-B',
      '-f',
      pom,
      ...goals.map((goal) => goal.replace('FOLDER', part)),
    ])
    renameSync(part, folder)
  } catch (error) {
    if (existsSync(folder)) return folder // another run was faster
    throw new Error(
      error.code === 'ENOENT'
        ? `Maven (mvn) was not found; it is needed once, to fetch ${name}`
        : `Maven could not fetch ${name}: ${error.message}`,
    )
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
  return folder
}
