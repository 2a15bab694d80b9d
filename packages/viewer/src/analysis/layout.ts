import { UndirectedGraph } from 'graphology'
import forceAtlas2 from 'graphology-layout-forceatlas2'
import noverlap from 'graphology-layout-noverlap'
import type { Link } from './measures.ts'

/** A thing to be placed: where it stands and, for the layout by time, when it is first heard of. */
export interface Placeable {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly date?: string
}
export type Places = ReadonlyMap<string, readonly [number, number]>

/** Steps of a layout at most; it stops before when nothing moves any more. */
export const MOST_STEPS = 600

/** On a circle, in the order given: best linked first. */
export const circle = (things: readonly Placeable[]): Places => {
  const radius = Math.max(100, things.length * 9)
  return new Map(
    things.map(({ id }, i) => {
      const angle = (2 * Math.PI * i) / things.length - Math.PI / 2
      return [id, [radius * Math.cos(angle), radius * Math.sin(angle)]]
    }),
  )
}

/** From left to right by date, one column a date; what has none stands in a last column. */
export const byTime = (things: readonly Placeable[]): Places => {
  const columns = new Map<string, Placeable[]>()
  for (const thing of things) {
    const key = thing.date ?? '9999'
    columns.set(key, [...(columns.get(key) ?? []), thing])
  }
  const sorted = [...columns].sort(([a], [b]) => (a < b ? -1 : 1))
  const tallest = Math.max(1, ...sorted.map(([, list]) => list.length))
  const step = Math.max(60, (tallest * 40) / Math.max(1, sorted.length))
  return new Map(
    sorted.flatMap(([, list], i) =>
      list
        .toSorted((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1))
        .map(({ id }, j) => [id, [i * step * 2 + (j % 2) * step * 0.5, (j - (list.length - 1) / 2) * 40] as const]),
    ),
  )
}

/**
 * By closeness: ForceAtlas2 from the places given, which stops itself when things hardly move, then parted where they overlap.
 *
 * @param progress is told the step; returning false stops with the places found so far
 */
export const byCloseness = async (
  things: readonly Placeable[],
  links: readonly Link[],
  progress: (step: number) => boolean | Promise<boolean>,
): Promise<Places> => {
  const graph = new UndirectedGraph()
  things.forEach(({ id, x, y }, i) => {
    // Two at one place would push each other nowhere.
    graph.addNode(id, { x: x + Math.cos(i) * 0.01, y: y + Math.sin(i) * 0.01, size: 8 })
  })
  for (const [a, b] of links)
    if (a !== b && graph.hasNode(a) && graph.hasNode(b))
      graph.updateEdge(a, b, (old) => ({ weight: Math.min(3, ((old.weight as number | undefined) ?? 0) + 1) }))
  const settings = {
    ...forceAtlas2.inferSettings(graph),
    gravity: 0.15,
    strongGravityMode: true,
    scalingRatio: 14,
    barnesHutOptimize: graph.order > 500,
    barnesHutTheta: 1.2,
  }
  const batch = graph.order > 2000 ? 5 : 20
  for (let step = 0; step < MOST_STEPS; step += batch) {
    const before = new Map(graph.mapNodes((id, { x, y }) => [id, [x as number, y as number] as const]))
    forceAtlas2.assign(graph, { iterations: batch, settings })
    let moved = 0
    let extent = 1
    graph.forEachNode((id, { x, y }) => {
      const [bx, by] = before.get(id) ?? [0, 0]
      moved += Math.hypot((x as number) - bx, (y as number) - by)
      extent = Math.max(extent, Math.abs(x as number), Math.abs(y as number))
    })
    if (!(await progress(step + batch))) break
    if (moved / graph.order / extent / batch < 0.0004) break
  }
  if (graph.order <= 5000) noverlap.assign(graph, { maxIterations: 150, settings: { margin: 10, ratio: 1.8 } })
  return new Map(graph.mapNodes((id, { x, y }) => [id, [x as number, y as number]]))
}
