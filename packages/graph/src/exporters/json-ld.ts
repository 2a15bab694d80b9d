import type { GraphFile } from '../model/knowledge-graph.ts'
import type { Exporter } from './exporter.ts'
import { prefixes, type RdfValue, resources } from './rdf.ts'

const value = (given: RdfValue): unknown => {
  if ('iri' in given) return { '@id': given.iri }
  if (given.language !== undefined) return { '@value': given.text, '@language': given.language }
  return given.type === undefined ? given.text : { '@value': given.text, '@type': given.type }
}

function* write(graph: GraphFile): Iterable<string> {
  yield `{"@context":${JSON.stringify(prefixes)},"@graph":[`
  let between = '\n'
  for (const { iri, type, properties } of resources(graph)) {
    const own = properties.filter(([, values]) => values.length > 0)
    const object = {
      '@id': iri,
      '@type': type,
      ...Object.fromEntries(own.map(([name, values]) => [name, values.map(value)])),
    }
    yield `${between}${JSON.stringify(object)}`
    between = ',\n'
  }
  yield '\n]}\n'
}

/** JSON-LD with the terms of schema.org; its context is in the file, so nothing is fetched to read it. */
export const jsonLd: Exporter = {
  id: 'json-ld',
  label: 'JSON-LD (schema.org)',
  mime: 'application/ld+json',
  files: [{ extension: 'jsonld', write }],
}
