import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a Chromium: RELAAS_CHROMIUM, an installed one, Playwright's; as root on Debian it is installed. Undefined where there is none. */
export const findChromium = () => {
  const own = process.env.RELAAS_CHROMIUM
  if (own) return own
  const installed = [...PLACES, chromium.executablePath()].find((path) => existsSync(path))
  if (installed) return installed
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  process.stderr.write('installing Chromium with apt …\n')
  spawnSync('apt-get', ['update', '-q'], { stdio: ['ignore', 2, 2] })
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  return PLACES.find((path) => existsSync(path))
}
