import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fetchWithMaven } from '../java.mjs'

const here = dirname(fileURLToPath(import.meta.url))
/** Neo4j's long-term release that is tested against; the same stands in the two pom files. */
export const VERSION = '5.26.30'
const goals = ['dependency:copy-dependencies', '-DoutputDirectory=FOLDER']

/** Folder with the jars of the server, neo4j-admin and its import. @throws Error */
export const serverJars = () => fetchWithMaven(`neo4j-${VERSION}`, join(here, 'pom.xml'), goals)

/** Folder with the jars of cypher-shell. @throws Error */
export const shellJars = () => fetchWithMaven(`cypher-shell-${VERSION}`, join(here, 'cypher-shell.pom.xml'), goals)
