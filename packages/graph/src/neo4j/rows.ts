import { stableHash } from '../build/stable-id.ts'
import { isCalendarDay } from '../model/calendar-day.ts'
import type { Qualifiers } from '../model/extraction.ts'
import type { Entity, GraphStatement, Relation } from '../model/knowledge-graph.ts'
import type { Source } from '../model/source.ts'
import { columns, type Kind } from './columns.ts'

/** A property as it travels; its column says what it becomes. */
export type Value = string | number | readonly string[] | null

/** One thing to store: its properties in the order of its columns, `id` first and `relaasHash` last. */
export interface Row {
  readonly id: string
  /** Ids of the nodes that it hangs on: source and target, or article, subject and object of a statement. */
  readonly ends: readonly string[]
  /** The label that an entity has besides `Entity`. */
  readonly label?: string
  readonly values: readonly Value[]
  readonly hash: number
}

type Properties = Readonly<Record<string, Value | undefined>>

// UTF-8 has no lone surrogates; U+001F parts list items in the files for neo4j-admin.
// oxlint-disable-next-line no-control-regex -- one that must not stand in a list item
const UNFIT = /[\uD800-\uDFFF\u001F]/gu
// The same without pairing surrogates: many times as fast to refuse, and nearly every text has none.
// oxlint-disable-next-line no-control-regex, require-unicode-regexp -- see above
const MAYBE_UNFIT = /[\uD800-\uDFFF\u001F]/

const text = (value: string): string => (MAYBE_UNFIT.test(value) ? value.replace(UNFIT, '\uFFFD') : value)

const clean = (value: Value | undefined): Value => {
  if (value === undefined || value === null || value === '') return null
  if (typeof value === 'number') return value
  if (typeof value === 'string') return text(value)
  const items = value.filter((item) => item !== '').map(text)
  return items.length > 0 ? items : null
}

/** The properties of each kind but the hash, in the order of its columns. */
const stored = new Map<Kind, readonly string[]>(
  (Object.keys(columns) as Kind[]).map((kind) => [kind, Object.keys(columns[kind]).slice(0, -1)]),
)

const row = (kind: Kind, properties: Properties, ends: readonly string[], label?: string): Row => {
  const values = (stored.get(kind) ?? []).map((name) => clean(properties[name]))
  const cleanEnds = ends.map(text)
  // Over everything that is stored; Neo4j holds 53 bits as exactly as JavaScript does.
  const hash = stableHash(JSON.stringify([cleanEnds, label, values]))
  return {
    id: String(values[0]),
    ends: cleanEnds,
    ...(label === undefined ? {} : { label }),
    values: [...values, hash],
    hash,
  }
}

/** A date that Neo4j can hold as one: whole, and in the calendar. */
const whole = (date: string | undefined): string | undefined =>
  date !== undefined && isCalendarDay(date) ? date : undefined

const QUALIFIERS = ['event', 'competition', 'place', 'result', 'heat', 'date']
const ATTRIBUTES = ['role', 'nationality', 'gender', 'age']

const qualified = (qualifiers: Qualifiers): Properties => ({
  ...qualifiers,
  date: whole(qualifiers.date),
  dateText: qualifiers.date,
  qualifiers: Object.entries(qualifiers).flatMap(([name, value]) =>
    QUALIFIERS.includes(name) ? [] : [`${name}: ${value}`],
  ),
})

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)]

/** An entity as a node. */
export const entityRow = ({ id, name, aliases, type, mentions, attributes }: Entity, label: string): Row => {
  const told = (wanted: string) =>
    distinct(attributes.flatMap((attribute) => (attribute.name === wanted ? [attribute.value] : [])))
  return row(
    'entity',
    {
      id,
      name,
      aliases,
      type,
      articles: Object.keys(mentions).length,
      mentions: Object.values(mentions).reduce((sum, count) => sum + count, 0),
      ...Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, told(attribute)])),
      attributes: distinct(
        attributes.flatMap((one) => (ATTRIBUTES.includes(one.name) ? [] : [`${one.name}: ${one.value}`])),
      ),
    },
    [],
    label,
  )
}

/** An article as a node, without its text. */
export const articleRow = ({ id, headline, publisher, url, lang, date }: Source): Row =>
  row('article', { id, headline, publisher, url, lang, date: whole(date), dateText: date }, [])

/** A statement as a node that hangs on its article, subject and object. */
export const statementRow = (statement: GraphStatement, relation: string): Row => {
  const { id, source, subject, object, predicate, status, confidence, evidence, rule, qualifiers } = statement
  return row(
    'statement',
    {
      ...qualified(qualifiers),
      id: `${source}#${id}`,
      predicate,
      relation,
      status,
      confidence,
      quote: evidence.quote,
      start: evidence.start,
      end: evidence.end,
      subjectQuote: evidence.subject.quote,
      objectQuote: evidence.object.quote,
      trigger: evidence.trigger.map(({ quote }) => quote),
      rule,
    },
    [source, subject, object],
  )
}

/** The sentence of the most confident statement of the relation's own status; the first of equals. */
export const bestQuote = ({ statements, status }: Relation): string => {
  let best: GraphStatement | undefined
  for (const one of statements)
    if (one.status === status && (best === undefined || one.confidence > best.confidence)) best = one
  return (best ?? statements[0])?.evidence.quote ?? ''
}

/** A relation as a relationship from its subject to its object. */
export const relationRow = (relation: Relation): Row => {
  const { id, subject, object, statements, status, confidence, contest, articles, firstDate, lastDate } = relation
  return row(
    'relation',
    {
      ...qualified(relation.qualifiers),
      id,
      count: statements.length,
      status,
      confidence,
      quote: bestQuote(relation),
      contest,
      articleIds: articles,
      firstDate: whole(firstDate),
      firstDateText: firstDate,
      lastDate: whole(lastDate),
      lastDateText: lastDate,
    },
    [subject, object],
  )
}

/** That an article mentions an entity, and how often. */
export const mentionRow = (article: string, entity: string, count: number): Row =>
  row('mention', { id: `${article}>${entity}`, count }, [article, entity])
