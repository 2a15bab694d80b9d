import { type DrawnLine, type DrawnThing, RINGS, type Ring, SHAPES } from '../drawing.ts'

/** What Sigma keeps of a thing or a line. */
export type Marks = Readonly<Record<string, string | number | boolean>>

/** What the keyboard's cursor and the pointer are on. */
export interface Pointed {
  cursor: string | undefined
  hovered: string | undefined
}

const FAMILIES: readonly string[] = ['contest', 'personal', 'work', 'place', 'stage']
const STATUSES: readonly string[] = ['asserted', 'expected', 'negated']

/** The ring that a thing has now, as a number of `RINGS`. */
export const ringOf = (id: string, ring: Ring, { cursor, hovered }: Pointed): number => {
  if (cursor === id) return RINGS.indexOf('focus')
  return RINGS.indexOf(ring === 'none' && hovered === id ? 'hover' : ring)
}

/** The tone that a line has now: 0 edge, 1 quiet, 2 dim, 3 chosen, 4 ink. */
export const toneOf = (line: DrawnLine, { hovered }: Pointed): number => {
  if (line.selected) return 3
  if (hovered === line.id) return 4
  if (line.dim) return 2
  return line.family === 'place' || line.family === 'stage' ? 1 : 0
}

/** A thing as our program for things reads it. */
export const marksOfThing = (thing: DrawnThing, colour: string, pointed: Pointed): Marks => ({
  x: thing.x,
  y: thing.y,
  size: thing.radius,
  color: colour,
  type: 'thing',
  shape: SHAPES.indexOf(thing.shape),
  ring: ringOf(thing.id, thing.ring, pointed),
  dim: thing.dim,
  zIndex: thing.bright ? 2 : thing.dim ? 0 : 1,
})

/** A line as our program for lines reads it. */
export const marksOfLine = (line: DrawnLine, pointed: Pointed): Marks => ({
  size: line.width,
  type: line.bow === 0 ? 'straight' : 'bowed',
  bow: line.bow,
  family: FAMILIES.indexOf(line.family),
  status: STATUSES.indexOf(line.status),
  tone: toneOf(line, pointed),
  headed: !line.symmetric && (line.family === 'contest' || line.family === 'work'),
  faint: line.faint,
  zIndex: line.selected ? 2 : line.dim ? 0 : 1,
})
