import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { Failure } from './failure.ts'

/** Asks for a password on the terminal without showing it. @throws Failure where there is no terminal */
export const readPassword = async (question: string): Promise<string> => {
  if (!process.stdin.isTTY)
    throw new Failure('No password. Put it into RELAAS_NEO4J_PASSWORD, or call this from a terminal.')
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true })
  const interrupted = new Promise<never>((_resolve, reject) =>
    lines.once('SIGINT', () => reject(new Failure('Stopped; nothing was written.'))),
  )
  try {
    return await Promise.race([new Promise<string>((resolve) => lines.question('', resolve)), interrupted])
  } finally {
    lines.close()
    process.stderr.write('\n')
  }
}
