import type { Entity, GraphFile, GraphStatement, Predicate, Relation, Status, Vocabulary } from '@relaas/graph'
import type { AbstractGraph, Attributes } from 'graphology-types'
import { plainPredicate, widen } from './widen.ts'

const STATUSES: readonly Status[] = ['asserted', 'expected', 'negated']
/** Half the width, in the build's units, that graphs without places are spread over, by the root of their number. */
const SPREAD = 40

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')
const numberOf = (value: unknown, otherwise: number): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : otherwise
const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(textOf).filter((one) => one !== '') : []

/** A name's place: as the file gives it (GEXF's y points up), else on a spiral in the order of the file. */
const placeOf = ({ x, y }: Attributes, nth: number): Pick<Entity, 'x' | 'y'> => {
  const [angle, far] = [nth * 2.399963229728653, SPREAD * Math.sqrt(nth)]
  return { x: numberOf(x, far * Math.cos(angle)), y: 0 - numberOf(y, -far * Math.sin(angle)) }
}

/** What a relation is: our own attribute, else the edge's kind or label. */
const predicateOf = (edge: Attributes): string =>
  textOf(edge.predicate) || textOf(edge.kind) || textOf(edge.label) || 'related'

/** A quote as a statement of the one text that a GEXF file holds: all its quotes, as nobody knows any more which article each is from. */
const quoted = (
  relation: Pick<Relation, 'id' | 'predicate' | 'subject' | 'object' | 'status' | 'confidence'>,
  source: string,
  start: number,
  quote: string,
): GraphStatement => {
  const nothing = { start, end: start, quote: '' }
  const { id, ...rest } = relation
  return {
    ...rest,
    id,
    source,
    qualifiers: {},
    rule: 'gexf',
    evidence: { start, end: start + quote.length, quote, subject: nothing, object: nothing, trigger: [] },
  }
}

/**
 * A graph file from a GEXF file that graphology has read, ours or another's. Of evidence it has the best quote of each relation, if
 * any; the articles themselves are not in GEXF.
 *
 * @param name of the file; it becomes the source of the quotes
 * @throws Error where the file has no nodes
 */
export const graphOfGexf = (parsed: AbstractGraph, name: string, vocabulary: Vocabulary): GraphFile => {
  if (parsed.order === 0) throw new Error(`${name}: there are no nodes in it`)
  const types = new Set<string>()
  const entities = parsed.nodes().map((id, nth): Entity => {
    const node = parsed.getNodeAttributes(id)
    const type = textOf(node.type) || 'Thing'
    types.add(type)
    return {
      id,
      type,
      name: textOf(node.label) || id,
      aliases: listOf(node.aliases),
      attributes: [],
      mentions: { [name]: Math.max(1, numberOf(node.mentions, 1)) },
      ...placeOf(node, nth),
    }
  })
  const predicates = new Map<string, Predicate>()
  let text = ''
  const relations = parsed.mapEdges((id, edge, subject, object, _s, _o, undirected): Relation => {
    const predicate = predicateOf(edge)
    const label = textOf(edge.label) || predicate
    predicates.set(predicate, plainPredicate(predicate, label, undirected))
    const status = STATUSES.find((one) => one === edge.status) ?? 'asserted'
    const confidence = Math.min(1, Math.max(0, numberOf(edge.confidence, 1)))
    const quote = textOf(edge.quote)
    const head = { id, predicate, subject, object, status, confidence }
    const statements = quote === '' ? [] : [quoted(head, name, text.length, quote)]
    if (quote !== '') text += `${quote}\n\n`
    const articles = listOf(edge.articles)
    const [contest, first, last] = [textOf(edge.contest), textOf(edge.firstDate), textOf(edge.lastDate)]
    return {
      ...head,
      ...(contest === '' ? {} : { contest }),
      qualifiers: {},
      statements,
      articles: articles.length > 0 ? articles : [name],
      ...(first === '' ? {} : { firstDate: first }),
      ...(last === '' ? {} : { lastDate: last }),
    }
  })
  return {
    format: 'relaas-graph',
    version: 1,
    vocabulary: widen(vocabulary, types, predicates.values()),
    sources: [{ id: name, lang: 'en', text, headline: name }],
    entities,
    relations,
    merges: [],
  }
}
