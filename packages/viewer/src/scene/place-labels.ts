import { type Box, Crowd } from './crowd.ts'
import type { Drawing, DrawnLine, DrawnThing } from './drawing.ts'

/** A point in pixels of the picture, y downwards. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A name that found its place. */
export interface PlacedName {
  readonly thing: DrawnThing
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly size: number
  readonly weight: number
}

/** A label of a line that found its place. */
export interface PlacedLabel {
  readonly line: DrawnLine
  readonly x: number
  readonly y: number
  readonly width: number
  /** The article's own word, in quotation marks, where it is shown. */
  readonly word: string
}

/** Width of a text in pixels in the label font. */
export type Measure = (text: string, size: number, weight: number, narrow: boolean) => number

/** What labels must be placed within. */
export interface LabelSpace {
  readonly width: number
  readonly height: number
  /** Pixels at the top that the caption takes. */
  readonly top: number
  readonly at: (id: string) => Point | undefined
  /** By what a radius is multiplied at this zoom. */
  readonly scale: number
  readonly maxNames: number
  readonly maxLabels: number
  /** The side that each name stood at before, so that it does not jump. */
  readonly sides: Map<string, number>
}

/** Pixels of a line to be seen between its ends, under which they stand close. */
const CLOSE = 40

/** Which family's labels come first; the others have none. */
export const RANK: Readonly<Record<string, number>> = { personal: 3, work: 2, contest: 1 }

/** The point at `t` of a line that bows between two points. */
export const onLine = (a: Point, b: Point, bow: number, t: number): Point => {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const off = 4 * bow * t * (1 - t)
  return {
    x: a.x + (b.x - a.x) * t - ((b.y - a.y) / length) * off,
    y: a.y + (b.y - a.y) * t + ((b.x - a.x) / length) * off,
  }
}

/** Where a name stands that finds no room beside, above or below: right above, right below, left above, left below. */
const aslant = [
  [0.8, -0.8],
  [0.8, 0.8],
  [-0.8, -0.8],
  [-0.8, 0.8],
] as const

const fontOf = (radius: number): readonly [number, number] => [
  radius > 20 ? 16 : radius > 13.5 ? 14 : 12.5,
  radius > 13.5 ? 640 : 520,
]

/**
 * Gives names and labels their places: names first, by weight, each right, left, below, above or aslant, where it covers no thing, no
 * label and fewest lines; then labels of lines, bundles before others, the most articles first. What finds no place is not drawn.
 */
