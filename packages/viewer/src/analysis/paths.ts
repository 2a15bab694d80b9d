import type { Relation } from '@relaas/graph'

/** One way from the first entity to the last: the entities in order, and for each step the strongest relation. */
export interface Way {
  readonly entities: readonly string[]
  readonly relations: readonly Relation[]
}

type Steps = ReadonlyMap<string, ReadonlyMap<string, Relation>>

const stronger = (a: Relation, b: Relation): boolean =>
  b.confidence > a.confidence || (b.confidence === a.confidence && b.articles.length > a.articles.length)

/** For each entity its neighbours, in a fixed order, with the strongest relation to each. */
const stepsOf = (relations: readonly Relation[], avoid: ReadonlySet<string>): Steps => {
  const steps = new Map<string, Map<string, Relation>>()
  for (const relation of relations) {
    if (avoid.has(relation.predicate) || relation.subject === relation.object) continue
    for (const [from, to] of [
      [relation.subject, relation.object],
      [relation.object, relation.subject],
    ] as const) {
      const list = steps.get(from) ?? new Map<string, Relation>()
      const known = list.get(to)
      if (known === undefined || stronger(known, relation)) list.set(to, relation)
      steps.set(from, list)
    }
  }
  return steps
}

/** A shortest way by breadth first search, without some entities and some steps. */
const shortest = (
  steps: Steps,
  from: string,
  to: string,
  without: ReadonlySet<string>,
  cut: ReadonlySet<string>,
): string[] | undefined => {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]])
  let edge = [from]
  while (edge.length > 0 && !cameFrom.has(to)) {
    const next: string[] = []
    for (const id of edge)
      for (const other of steps.get(id)?.keys() ?? [])
        if (!cameFrom.has(other) && !without.has(other) && !cut.has(`${id} ${other}`)) {
          cameFrom.set(other, id)
          next.push(other)
        }
    edge = next
  }
  if (!cameFrom.has(to)) return undefined
  const way: string[] = []
  for (let at: string | undefined = to; at !== undefined; at = cameFrom.get(at)) way.unshift(at)
  return way
}

const strength = (steps: Steps, way: readonly string[]): number =>
  way.slice(1).reduce((product, id, i) => product * (steps.get(way[i] as string)?.get(id)?.confidence ?? 0), 1)

/** The k shortest ways without loops between two entities (Yen), of equal length the likeliest first. */
const kShortest = (steps: Steps, from: string, to: string, k: number): string[][] => {
  const first = shortest(steps, from, to, new Set(), new Set())
  if (first === undefined) return []
  const found = [first]
  const candidates = new Map<string, string[]>()
  while (found.length < k) {
    const last = found.at(-1) as string[]
    for (let i = 0; i + 1 < last.length; i++) {
      const root = last.slice(0, i + 1)
      const cut = new Set(
        found.filter((way) => root.every((id, n) => way[n] === id)).flatMap((way) => [`${way[i]} ${way[i + 1]}`]),
      )
      const rest = shortest(steps, last[i] as string, to, new Set(root.slice(0, -1)), cut)
      if (rest === undefined) continue
      const way = [...root.slice(0, -1), ...rest]
      if (!found.some((other) => other.join() === way.join())) candidates.set(way.join(), way)
    }
    const best = [...candidates.values()].sort(
      (a, b) => a.length - b.length || strength(steps, b) - strength(steps, a) || (a.join() < b.join() ? -1 : 1),
    )[0]
    if (best === undefined) break
    candidates.delete(best.join())
    found.push(best)
  }
  return found.sort((a, b) => a.length - b.length || strength(steps, b) - strength(steps, a))
}

/**
 * The shortest ways through two or more entities in their order, at most `k`, likeliest of equal length first.
 * Between more than two, the ways of the parts are joined, the best of each part varied one at a time.
 */
export const waysBetween = (
  relations: readonly Relation[],
  stops: readonly string[],
  k: number,
  avoid: readonly string[] = [],
): readonly Way[] => {
  const steps = stepsOf(relations, new Set(avoid))
  const parts = stops.slice(1).map((to, i) => kShortest(steps, stops[i] as string, to, k))
  if (parts.length === 0 || parts.some((part) => part.length === 0)) return []
  const choices = [
    parts.map(() => 0),
    ...parts.flatMap((part, i) => part.slice(1).map((_, n) => parts.map((__, j) => (i === j ? n + 1 : 0)))),
  ]
  return choices
    .map((choice) =>
      choice.flatMap((n, i) => {
        const part = parts[i]?.[n] ?? []
        return i === 0 ? part : part.slice(1)
      }),
    )
    .sort((a, b) => a.length - b.length || strength(steps, b) - strength(steps, a))
    .slice(0, k)
    .map((entities) => ({
      entities,
      relations: entities.slice(1).flatMap((id, i) => steps.get(entities[i] as string)?.get(id) ?? []),
    }))
}
