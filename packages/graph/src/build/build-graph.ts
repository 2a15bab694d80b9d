import { layout } from '../layout/layout.ts'
import type { Extraction, Qualifiers, Status } from '../model/extraction.ts'
import type { Entity, GraphFile, GraphStatement, Merge, Relation } from '../model/knowledge-graph.ts'
import { type Curation, noCuration } from '../resolution/curation.ts'
import { type Resolved, resolve } from '../resolution/resolve.ts'
import type { Predicate, Vocabulary } from '../vocabulary/vocabulary.ts'
import { stableId } from './stable-id.ts'

/** What the fold needs besides the extractions. */
export interface BuildOptions {
  readonly vocabulary: Vocabulary
  readonly curation?: Curation
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const STATUS: readonly Status[] = ['asserted', 'expected', 'negated']

const toEntity = (resolved: Resolved, extractions: ReadonlyMap<string, Extraction>): Omit<Entity, 'x' | 'y'> => {
  const aliases = new Set<string>()
  const mentions: Record<string, number> = {}
  const attributes: Entity['attributes'][number][] = []
  for (const member of resolved.members) {
    for (const alias of [member.name, ...member.aliases]) if (alias !== resolved.name) aliases.add(alias)
    const found = extractions.get(member.source)?.entities.find((entity) => entity.id === member.entity)
    mentions[member.source] = (mentions[member.source] ?? 0) + (found?.mentions.length ?? 0)
    for (const attribute of found?.attributes ?? []) attributes.push({ ...attribute, source: member.source })
  }
  return {
    id: stableId('n', resolved.type, resolved.name),
    type: resolved.type,
    name: resolved.name,
    aliases: [...aliases].toSorted(compare),
    attributes: attributes.toSorted(
      (a, b) => compare(a.name, b.name) || compare(a.value, b.value) || compare(a.source, b.source),
    ),
    mentions,
  }
}

/** What keeps parallel relations apart, as one string; absent where the predicate is no contest or the text tells nothing. */
const contestOf = (predicate: Predicate | undefined, qualifiers: Qualifiers): string | undefined => {
  const told = (predicate?.contest ?? []).flatMap((name) => {
    const value = qualifiers[name as keyof Qualifiers]
    return value === undefined ? [] : [value]
  })
  return told.length > 0 ? told.join(', ') : undefined
}

const together = (statements: readonly GraphStatement[]): Qualifiers => {
  const all: Record<string, string> = {}
  for (const statement of statements)
    for (const [name, value] of Object.entries(statement.qualifiers)) all[name] ??= value
  return all
}

/** Probability that at least one is right, statements of one article counted once (its best), articles taken as independent. */
const confidenceOf = (statements: readonly GraphStatement[]): number => {
  const best = new Map<string, number>()
  for (const { source, confidence } of statements) best.set(source, Math.max(best.get(source) ?? 0, confidence))
  const wrong = [...best.values()].reduce((product, p) => product * (1 - p), 1)
  return Math.round((1 - wrong) * 1000) / 1000
}

const toRelation = (
  key: Omit<Relation, 'id' | 'qualifiers' | 'status' | 'confidence' | 'statements' | 'articles'>,
  statements: readonly GraphStatement[],
  dates: ReadonlyMap<string, string | undefined>,
): Relation => {
  const status = STATUS.find((one) => statements.some((statement) => statement.status === one)) ?? 'asserted'
  const telling = statements.filter((statement) => statement.status === status)
  const articles = [...new Set(statements.map(({ source }) => source))].toSorted(compare)
  const when = articles.flatMap((id) => dates.get(id) ?? []).toSorted(compare)
  const first = when[0]
  const last = when.at(-1)
  return {
    id: stableId('r', key.predicate, key.subject, key.object, key.contest ?? ''),
    ...key,
    qualifiers: together(telling),
    status,
    confidence: confidenceOf(telling),
    statements,
    articles,
    ...(first === undefined ? {} : { firstDate: first }),
    ...(last === undefined ? {} : { lastDate: last }),
  }
}

/**
 * Folds extractions into a graph. Pure: the order of the extractions makes no difference, and the same input gives the same bytes.
 * Two extractions of one source id count once, the later in the list.
 */
export const buildGraph = (
  given: readonly Extraction[],
  { vocabulary, curation = noCuration }: BuildOptions,
): GraphFile => {
  const byId = new Map(
    [...given]
      .toSorted((a, b) => compare(a.source.id, b.source.id))
      .map((extraction) => [extraction.source.id, extraction]),
  )
  const extractions = [...byId.values()]
  const resolved = resolve(extractions, curation)
  const entityOf = new Map<string, string>()
  const entities = resolved.map((one) => {
    const entity = toEntity(one, byId)
    for (const member of one.members) entityOf.set(`${member.source} ${member.entity}`, entity.id)
    return entity
  })
  const rejected = new Set(curation.reject.map(({ source, statement }) => `${source} ${statement}`))
  const predicates = new Map(vocabulary.predicates.map((predicate) => [predicate.id, predicate]))
  const groups = new Map<
    string,
    {
      key: Omit<Relation, 'id' | 'qualifiers' | 'status' | 'confidence' | 'statements' | 'articles'>
      statements: GraphStatement[]
    }
  >()
  for (const extraction of extractions)
    for (const statement of extraction.statements) {
      const subject = entityOf.get(`${extraction.source.id} ${statement.subject}`)
      const object = entityOf.get(`${extraction.source.id} ${statement.object}`)
      if (subject === undefined || object === undefined || rejected.has(`${extraction.source.id} ${statement.id}`))
        continue
      const predicate = predicates.get(statement.predicate)
      const [from, to] = predicate?.symmetric === true && object < subject ? [object, subject] : [subject, object]
      const contest = contestOf(predicate, statement.qualifiers)
      const key = {
        predicate: statement.predicate,
        subject: from,
        object: to,
        ...(contest === undefined ? {} : { contest }),
      }
      const id = JSON.stringify(key)
      const group = groups.get(id) ?? { key, statements: [] as GraphStatement[] }
      group.statements.push({ ...statement, subject, object, source: extraction.source.id })
      groups.set(id, group)
    }
  const dates = new Map(extractions.map(({ source }) => [source.id, source.date]))
  const relations = [...groups.values()]
    .map(({ key, statements }) => toRelation(key, statements, dates))
    .toSorted((a, b) => compare(a.id, b.id))
  const merges: Merge[] = resolved
    .filter((one) => one.reasons.length > 0)
    .map((one) => ({
      entity: stableId('n', one.type, one.name),
      members: one.members.map(({ source, entity, name }) => ({ source, entity, name })),
      reason: one.reasons.join('; '),
    }))
    .toSorted((a, b) => compare(a.entity, b.entity))
  const sorted = entities.toSorted((a, b) => compare(a.id, b.id))
  const places = layout(sorted, relations)
  return {
    format: 'relaas-graph',
    version: 1,
    vocabulary,
    sources: extractions.map(({ source }) => source),
    entities: sorted.map((entity) => ({ ...entity, ...(places.get(entity.id) ?? { x: 0, y: 0 }) })),
    relations,
    merges,
  }
}
