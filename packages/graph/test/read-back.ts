import jsonld from 'jsonld'
import { Parser, type Quad } from 'n3'
import { SaxesParser } from 'saxes'

/** What a reader finds in an export: ids of edges, names of nodes, sentences of statements; undefined where the format holds none. */
export interface ReadBack {
  readonly names: readonly string[]
  readonly edges: readonly string[]
  readonly quotes?: readonly string[]
}

/** Files by extension. */
export type Files = ReadonlyMap<string, string>

const readXml = (
  text: string,
  label: (attributes: Record<string, string>, data: Record<string, string>) => string,
): ReadBack => {
  const names: string[] = []
  const edges: string[] = []
  let node: Record<string, string> = {}
  let data: Record<string, string> = {}
  let key = ''
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'node') node = attributes
    if (name === 'node' || name === 'edge') data = {}
    if (name === 'edge') edges.push(attributes.id ?? '')
    key = name === 'data' ? (attributes.key ?? '') : ''
  })
  parser.on('text', (value) => {
    if (key !== '') data[key] = (data[key] ?? '') + value
  })
  parser.on('closetag', ({ name }) => {
    key = ''
    if (name === 'node') names.push(label(node, data))
  })
  parser.write(text).close()
  return { names, edges }
}

/** Cells of CSV by RFC 4180, header first. */
export const readCsv = (text: string): readonly Readonly<Record<string, string>>[] => {
  const rows: string[][] = [[]]
  for (const [, quotedCell, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/gu)) {
    rows.at(-1)?.push(quotedCell?.replace(/""/gu, '"') ?? plain ?? '')
    if (end !== ',') rows.push([])
  }
  const [header = [], ...body] = rows
  return body
    .filter(({ length }) => length === header.length)
    .map((cells) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ''])))
}

const SCHEMA = 'https://schema.org/'
const TERM = 'urn:relaas:term:'
const of = (files: Files, extension: string): string => files.get(extension) ?? ''

/** Triples with the names of blank nodes out of the way; there are none. */
export const triples = (quads: readonly Quad[]): readonly string[] =>
  quads
    .map(({ subject, predicate, object }) => {
      const literal = object.termType === 'Literal' ? `${object.datatype.value} ${object.language}` : ''
      return JSON.stringify([subject.value, predicate.value, object.termType, object.value, literal])
    })
    .toSorted()

/** Turtle as N3.js reads it. */
export const readTurtle = (text: string): readonly Quad[] => new Parser().parse(text)
/** JSON-LD as jsonld.js reads it, without the network. */
export const readJsonLd = async (text: string): Promise<readonly Quad[]> =>
  new Parser().parse((await jsonld.toRDF(JSON.parse(text), { format: 'application/n-quads' })) as unknown as string)

const fromRdf = (quads: readonly Quad[]): ReadBack => {
  const about = (predicate: string, kind: string) =>
    quads.filter((quad) => quad.predicate.value === predicate && quad.subject.value.startsWith(`urn:relaas:${kind}:`))
  const relations = new Set(about(`${TERM}status`, 'relation').map(({ subject }) => subject.value))
  return {
    names: about(`${SCHEMA}name`, 'entity').map(({ object }) => object.value),
    edges: [...relations].map((iri) => decodeURIComponent(iri.replace('urn:relaas:relation:', ''))),
    quotes: about(`${SCHEMA}text`, 'statement').map(({ object }) => object.value),
  }
}

const unspreadsheet = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/u, '')

/** One reader a format; for most a well-kept library or the grammar of the format. Neo4j's are read by Neo4j itself, in its own tests. */
export const readers: Readonly<Record<string, (files: Files) => ReadBack | Promise<ReadBack>>> = {
  gexf: (files) => readXml(of(files, 'gexf'), (attributes) => attributes.label ?? ''),
  graphml: (files) => readXml(of(files, 'graphml'), (_attributes, data) => data.node_name ?? ''),
  json: (files) => {
    const { nodes, links } = JSON.parse(of(files, 'json')) as {
      nodes: { name: string }[]
      links: { key: string; statements: { evidence: { quote: string } }[] }[]
    }
    return {
      names: nodes.map(({ name }) => name),
      edges: links.map(({ key }) => key),
      quotes: links.flatMap(({ statements }) => statements.map(({ evidence }) => evidence.quote)),
    }
  },
  csv: (files) => ({
    names: readCsv(of(files, 'nodes.csv')).map((row) => unspreadsheet(row.Label ?? '')),
    edges: readCsv(of(files, 'edges.csv')).map((row) => row.Id ?? ''),
    quotes: readCsv(of(files, 'statements.csv')).map((row) => unspreadsheet(row.Quote ?? '')),
  }),
  'json-ld': async (files) => fromRdf(await readJsonLd(of(files, 'jsonld'))),
  turtle: (files) => fromRdf(readTurtle(of(files, 'ttl'))),
  cypher: (files) => {
    // Only the strings; that the script means the same as a push is tested with cypher-shell.
    const rows = [...of(files, 'cypher').matchAll(/^:param rows => (.*);\n(.*\n.*\n.*)/gmu)]
    const strings = (list: string, at: number): readonly string[] =>
      [...list.matchAll(/\[((?:'(?:[^'\\]|\\.)*'|\[[^\]]*\]|[^[\]'])*)\]/gu)].map(([, row = '']) => {
        const cell = [...row.matchAll(/'((?:[^'\\]|\\.)*)'|[\w.]+|\[[^\]]*\]/gu)][at]?.[1] ?? ''
        return cell.replace(/\\(?:u([0-9a-f]{4})|(.))/gu, (_all, code: string | undefined, c: string) =>
          code === undefined ? ({ n: '\n', r: '\r', t: '\t' }[c] ?? c) : String.fromCharCode(Number.parseInt(code, 16)),
        )
      })
    const found = (pattern: RegExp, at: number) =>
      rows.flatMap(([, list = '', query = '']) => (pattern.test(query) ? strings(list.slice(1, -1), at) : []))
    return { names: found(/x:`Entity`/u, 1), edges: found(/\(b\)|contest/u, 2).filter((id) => !id.includes('>')) }
  },
  'neo4j-csv': (files) => ({
    names: readCsv(of(files, 'entities.csv')).map((row) => row.name ?? ''),
    edges: readCsv(of(files, 'relations.csv')).map((row) => row.id ?? ''),
    quotes: readCsv(of(files, 'statements.csv')).map((row) => row.quote ?? ''),
  }),
}