export const placeLabels = (
  drawing: Drawing,
  space: LabelSpace,
  measure: Measure,
): { readonly names: readonly PlacedName[]; readonly labels: readonly PlacedLabel[] } => {
  const { width, height, top, at, scale } = space
  const seen = (p: Point | undefined): p is Point =>
    p !== undefined && p.x > -40 && p.y > -40 && p.x < width + 40 && p.y < height + 40
  const things = drawing.things
    .flatMap((thing) => {
      const point = at(thing.id)
      return seen(point) ? [{ thing, ...point, r: thing.radius * scale }] : []
    })
    .sort((a, b) => Number(b.thing.bright) - Number(a.thing.bright) || b.r - a.r)
  const bodies = new Crowd()
  /** Bodies of what is dimmed: the names of what the view is about rather cover these. */
  const dims = new Crowd()
  for (const { x, y, r, thing } of things.slice(0, 600)) {
    const body: Box = [x - r - 1, y - r - 1, x + r + 1, y + r + 1]
    if (thing.dim) dims.addBox(body, thing.id)
    else bodies.addBox(body, thing.id)
  }
  const lines = drawing.lines.flatMap((line) => {
    const [a, b] = [at(line.source), at(line.target)]
    return a !== undefined && b !== undefined && (seen(a) || seen(b)) ? [{ line, a, b }] : []
  })
  for (const { line, a, b } of lines.filter((one) => !one.line.dim).slice(0, 120))
    for (let k = 1; k <= 15; k++) {
      const dot = onLine(a, b, line.bow, k / 16)
      bodies.addDot(dot.x, dot.y)
    }
  const radii = new Map(things.map(({ thing, r }) => [thing.id, r]))
  const radiusAt = (id: string): number => radii.get(id) ?? 0
  const taken = new Crowd()
  // What the view is about is covered last.
  for (const { x, y, r, thing } of things) if (thing.bright) taken.addBox([x - r, y - r, x + r, y + r])
  const labels: PlacedLabel[] = []
  /** Between ends that stand close, the label of a chosen line would cover both: it goes under them. */
  const isShort = ({ line, a, b }: (typeof lines)[number]): boolean =>
    Math.hypot(b.x - a.x, b.y - a.y) < radiusAt(line.source) + radiusAt(line.target) + CLOSE
  const putLabel = ({ line, a, b }: (typeof lines)[number], must: boolean): void => {
    const word = must && drawing.focus === 'relation' && line.word !== line.label ? line.word : ''
    const wide =
      measure(line.label, must ? 13 : 11.5, must ? 650 : line.count > 1 ? 600 : 500, !must) +
      (word === '' ? 0 : measure(` “${word}”`, 14, 400, false)) +
      (must ? 16 : 8)
    const high = must ? 22 : 14
    // A label wider than its line says less than it covers.
    if (!must && Math.hypot(b.x - a.x, b.y - a.y) < wide * 0.8) return
    const tries = must ? [0.5, 0.38, 0.62, 0.28, 0.72, 0.5] : [0, -0.1, 0.1, -0.2, 0.2].map((off) => line.labelAt + off)
    const short = must && isShort({ line, a, b })
    for (const [nth, t] of tries.entries()) {
      const middle = onLine(a, b, line.bow, t)
      const { x } = middle
      const y = short ? Math.max(a.y + radiusAt(line.source), b.y + radiusAt(line.target)) + high / 2 + 8 : middle.y
      const box: Box = [x - wide / 2, y - high / 2, x + wide / 2, y + high / 2]
      // The labels of a path go aside for each other; where there is no room at all they stand in the middle.
      if (must && nth < tries.length - 1 && taken.hits(box, undefined, 1) > 0) continue
      if (!must && [taken, bodies, dims].some((crowd) => crowd.hits(box, undefined, 1) > 0)) continue
      if (box[0] < 2 || box[2] > width - 2 || box[1] < 2 || box[3] > height - 2) if (!must) continue
      taken.addBox(box)
      labels.push({ line, x, y, width: wide, word })
      return
    }
  }
  const chosen = lines.filter(({ line }) => line.selected)
  const [one] = chosen
  // Several under two that stand close would lie upon each other: there their number says enough.
  if (drawing.focus === 'pair' && one !== undefined && chosen.length > 1 && isShort(one))
    putLabel({ ...one, line: { ...one.line, label: `× ${chosen.length}`, bow: 0 } }, true)
  else for (const line of chosen) putLabel(line, true)
  const names: PlacedName[] = []
  for (const { thing, x, y, r } of things) {
    if (names.length >= space.maxNames) break
    if (thing.dim && r < 13) continue
    const [size, weight] = fontOf(r)
    const wide = measure(thing.label, size, weight, false) + 3
    const high = size + 2
    const gap = r + (thing.ring === 'none' ? 5 : 10)
    const ways = (
      [
        ['start', x + gap, y + size * 0.35, [x + gap, y - high / 2, x + gap + wide, y + high / 2]],
        ['end', x - gap, y + size * 0.35, [x - gap - wide, y - high / 2, x - gap, y + high / 2]],
        ['middle', x, y + gap + size - 3, [x - wide / 2, y + gap - 2, x + wide / 2, y + gap + high]],
        ['middle', x, y - gap, [x - wide / 2, y - gap - high, x + wide / 2, y - gap + 2]],
        ...aslant.map(([dx, dy]) => {
          const [cx, cy] = [x + dx * gap, y + dy * gap]
          const box = [dx > 0 ? cx : cx - wide, cy - high / 2, dx > 0 ? cx + wide : cx, cy + high / 2] as const
          return [dx > 0 ? 'start' : 'end', cx, cy + size * 0.35, box] as const
        }),
      ] as const
    ).map(([anchor, lx, ly, box], side) => {
      let cost = side === space.sides.get(thing.id) ? -4 : side * 0.6
      cost += 60 * bodies.hits(box, thing.id) + 80 * taken.hits(box)
      cost += (thing.bright ? 15 : 60) * dims.hits(box, thing.id)
      cost += 5 * bodies.dots([box[0] - 2, box[1] - 2, box[2] + 2, box[3] + 2])
      if (box[0] < 4 || box[2] > width - 4 || box[1] < top || box[3] > height - 4) cost += 200
      return { anchor, lx, ly, box, cost, side }
    })
    const best = ways.reduce((a, b) => (b.cost < a.cost ? b : a))
    // The weightiest and the bright are named even where they cover something; the rest are named on coming nearer.
    if (best.cost >= 60 && !(best.cost < 200 && (thing.bright || (!thing.dim && names.length < 3)))) continue
    taken.addBox(best.box)
    space.sides.set(thing.id, best.side)
    names.push({ thing, x: best.lx, y: best.ly, anchor: best.anchor, size, weight })
  }
  if (drawing.focus === undefined || drawing.focus === 'entity') {
    const ranked = lines
      .filter(({ line }) => (line.count > 1 || (RANK[line.family] ?? 0) > 0) && !line.dim)
      .sort(
        (a, b) =>
          Number(b.line.count > 1) - Number(a.line.count > 1) ||
          b.line.articles - a.line.articles ||
          (RANK[b.line.family] ?? 0) - (RANK[a.line.family] ?? 0),
      )
    for (const line of ranked) {
      if (labels.length >= space.maxLabels) break
      putLabel(line, false)
    }
  }
  return { names, labels }
}
