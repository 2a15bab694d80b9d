import type { EntityMention, Extraction, GraphFile } from '@relaas/graph'

/**
 * The extractions that a graph was folded from, as far as the fold needs them: each source with the entities that it names and the
 * statements that it makes. Where a mention stands is not in a graph file, so mentions are only counted again.
 */
export const extractionsOf = (graph: GraphFile): readonly Extraction[] => {
  const nowhere: EntityMention = { start: 0, end: 0, quote: '', kind: 'named' }
  return graph.sources.map((source) => ({
    format: 'relaas-extraction' as const,
    version: 1 as const,
    doc: source.id,
    lang: source.lang,
    ...(source.date === undefined ? {} : { date: source.date }),
    source,
    entities: graph.entities
      .filter(({ mentions }) => mentions[source.id] !== undefined)
      .map(({ id, type, name, aliases, attributes, mentions }) => ({
        id,
        type,
        name,
        aliases,
        attributes: attributes.filter((attribute) => attribute.source === source.id),
        mentions: Array.from({ length: mentions[source.id] ?? 0 }, () => nowhere),
        links: [],
      })),
    statements: graph.relations.flatMap(({ statements }) => statements.filter((one) => one.source === source.id)),
  }))
}
