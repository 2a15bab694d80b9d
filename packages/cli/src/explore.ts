import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { ingestFiles, ingestManifest, PAGE_POLICY } from './explorer-files.ts'
import { Failure } from './failure.ts'
import { assetsFolder, explorerFolder } from './places.ts'
import { readGraph } from './read-graph.ts'

/** Serves the explorer over a build on 127.0.0.1. Resolves once it listens. */
export const serve = async (
  folder: string,
  port: number,
): Promise<{ readonly server: Server; readonly url: string }> => {
  await readGraph(folder)
  const explorer = explorerFolder()
  if (!existsSync(join(explorer, 'index.html')))
    throw new Failure('The explorer is not built. In a clone: npx --yes pnpm@12 run build')
  const files = sirv(explorer, { dev: false, etag: true })
  const manifest = ingestManifest(true)
  const assets = new Map(ingestFiles(manifest).map((path) => [`/ingest/${path}`, join(assetsFolder(), path)]))
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', `${PAGE_POLICY}; frame-ancestors 'none'`)
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Referrer-Policy', 'no-referrer')
    const path = request.url?.split('?')[0] ?? '/'
    if (path === '/ingest/manifest.json') {
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(manifest))
      return
    }
    const own = path === '/graph.json' ? join(folder, 'graph.json') : assets.get(path)
    if (own !== undefined) {
      const type = path.endsWith('.json') ? 'application/json' : 'application/octet-stream'
      readFile(own).then(
        (bytes) => response.setHeader('Content-Type', type).end(bytes),
        () => {
          response.statusCode = 404
          response.end()
        },
      )
      return
    }
    files(request, response, () => {
      response.statusCode = 404
      response.end('Not found')
    })
  })
  const bound = await new Promise<number>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Failure(`Port ${port} is taken; give another with --port`) : error),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
  return { server, url: `http://127.0.0.1:${bound}/` }
}
