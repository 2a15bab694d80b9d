import { Neo4jError } from 'neo4j-driver'
import { probe } from './probe.ts'

/** Where the graph goes. */
export interface Neo4jTarget {
  /** For example `neo4j://localhost:7687`, or `neo4j+s://` with TLS. */
  readonly uri: string
  readonly user: string
  readonly password: string
  /** The server's default database where not given. */
  readonly database?: string
}

/** A push that could not be done; the message says what to do. */
export class PushError extends Error {
  override name = 'PushError'
}

const unreachable = async ({ uri }: Neo4jTarget, error: Neo4jError): Promise<string> => {
  const encrypted = /^(?:neo4j|bolt)\+s(?:sc)?:/u.test(uri)
  if (/HTTP/u.test(error.message))
    return `${uri} answers in HTTP. Give the port of Bolt, Neo4j's own protocol, usually 7687.`
  const found = await probe(uri)
  if (found === 'silent') return `No server answers at ${uri}. Is Neo4j running there, and is the port right?`
  if (encrypted && found === 'bolt')
    return `The server at ${uri} speaks without TLS. Use ${uri.replace(/\+s(?:sc)?:/u, ':')}, or switch TLS on there.`
  if (!encrypted && found === 'tls')
    return `The server at ${uri} speaks TLS only. Use ${uri.replace(/^(\w+):/u, '$1+s:')}, or +ssc for a certificate that it signed itself.`
  if (encrypted && found === 'tls')
    return `The certificate of ${uri} is not trusted (${error.message.split('\n')[0]}). With a certificate that the server signed itself, use ${uri.replace(/\+s(?:sc)?:/u, '+ssc:')}.`
  return `The server at ${uri} does not answer as Neo4j 5 does: ${error.message.split('\n')[0]}`
}

const READ_ONLY = /Forbidden|AccessMode|ReadOnly|NotALeader/u

/** The error that a user can act on, for whatever went wrong; what is not understood is given as the server said it. */
export const toPushError = async (error: unknown, target: Neo4jTarget): Promise<Error> => {
  if (error instanceof PushError) return error
  if (!(error instanceof Neo4jError)) return error instanceof Error ? error : new Error(String(error))
  const { code, message } = error
  const { user, database, uri } = target
  const because = (text: string) => new PushError(text, { cause: error })
  if (code === 'ServiceUnavailable' || code === 'SessionExpired' || code === 'N/A')
    return because(await unreachable(target, error))
  if (code.endsWith('Security.AuthenticationRateLimit'))
    return because(`${uri} refuses to try again so soon after wrong passwords. Wait some seconds.`)
  if (code.endsWith('Security.Unauthorized') || code.endsWith('Security.TokenExpired'))
    return because(
      `Wrong user or password for ${user} at ${uri}. The password comes from RELAAS_NEO4J_PASSWORD or the prompt.`,
    )
  if (code.endsWith('DatabaseNotFound') || code.endsWith('Database.IllegalAliasChain'))
    return because(`There is no database "${database ?? ''}" at ${uri}. SHOW DATABASES lists those that there are.`)
  if (READ_ONLY.test(code))
    return because(`${user} may not write to ${database ?? 'the database'} at ${uri}: ${message.split('\n')[0]}`)
  if (code.endsWith('ConstraintCreationFailed'))
    return because(
      `The database holds data of others in which ids are not unique, under names that Relaas uses; nothing was written. ${message}`,
    )
  if (code.endsWith('ConstraintValidationFailed'))
    return because(
      `The database holds something of others with an id of this graph, or somebody pushes at the same time. ${message}`,
    )
  if (code.endsWith('OutOfMemoryError') || code.endsWith('MemoryPoolOutOfMemoryError'))
    return because(`The server at ${uri} is out of memory. Give it a larger heap, or push with a smaller batch.`)
  return because(`${uri}: ${message} (${code})`)
}
