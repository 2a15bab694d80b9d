// What some tests need besides Node. Each either gives environment variables for the tests or says why it cannot.
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder, fetchWithMaven, findJava, run } from './java.mjs'
import { serverJars, shellJars } from './neo4j/jars.mjs'
import { startNeo4j } from './neo4j.mjs'

const here = dirname(fileURLToPath(import.meta.url))

/** The server that the tests empty and fill: that of RELAAS_TEST_NEO4J_URI (with _USER and _PASSWORD), or one of our own. */
export const neo4jForTests = async () => {
  const given = process.env.RELAAS_TEST_NEO4J_URI
  const server = given === undefined ? await startNeo4j({ heap: '1g' }) : { stop: async () => {} }
  const env =
    given === undefined
      ? {
          RELAAS_TEST_NEO4J_URI: server.uri,
          RELAAS_TEST_NEO4J_USER: server.user,
          RELAAS_TEST_NEO4J_PASSWORD: server.password,
        }
      : {}
  return { env, stop: server.stop }
}

/** neo4j-admin and cypher-shell. */
export const neo4jTools = async () => {
  const { java } = findJava()
  return {
    RELAAS_TEST_JAVA: java,
    RELAAS_TEST_NEO4J_JARS: await serverJars(),
    RELAAS_TEST_SHELL_JARS: await shellJars(),
  }
}

/** Gephi's own importer, compiled beside the jar that holds it. */
export const gephi = async () => {
  const { java } = findJava()
  const folder = await fetchWithMaven('gephi-0.10.1', join(here, 'gephi/pom.xml'), ['package', '-Drelaas.out=FOLDER'])
  return {
    RELAAS_TEST_JAVA: java,
    RELAAS_TEST_GEPHI: [join(folder, 'classes'), join(folder, 'lib', '*')].join(delimiter),
  }
}

/** NetworkX and igraph in a virtual environment of their own. */
export const graphLibraries = async () => {
  const folder = join(cacheFolder(), 'networkx-3.4.2-igraph-0.11.8')
  const python = join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  if (!existsSync(join(folder, 'whole'))) {
    await run('python3', ['-m', 'venv', '--clear', folder])
    await run(python, [
      '-m',
      'pip',
      'install',
      '-q',
      '--disable-pip-version-check',
      'networkx==3.4.2',
      'igraph==0.11.8',
    ])
    await run(python, ['-c', `import networkx, igraph; open(${JSON.stringify(join(folder, 'whole'))}, "w").close()`])
  }
  return { RELAAS_TEST_PYTHON: python }
}
