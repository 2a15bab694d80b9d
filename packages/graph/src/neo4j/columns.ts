/** How a property is stored. Empty texts and empty lists are not stored at all, which Neo4j's import cannot tell from absent. */
export type ColumnType = 'string' | 'strings' | 'integer' | 'float' | 'date'

/** Properties by name, in the order in which rows hold them. */
export type Columns = Readonly<Record<string, ColumnType>>

const qualifiers = {
  event: 'string',
  competition: 'string',
  place: 'string',
  date: 'date',
  dateText: 'string',
  result: 'string',
  heat: 'string',
  qualifiers: 'strings',
} as const

/**
 * What is stored of each kind of thing. A date is stored as a Neo4j date where it is whole, and its text beside it always.
 * `relaasHash` marks a thing as put there by Relaas and says whether it has changed.
 */
export const columns = {
  entity: {
    id: 'string',
    name: 'string',
    aliases: 'strings',
    type: 'string',
    articles: 'integer',
    mentions: 'integer',
    role: 'strings',
    nationality: 'strings',
    gender: 'strings',
    age: 'strings',
    attributes: 'strings',
    relaasHash: 'integer',
  },
  article: {
    id: 'string',
    headline: 'string',
    publisher: 'string',
    url: 'string',
    lang: 'string',
    date: 'date',
    dateText: 'string',
    relaasHash: 'integer',
  },
  statement: {
    id: 'string',
    predicate: 'string',
    relation: 'string',
    status: 'string',
    confidence: 'float',
    quote: 'string',
    start: 'integer',
    end: 'integer',
    subjectQuote: 'string',
    objectQuote: 'string',
    trigger: 'strings',
    rule: 'string',
    ...qualifiers,
    relaasHash: 'integer',
  },
  relation: {
    id: 'string',
    count: 'integer',
    status: 'string',
    confidence: 'float',
    quote: 'string',
    contest: 'string',
    articleIds: 'strings',
    firstDate: 'date',
    firstDateText: 'string',
    lastDate: 'date',
    lastDateText: 'string',
    ...qualifiers,
    relaasHash: 'integer',
  },
  mention: { id: 'string', count: 'integer', relaasHash: 'integer' },
} as const satisfies Readonly<Record<string, Columns>>

/** A kind of thing that is stored. */
export type Kind = keyof typeof columns
