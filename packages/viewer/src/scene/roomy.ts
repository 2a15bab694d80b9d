import type { GraphIndex } from '../state/graph-index.ts'
import { radiusOf } from './drawing.ts'

type Places = ReadonlyMap<string, readonly [number, number]>

/** So many of the best-connected are given room; the rest stay where the build put them, on the same scale. */
const MOST = 220
/** Fewer rounds where there is more to part: the picture waits for it. */
const roundsFor = (things: number): number => (things > 80 ? 40 : 140)

interface Spot {
  readonly id: string
  readonly radius: number
  /** Stays where it is: it was there before something was added. */
  readonly fixed: boolean
  x: number
  y: number
}

/** Pushes two apart to a distance, each by half. */
const part = (a: Spot, b: Spot, need: number): void => {
  let dx = b.x - a.x
  let dy = b.y - a.y
  let far = Math.hypot(dx, dy)
  if (far >= need) return
  if (far < 0.01) {
    // At one place: a fixed direction, from the order of the ids.
    dx = a.id < b.id ? 1 : -1
    dy = 0.3
    far = 1.04
  }
  const push = (need - far) * 0.25
  if (!a.fixed) {
    a.x -= (dx / far) * push
    a.y -= (dy / far) * push
  }
  if (!b.fixed) {
    b.x += (dx / far) * push
    b.y += (dy / far) * push
  }
}

/** Pushes a thing off a line that it has no part in. */
const off = (spot: Spot, a: Spot, b: Spot): void => {
  if (spot.fixed) return
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = dx * dx + dy * dy
  if (length < 1) return
  const t = ((spot.x - a.x) * dx + (spot.y - a.y) * dy) / length
  if (t < 0.08 || t > 0.92) return
  const px = spot.x - a.x - t * dx
  const py = spot.y - a.y - t * dy
  const far = Math.hypot(px, py)
  const need = spot.radius + 14
  if (far >= need) return
  const side = far < 0.01 ? [-dy / Math.sqrt(length), dx / Math.sqrt(length)] : [px / far, py / far]
  spot.x += (side[0] as number) * (need - far) * 0.2
  spot.y += (side[1] as number) * (need - far) * 0.2
}

/**
 * Places with room to read, from the build's own: the frame is filled, things stand apart by their size and further where they are
 * linked, and off lines that are not theirs. It depends on the graph and the frame alone, so filters move nothing.
 *
 * @param width pixels of the frame in which distances are meant
 * @param before places that hold, from before something was added
 */
export const roomy = (
  { graph, around }: GraphIndex,
  width: number,
  height: number,
  before: Places = new Map(),
): Places => {
  const linked = graph.entities.filter(({ id }) => around.has(id))
  if (linked.length === 0) return new Map()
  const told = (id: string): number =>
    (around.get(id) ?? []).reduce((sum, { statements }) => sum + statements.length, 0)
  const best = linked
    .map((entity) => ({ entity, weight: around.get(entity.id)?.length ?? 0 }))
    .toSorted((a, b) => b.weight - a.weight || (a.entity.id < b.entity.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ entity }) => entity)
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { x, y } of best) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  const sx = width / Math.max(1, right - left)
  const sy = height / Math.max(1, bottom - top)
  // The picture may be stretched to fill its frame, but not out of shape.
  const kx = Math.min(sx, sy * 1.7)
  const ky = Math.min(sy, sx * 1.7)
  const [mx, my] = [(left + right) / 2, (top + bottom) / 2]
  const phone = width < 500 ? 0.8 : 1
  const start = new Map(before)
  // What is new stands near its neighbours, also near those that are new themselves, each at a turn of its own.
  if (before.size > 0)
    best
      .filter(({ id }) => !before.has(id))
      .flatMap((entity, _, all) => [entity, ...(all.length < 40 ? all : [])])
      .forEach(({ id }, nth) => {
        const near = (around.get(id) ?? []).flatMap(
          ({ subject, object }) => start.get(subject === id ? object : subject) ?? [],
        )
        const [x, y] = [near[0], near[1]]
        if (start.has(id) || x === undefined || y === undefined) return
        start.set(id, [x + 90 * Math.cos(nth * 2.4), y + 90 * Math.sin(nth * 2.4)])
      })
  const spots = best.map(({ id, x, y }): Spot => {
    const place = start.get(id)
    return {
      id,
      radius: radiusOf(told(id)) * phone,
      fixed: before.has(id),
      x: place?.[0] ?? (x - mx) * kx,
      y: place?.[1] ?? (y - my) * ky,
    }
  })
  const byId = new Map(spots.map((spot) => [spot.id, spot]))
  const pairs = new Map<string, readonly [Spot, Spot]>()
  for (const { subject, object } of graph.relations) {
    const [a, b] = [byId.get(subject), byId.get(object)]
    if (a !== undefined && b !== undefined && a !== b) pairs.set([subject, object].sort().join(' '), [a, b])
  }
  const lines = [...pairs.values()]
  const crowd = Math.min(1, Math.sqrt((width * height) / (spots.length * 9000)))
  const rounds = roundsFor(spots.length)
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < spots.length; i++)
      for (let j = i + 1; j < spots.length; j++) {
        const [a, b] = [spots[i] as Spot, spots[j] as Spot]
        part(a, b, a.radius + b.radius + 44 * crowd)
      }
    for (const [a, b] of lines) part(a, b, a.radius + b.radius + 92 * crowd)
    if (spots.length * lines.length < 30_000)
      for (const [a, b] of lines) for (const spot of spots) if (spot !== a && spot !== b) off(spot, a, b)
    // What is pushed out of the frame comes back a little, so that the whole does not grow.
    for (const spot of spots) {
      if (spot.fixed) continue
      if (Math.abs(spot.x) > width / 2) spot.x -= (spot.x - (Math.sign(spot.x) * width) / 2) * 0.5
      if (Math.abs(spot.y) > height / 2) spot.y -= (spot.y - (Math.sign(spot.y) * height) / 2) * 0.5
    }
  }
  const round1 = (value: number): number => Math.round(value * 10) / 10
  return new Map(
    graph.entities.map(({ id, x, y }) => {
      const spot = byId.get(id)
      return [
        id,
        spot === undefined
          ? (before.get(id) ?? [round1((x - mx) * kx), round1((y - my) * ky)])
          : [round1(spot.x), round1(spot.y)],
      ]
    }),
  )
}
