import type { GraphFile } from '../model/knowledge-graph.ts'
import type { Exporter } from './exporter.ts'
import { prefixes, type RdfValue, resources } from './rdf.ts'

const term = (name: string): string => (name.startsWith('urn:') ? `<${name}>` : name)

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const quoted = (text: string): string =>
  // oxlint-disable-next-line no-control-regex -- what a Turtle string cannot hold
  `"${text.replace(/[\\"\u0000-\u001F\u007F]/gu, (c) => ESCAPES[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}"`

const value = (given: RdfValue): string => {
  if ('iri' in given) return term(given.iri)
  if (given.language !== undefined) return `${quoted(given.text)}@${given.language}`
  return given.type === undefined ? quoted(given.text) : `${quoted(given.text)}^^${given.type}`
}

function* write(graph: GraphFile): Iterable<string> {
  for (const [name, iri] of Object.entries(prefixes)) yield `@prefix ${name}: <${iri}> .\n`
  for (const { iri, type, properties } of resources(graph)) {
    const rest = properties.filter(([, values]) => values.length > 0)
    yield `\n<${iri}> a ${type}${rest.map(([name, values]) => ` ;\n  ${term(name)} ${values.map(value).join(', ')}`).join('')} .\n`
  }
}

/** Turtle, for RDF stores. */
export const turtle: Exporter = {
  id: 'turtle',
  label: 'Turtle (RDF)',
  mime: 'text/turtle',
  files: [{ extension: 'ttl', write }],
}
