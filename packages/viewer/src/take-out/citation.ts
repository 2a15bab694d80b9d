import type { GraphStatement, Source } from '@relaas/graph'
import { headlineOf } from '../ui/format.ts'

/** A statement's sentence with its article, publisher and date, as a line for a text: what the source states, and nothing else. */
export const citationOf = (source: Source, { evidence }: Pick<GraphStatement, 'evidence'>): string =>
  `“${evidence.quote.replace(/\s+/gu, ' ')}” (${[headlineOf(source), source.publisher, source.date, source.url]
    .filter((part) => part !== undefined)
    .join(', ')})`
