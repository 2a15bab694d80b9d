import type { GraphFile, GraphStatement, Relation } from '../model/knowledge-graph.ts'
import type { Source } from '../model/source.ts'

/** Prefixes of the terms. */
export const prefixes = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  schema: 'https://schema.org/',
  relaas: 'urn:relaas:term:',
} as const

/** A literal, or a reference to another resource by IRI or prefixed term. */
export type RdfValue =
  | { readonly iri: string }
  | { readonly text: string; readonly type?: string; readonly language?: string }

/** A resource with its properties; `type` and names are prefixed terms, or IRIs where they hold `urn:`. */
export interface Resource {
  readonly iri: string
  readonly type: string
  readonly properties: readonly (readonly [name: string, values: readonly RdfValue[]])[]
}

/** The terms of schema.org for the types that it has; a user's own are Things. */
const CLASSES: Readonly<Record<string, string>> = {
  Person: 'schema:Person',
  Organization: 'schema:Organization',
  Place: 'schema:Place',
  Event: 'schema:Event',
  Work: 'schema:CreativeWork',
}

const DATE_TYPES: Readonly<Record<number, string>> = { 4: 'xsd:gYear', 7: 'xsd:gYearMonth', 10: 'xsd:date' }

const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD')
const urn = (kind: string, ...ids: readonly string[]): string =>
  `urn:relaas:${kind}:${ids
    .map((id) => encodeURIComponent(wellFormed(id)).replace(/[!'()*]/gu, (c) => `%${c.charCodeAt(0).toString(16)}`))
    .join(':')}`
const iri = (value: string): readonly RdfValue[] => [{ iri: value }]
const text = (value: string | undefined): readonly RdfValue[] =>
  value === undefined || value === '' ? [] : [{ text: wellFormed(value) }]
const number = (value: number): readonly RdfValue[] => [
  { text: String(value), type: Number.isInteger(value) ? 'xsd:integer' : 'xsd:decimal' },
]
const decimal = (value: number): readonly RdfValue[] => [{ text: String(value), type: 'xsd:decimal' }]
const date = (value: string | undefined): readonly RdfValue[] => {
  const type = value !== undefined && /^\d{4}(?:-\d\d(?:-\d\d)?)?$/u.test(value) ? DATE_TYPES[value.length] : undefined
  return value === undefined ? [] : [{ text: value, ...(type === undefined ? {} : { type }) }]
}

const article = (
  { id, headline, date: published, url, lang, publisher }: Source,
  mentioned: readonly string[],
): Resource => ({
  iri: urn('article', id),
  type: 'schema:NewsArticle',
  properties: [
    ['schema:identifier', text(id)],
    ['schema:headline', text(headline)],
    ['schema:datePublished', date(published)],
    ['schema:url', text(url)],
    ['schema:inLanguage', text(lang)],
    ['schema:publisher', publisher === undefined ? [] : iri(urn('publisher', publisher))],
    ['schema:mentions', mentioned.map((entity) => ({ iri: urn('entity', entity) }))],
  ],
})

const qualifiers = (values: Relation['qualifiers']): Resource['properties'] =>
  Object.entries(values).map(([name, value]) => [urn('qualifier', name), name === 'date' ? date(value) : text(value)])

const ends = ({ subject, predicate, object }: Pick<Relation, 'subject' | 'predicate' | 'object'>) =>
  [
    ['rdf:subject', iri(urn('entity', subject))],
    ['rdf:predicate', iri(urn('predicate', predicate))],
    ['rdf:object', iri(urn('entity', object))],
  ] as const

const statement = (said: GraphStatement, relation: string): Resource => ({
  iri: urn('statement', said.source, said.id),
  type: 'rdf:Statement',
  properties: [
    ...ends(said),
    ['relaas:relation', iri(urn('relation', relation))],
    ['relaas:status', text(said.status)],
    ['relaas:confidence', decimal(said.confidence)],
    ['relaas:rule', text(said.rule)],
    ['schema:isBasedOn', iri(urn('article', said.source))],
    ['schema:text', text(said.evidence.quote)],
    ['relaas:start', number(said.evidence.start)],
    ['relaas:end', number(said.evidence.end)],
    ['relaas:subjectQuote', text(said.evidence.subject.quote)],
    ['relaas:objectQuote', text(said.evidence.object.quote)],
    ['relaas:trigger', text(said.evidence.trigger.map(({ quote }) => quote).join(' … '))],
    ...qualifiers(said.qualifiers),
  ],
})

const relation = (one: Relation): Resource => ({
  iri: urn('relation', one.id),
  type: 'relaas:Relation',
  properties: [
    ...ends(one),
    ['relaas:status', text(one.status)],
    ['relaas:confidence', decimal(one.confidence)],
    ['relaas:contest', text(one.contest)],
    ['relaas:firstDate', date(one.firstDate)],
    ['relaas:lastDate', date(one.lastDate)],
  ],
})

/**
 * The graph as RDF with the terms of schema.org. Every statement is reified, with its sentence;
 * what at least one article asserts is said as a triple too. Resources come one at a time.
 */
export function* resources(graph: GraphFile): Iterable<Resource> {
  for (const { id, labels, symmetric } of graph.vocabulary.predicates)
    yield {
      iri: urn('predicate', id),
      type: 'rdf:Property',
      properties: [
        ['rdfs:label', Object.entries(labels).map(([language, { forward }]) => ({ text: forward, language }))],
        ['relaas:symmetric', [{ text: String(symmetric), type: 'xsd:boolean' }]],
      ],
    }
  const mentioned = new Map<string, string[]>()
  for (const { id, mentions } of graph.entities)
    for (const source of Object.keys(mentions)) {
      const same = mentioned.get(source)
      if (same === undefined) mentioned.set(source, [id])
      else same.push(id)
    }
  for (const name of new Set(graph.sources.flatMap(({ publisher }) => publisher ?? [])))
    yield { iri: urn('publisher', name), type: 'schema:Organization', properties: [['schema:name', text(name)]] }
  for (const source of graph.sources) yield article(source, mentioned.get(source.id) ?? [])
  const said = new Map<string, Relation[]>()
  for (const one of graph.relations) {
    if (one.status !== 'asserted') continue
    const same = said.get(one.subject)
    if (same === undefined) said.set(one.subject, [one])
    else same.push(one)
  }
  for (const { id, type, name, aliases } of graph.entities) {
    const own = new Map<string, Set<string>>()
    for (const { predicate, object } of said.get(id) ?? [])
      own.set(predicate, (own.get(predicate) ?? new Set()).add(object))
    yield {
      iri: urn('entity', id),
      type: CLASSES[type] ?? 'schema:Thing',
      properties: [
        ['schema:name', text(name)],
        ['schema:alternateName', [...new Set(aliases)].flatMap(text)],
        ['relaas:type', text(type)],
        ...[...own].map(
          ([predicate, objects]) =>
            [urn('predicate', predicate), [...objects].map((object) => ({ iri: urn('entity', object) }))] as const,
        ),
      ],
    }
  }
  for (const one of graph.relations) {
    yield relation(one)
    for (const found of one.statements) yield statement(found, one.id)
  }
}
