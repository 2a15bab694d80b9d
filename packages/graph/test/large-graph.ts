import type { Entity, GraphFile, GraphStatement, Relation, Source } from '../src/index.ts'
import { vocabulary } from './vocabulary.ts'

/** How large a made-up graph is. */
export interface Size {
  readonly entities: number
  readonly relations: number
  readonly articles: number
  /** Articles that mention each entity. */
  readonly mentions?: number
}

const QUOTE = 'Leerdam troefde gisteren in de laatste rit haar landgenote Femke Kok af.'

/** A made-up graph with hubs, the same every time: for speed, for limits, for kills half-way. */
export const largeGraph = ({ entities, relations, articles, mentions = 3 }: Size): GraphFile => {
  let seed = 42
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const skewed = (n: number): number => Math.floor(n * random() ** 3)
  const day = (n: number): string => new Date(Date.UTC(2020, 0, 1 + (n % 2000))).toISOString().slice(0, 10)
  const sources = Array.from(
    { length: articles },
    (_, i): Source => ({
      id: `article-${i}.txt`,
      lang: 'nl',
      text: QUOTE,
      headline: `Article ${i}`,
      publisher: 'De Krant',
      date: day(i),
    }),
  )
  const source = (n: number): string => `article-${n}.txt`
  const made = Array.from(
    { length: entities },
    (_, i): Entity => ({
      id: `n${i}`,
      type: i % 10 === 0 ? 'Organization' : 'Person',
      name: `Name ${i}`,
      aliases: [`N. ${i}`],
      attributes: [],
      mentions: Object.fromEntries(Array.from({ length: mentions }, () => [source(skewed(articles)), 2])),
      x: Math.round(random() * 1000),
      y: Math.round(random() * 1000),
    }),
  )
  const edges = Array.from({ length: relations }, (_, i): Relation => {
    const subject = `n${skewed(entities)}`
    const object = `n${Math.floor(entities * random())}`
    const predicate = vocabulary.predicates[i % 3]?.id ?? 'beat'
    const article = skewed(articles)
    const span = { start: 0, end: 7, quote: 'Leerdam' }
    const statement: GraphStatement = {
      id: `s${i}`,
      predicate,
      subject,
      object,
      status: 'asserted',
      qualifiers: { event: '1000 meter' },
      confidence: 0.9,
      rule: `sport/${predicate}/aftroeven/active`,
      source: source(article),
      evidence: { start: 0, end: QUOTE.length, quote: QUOTE, subject: span, object: span, trigger: [span] },
    }
    return {
      id: `r${i}`,
      predicate,
      subject,
      object,
      contest: `1000 meter ${i}`,
      qualifiers: statement.qualifiers,
      status: 'asserted',
      confidence: 0.9,
      statements: [statement],
      articles: [source(article)],
      firstDate: day(article),
      lastDate: day(article),
    }
  })
  return { format: 'relaas-graph', version: 1, vocabulary, sources, entities: made, relations: edges, merges: [] }
}
