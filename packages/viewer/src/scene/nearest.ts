import type { Relation } from '@relaas/graph'
import type { Point } from './place-labels.ts'

/** The neighbour that lies most in a direction, at most 75 degrees off it; of those in line the nearest. Undefined where none does. */
export const nearestInDirection = (
  from: string,
  [dx, dy]: readonly [number, number],
  relations: readonly Relation[],
  at: (id: string) => Point | undefined,
): string | undefined => {
  const here = at(from)
  if (here === undefined) return undefined
  let best: string | undefined
  let least = Number.POSITIVE_INFINITY
  for (const { subject, object } of relations) {
    const id = subject === from ? object : object === from ? subject : undefined
    const there = id === undefined ? undefined : at(id)
    if (id === undefined || there === undefined || id === from) continue
    const [x, y] = [there.x - here.x, there.y - here.y]
    const far = Math.hypot(x, y) || 1
    const cos = (x * dx + y * dy) / far
    if (cos < 0.26) continue
    const cost = far * (2.2 - cos)
    if (cost < least) {
      least = cost
      best = id
    }
  }
  return best
}
