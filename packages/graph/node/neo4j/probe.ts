import { connect as connectPlain } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** What listens somewhere: nothing, Neo4j's protocol without or with TLS, something else. */
export type Listener = 'silent' | 'bolt' | 'tls' | 'other'

const WAIT = 600
const HANDSHAKE = Buffer.from('6060b01700000405000004040000000000000000', 'hex')

const speaksBolt = (host: string, port: number): Promise<'silent' | 'bolt' | 'other'> =>
  new Promise((resolve) => {
    const socket = connectPlain(port, host)
    let connected = false
    const done = (answer: 'silent' | 'bolt' | 'other'): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(WAIT, () => done(connected ? 'other' : 'silent'))
    socket.once('connect', () => {
      connected = true
      socket.write(HANDSHAKE)
    })
    socket.once('error', () => done(connected ? 'other' : 'silent'))
    socket.once('close', () => done('other'))
    socket.once('data', (data) => done(data.length === 4 && data.readUInt32BE(0) !== 0 ? 'bolt' : 'other'))
  })

const speaksTls = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connectTls({ host, port, rejectUnauthorized: false })
    const done = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(WAIT, () => done(false))
    socket.once('secureConnect', () => done(true))
    // An alert is said in TLS: whoever sends one speaks it.
    socket.once('error', (error: NodeJS.ErrnoException) => done(/ALERT/iu.test(error.code ?? '')))
    socket.once('close', () => done(false))
  })

/** Looks what listens at a URI of Neo4j, for an error message that says what to do. Takes 1.2 seconds at most. */
export const probe = async (uri: string): Promise<Listener> => {
  const { hostname, port } = new URL(uri.replace(/^[a-z0-9+]+:/u, 'http:'))
  const at = [hostname.replace(/^\[|\]$/gu, ''), Number(port || 7687)] as const
  const plain = await speaksBolt(...at)
  if (plain !== 'other') return plain
  return (await speaksTls(...at)) ? 'tls' : 'other'
}
