import type { Entity, EntityType, GraphFile, GraphStatement, Predicate, Relation, Source } from '@relaas/graph'

/** A graph with the ways into it that the views need, made once a graph. */
export interface GraphIndex {
  readonly graph: GraphFile
  readonly entities: ReadonlyMap<string, Entity>
  readonly relations: ReadonlyMap<string, Relation>
  readonly sources: ReadonlyMap<string, Source>
  readonly predicates: ReadonlyMap<string, Predicate>
  readonly types: ReadonlyMap<string, EntityType>
  /** Relations at an entity, either way; a self-relation once. */
  readonly around: ReadonlyMap<string, readonly Relation[]>
  /** Statements of a source, in the order of its text. */
  readonly said: ReadonlyMap<string, readonly GraphStatement[]>
  /** The relation that holds a statement, by `statementKey`. */
  readonly relationOf: ReadonlyMap<string, Relation>
  /** Position of a relation in the graph's list. */
  readonly nth: ReadonlyMap<string, number>
  /** Position of an entity in the graph's list. */
  readonly place: ReadonlyMap<string, number>
  /** For each relation, by its position, the positions of its subject and object in the graph's entities. */
  readonly subjects: Int32Array
  readonly objects: Int32Array
  /** Relations of entity `i`, by their positions, from `firstLink[i]` to before `firstLink[i + 1]`; a self-relation once. */
  readonly links: Int32Array
  readonly firstLink: Int32Array
  /** Entities by position, in the order of their ids: what ties are broken by. */
  readonly rank: Int32Array
  /** Words of a relation (names, labels, sentences), folded, for the text filter. */
  readonly wordsOf: (relation: Relation) => string
}

/** A statement's key over all sources. */
export const statementKey = ({ source, id }: Pick<GraphStatement, 'source' | 'id'>): string => `${source} ${id}`

/** Case and accents folded away. */
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const push = <T>(map: Map<string, T[]>, key: string, value: T): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

/** The relations of each entity, in the order of the graph's list. */
const linksOf = (
  entities: number,
  subjects: Int32Array,
  objects: Int32Array,
): { readonly links: Int32Array; readonly firstLink: Int32Array } => {
  const endsOf = (i: number): readonly number[] => {
    const [subject = -1, object = -1] = [subjects[i], objects[i]]
    return (subject === object ? [subject] : [subject, object]).filter((end) => end >= 0)
  }
  const firstLink = new Int32Array(entities + 1)
  for (let i = 0; i < subjects.length; i++)
    for (const end of endsOf(i)) firstLink[end + 1] = (firstLink[end + 1] ?? 0) + 1
  for (let i = 0; i < entities; i++) firstLink[i + 1] = (firstLink[i + 1] ?? 0) + (firstLink[i] ?? 0)
  const next = firstLink.slice()
  const links = new Int32Array(firstLink[entities] ?? 0)
  for (let i = 0; i < subjects.length; i++)
    for (const end of endsOf(i)) {
      const at = next[end] ?? 0
      links[at] = i
      next[end] = at + 1
    }
  return { links, firstLink }
}

/** Indexes a graph. */
export const indexGraph = (graph: GraphFile): GraphIndex => {
  const entities = new Map(graph.entities.map((entity) => [entity.id, entity]))
  const around = new Map<string, Relation[]>()
  const said = new Map<string, GraphStatement[]>()
  const relationOf = new Map<string, Relation>()
  for (const relation of graph.relations) {
    push(around, relation.subject, relation)
    if (relation.object !== relation.subject) push(around, relation.object, relation)
    for (const statement of relation.statements) {
      push(said, statement.source, statement)
      relationOf.set(statementKey(statement), relation)
    }
  }
  for (const list of said.values()) list.sort((a, b) => a.evidence.start - b.evidence.start || (a.id < b.id ? -1 : 1))
  const words = new Map<string, string>()
  const place = new Map(graph.entities.map(({ id }, i) => [id, i]))
  const rank = new Int32Array(graph.entities.length)
  graph.entities
    .map(({ id }, i) => ({ id, i }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .forEach(({ i }, nth) => {
      rank[i] = nth
    })
  const subjects = Int32Array.from(graph.relations, ({ subject }) => place.get(subject) ?? -1)
  const objects = Int32Array.from(graph.relations, ({ object }) => place.get(object) ?? -1)
  return {
    ...linksOf(graph.entities.length, subjects, objects),
    place,
    nth: new Map(graph.relations.map(({ id }, i) => [id, i])),
    subjects,
    objects,
    rank,
    graph,
    entities,
    relations: new Map(graph.relations.map((relation) => [relation.id, relation])),
    sources: new Map(graph.sources.map((source) => [source.id, source])),
    predicates: new Map(graph.vocabulary.predicates.map((predicate) => [predicate.id, predicate])),
    types: new Map(graph.vocabulary.entityTypes.map((type) => [type.id, type])),
    around,
    said,
    relationOf,
    wordsOf: (relation) => {
      const known = words.get(relation.id)
      if (known !== undefined) return known
      const ends = [relation.subject, relation.object].flatMap((id) => {
        const entity = entities.get(id)
        return entity === undefined ? [] : [entity.name, ...entity.aliases]
      })
      const made = fold([...ends, ...relation.statements.map(({ evidence }) => evidence.quote)].join(' \n '))
      words.set(relation.id, made)
      return made
    },
  }
}

/** Makes a function of a graph that works its answer out at the first call and keeps it as long as the graph. */
export const onceAGraph = <T>(make: (index: GraphIndex) => T): ((index: GraphIndex) => T) => {
  const made = new WeakMap<GraphIndex, { readonly value: T }>()
  return (index) => {
    const known = made.get(index) ?? { value: make(index) }
    made.set(index, known)
    return known.value
  }
}
