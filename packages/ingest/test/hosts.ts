import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { IngestAssets } from '@relaas/ingest'
import { chromium } from 'playwright-core'
import { rolldown } from 'rolldown'
import type { Sample } from './analyse.ts'

type Answer = { readonly analyses: readonly string[]; readonly milliseconds: number }

const here = fileURLToPath(new URL('.', import.meta.url))

/** `analyse.ts` with all that it needs as one script, which sets `analyse`. */
export const bundle = async (): Promise<string> => {
  const built = await rolldown({
    input: join(here, 'analyse.ts'),
    resolve: { conditionNames: ['relaas-source', 'import', 'default'] },
    platform: 'neutral',
    logLevel: 'silent',
  })
  const { output } = await built.generate({ format: 'iife', name: 'relaas' })
  return `${output[0].code}\nconst { analyse } = relaas\n`
}

/** In a worker thread of Node. */
export const inThread = (script: string, assets: IngestAssets, samples: readonly Sample[]): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const code = `${script}
      const { parentPort, workerData } = require('node:worker_threads')
      parentPort.postMessage(analyse(workerData.assets, workerData.samples))`
    const worker = new Worker(code, { eval: true, execArgv: [], workerData: { assets, samples } })
    worker.once('message', resolve)
    worker.once('error', reject)
  })

/** In a worker of a page in Chromium, which gets the bytes as a page would. */
export const inBrowser = async (
  script: string,
  assets: IngestAssets,
  samples: readonly Sample[],
  executablePath: string,
): Promise<Answer> => {
  const { models, accurate, ...rest } = assets
  const code = `${script}
    onmessage = async () => {
      const [rest, samples] = await Promise.all(['rest', 'samples'].map(async (name) => (await fetch('/' + name)).json()))
      const [nl, en] = await Promise.all(['nl', 'en'].map(async (name) => new Uint8Array(await (await fetch('/' + name)).arrayBuffer())))
      const accurate = ${accurate !== undefined} ? new Uint8Array(await (await fetch('/accurate')).arrayBuffer()) : undefined
      postMessage(analyse({ ...rest, models: { nl, en }, ...(accurate === undefined ? {} : { accurate }) }, samples))
    }`
  const files: Readonly<Record<string, readonly [string, string | Uint8Array]>> = {
    '/': ['text/html', '<!doctype html><title>hosts</title>'],
    '/worker.js': ['text/javascript', code],
    '/rest': ['application/json', JSON.stringify(rest)],
    '/samples': ['application/json', JSON.stringify(samples)],
    '/nl': ['application/octet-stream', models.nl ?? new Uint8Array()],
    '/accurate': ['application/octet-stream', accurate ?? new Uint8Array()],
    '/en': ['application/octet-stream', models.en ?? new Uint8Array()],
  }
  const server = createServer((request, response) => {
    const [type, body] = files[request.url ?? ''] ?? ['text/plain', '']
    response.writeHead(200, { 'content-type': type }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return await page.evaluate(
      () =>
        new Promise<Answer>((resolve, reject) => {
          const worker = new globalThis.Worker('/worker.js')
          worker.onmessage = ({ data }) => resolve(data)
          worker.onerror = ({ message }) => reject(new Error(message))
          worker.postMessage('')
        }),
    )
  } finally {
    await browser.close()
    server.close()
  }
}
