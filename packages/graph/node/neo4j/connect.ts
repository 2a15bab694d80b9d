import neo4j, { type Driver } from 'neo4j-driver'
import { type Neo4jTarget, PushError, toPushError } from './push-error.ts'

/** The oldest server that has all that a push needs: unique relationship ids, full-text over lists. */
const OLDEST = [5, 20] as const

/** @throws PushError where a server's `agent`, such as `Neo4j/5.26.0`, is too old. What names no version passes. */
export const checkVersion = (agent: string | undefined, uri: string): void => {
  const found = /^Neo4j\/(\d+)\.(\d+)/u.exec(agent ?? '')
  if (found === null) return
  const [major, minor] = [Number(found[1]), Number(found[2])]
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    throw new PushError(`${uri} is Neo4j ${major}.${minor}; Relaas needs ${OLDEST.join('.')} or newer.`)
}

const open = ({ uri, user, password }: Neo4jTarget): Driver => {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      connectionTimeout: 1500,
      connectionAcquisitionTimeout: 60_000,
      maxTransactionRetryTime: 30_000,
      telemetryDisabled: true,
      // A type that is not there yet is no news.
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'relaas',
    })
  } catch (error) {
    throw new PushError(
      `${JSON.stringify(uri)} is no address of a Neo4j; use neo4j://HOST:7687, or neo4j+s:// with TLS. (${error instanceof Error ? error.message : String(error)})`,
    )
  }
}

/** Opens a driver and makes sure within two seconds that the server is there, lets us in and is new enough. @throws PushError */
export const connect = async (target: Neo4jTarget): Promise<Driver> => {
  const driver = open(target)
  const database = target.database === undefined ? {} : { database: target.database }
  try {
    const { agent } = await driver.getServerInfo(database)
    checkVersion(agent, target.uri)
    return driver
  } catch (error) {
    const explained = await toPushError(error, target)
    await driver.close()
    throw explained
  }
}
