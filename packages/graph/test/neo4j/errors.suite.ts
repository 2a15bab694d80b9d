import { createServer as createPlain, type Server } from 'node:net'
import { createServer as createTls } from 'node:tls'
import { Neo4jError } from 'neo4j-driver'
import { describe, expect, it } from 'vitest'
import { push } from '../../node/index.ts'
import { checkVersion } from '../../node/neo4j/connect.ts'
import { toPushError } from '../../node/neo4j/push-error.ts'
import { oddGraph } from './odd-graph.ts'
import { target } from './server.ts'

const listening = async (server: Server): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** What a user reads when it cannot be done. */
export const errorsSuite = (): void => {
  describe('what it says when', () => {
    const to = target ?? { uri: '', user: '', password: '' }
    const graph = oddGraph()
    const told = async (change: Partial<typeof to> & { database?: string }): Promise<string> => {
      const started = Date.now()
      const error = await push(graph, { ...to, ...change }).then(
        () => new Error('it went well'),
        (reason: unknown) => reason as Error,
      )
      expect(error.name).toBe('PushError')
      expect(Date.now() - started).toBeLessThan(2000)
      return error.message
    }

    it('no server is there', async () => {
      expect(await told({ uri: 'neo4j://127.0.0.1:9' })).toContain('No server answers at neo4j://127.0.0.1:9')
    })
    it('the password is wrong', async () => {
      expect(await told({ password: 'wrong' })).toContain('Wrong user or password for neo4j')
    })
    it('the database is not there', async () => {
      expect(await told({ database: 'nope' })).toContain('There is no database "nope"')
    })
    it('the address is none', async () => {
      expect(await told({ uri: 'localhost' })).toContain('is no address of a Neo4j')
    })
    it('TLS is asked of a server without', async () => {
      expect(await told({ uri: to.uri.replace('bolt', 'bolt+s') })).toContain(`Use ${to.uri},`)
    })
    it('a server has TLS only', async () => {
      const server = createTls({ minVersion: 'TLSv1.2' })
      server.on('tlsClientError', () => undefined)
      const port = await listening(server)
      expect(await told({ uri: `bolt://127.0.0.1:${port}` })).toContain('speaks TLS only')
      server.close()
    })
    it('it is a web server', async () => {
      const server = createPlain((socket) => {
        socket.on('error', () => undefined)
        socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
      })
      const port = await listening(server)
      expect(await told({ uri: `bolt://127.0.0.1:${port}` })).toContain('answers in HTTP')
      server.close()
    })
    it('it speaks no protocol that we know', async () => {
      const server = createPlain((socket) => {
        socket.on('error', () => undefined)
        socket.once('data', () => socket.write(Buffer.alloc(4)))
      })
      const port = await listening(server)
      expect(await told({ uri: `bolt://127.0.0.1:${port}` })).toContain('does not answer as Neo4j 5 does')
      server.close()
    })
    it('the server is old', () => {
      expect(() => checkVersion('Neo4j/4.4.12', 'neo4j://x')).toThrow(
        'neo4j://x is Neo4j 4.4; Relaas needs 5.20 or newer',
      )
      expect(() => checkVersion('Neo4j/5.26.30', 'neo4j://x')).not.toThrow()
      expect(() => checkVersion('Neo4j/2026.08.1', 'neo4j://x')).not.toThrow()
    })
    it.each(['Neo.ClientError.Security.Forbidden', 'Neo.ClientError.General.WriteOnReadOnlyAccessDatabase'])(
      'the user may only read: %s',
      async (code) => {
        const error = new Neo4jError('Write operations are not allowed.', code, '', '')
        expect((await toPushError(error, to)).message).toContain('neo4j may not write')
      },
    )
  })
}
