import { MultiDirectedGraph } from 'graphology'
import type Sigma from 'sigma'
import type { Drawing, DrawnLine, DrawnThing } from '../drawing.ts'
import type { Point } from '../place-labels.ts'
import { marksOfLine, marksOfThing, type Pointed, ringOf, toneOf } from './marks.ts'
import { token } from './palette.ts'

const alike = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(b) as (keyof T)[]).every((key) => Object.is(a[key], b[key]))

const sameKeys = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean =>
  a.size === b.size && [...b.keys()].every((key) => a.has(key))

/** The graph that Sigma draws, kept as the drawing wants it with as little told to Sigma as can be. */
export class DrawnGraph {
  readonly #sigma: Sigma
  readonly #pointed: Pointed = { cursor: undefined, hovered: undefined }
  readonly #colours = new Map<string, string>()
  #graph = new MultiDirectedGraph()
  #things: ReadonlyMap<string, DrawnThing> = new Map()
  #lines: ReadonlyMap<string, DrawnLine> = new Map()

  constructor(sigma: Sigma) {
    this.#sigma = sigma
    sigma.setGraph(this.#graph)
  }

  /**
   * Puts a drawing in the place of the one before.
   *
   * @param anew also where the same things are drawn, as the frame is another
   */
  put(drawing: Drawing, anew: boolean): void {
    const [things, lines] = [this.#things, this.#lines]
    this.#things = new Map(drawing.things.map((thing) => [thing.id, thing]))
    this.#lines = new Map(drawing.lines.map((line) => [line.id, line]))
    this.#colours.clear()
    if (anew || !sameKeys(things, this.#things) || !sameKeys(lines, this.#lines)) this.#putAnew(drawing)
    else this.#putChanged(drawing, things, lines)
  }

  /** Gives Sigma another graph: it would lay everything out again for each thing that goes from the one it has. */
  #putAnew({ things, lines }: Drawing): void {
    this.#graph = new MultiDirectedGraph()
    for (const thing of things)
      this.#graph.addNode(thing.id, marksOfThing(thing, this.#colour(thing.colour), this.#pointed))
    for (const line of lines)
      this.#graph.addEdgeWithKey(line.id, line.source, line.target, marksOfLine(line, this.#pointed))
    this.#sigma.setGraph(this.#graph)
  }

  /** Tells Sigma in one go what looks otherwise; most often a choice, which moves nothing. */
  #putChanged(drawing: Drawing, things: ReadonlyMap<string, DrawnThing>, lines: ReadonlyMap<string, DrawnLine>): void {
    const changed = { nodes: [] as string[], edges: [] as string[] }
    for (const thing of drawing.things) {
      const old = things.get(thing.id)
      if (old !== undefined && alike(old, thing)) continue
      const marks = marksOfThing(thing, this.#colour(thing.colour), this.#pointed)
      Object.assign(this.#graph.getNodeAttributes(thing.id), marks)
      changed.nodes.push(thing.id)
    }
    for (const line of drawing.lines) {
      const old = lines.get(line.id)
      if (old !== undefined && alike(old, line)) continue
      Object.assign(this.#graph.getEdgeAttributes(line.id), marksOfLine(line, this.#pointed))
      changed.edges.push(line.id)
    }
    this.#sigma.refresh({ partialGraph: changed, schedule: true })
  }

  #colour(name: string): string {
    const known = this.#colours.get(name) ?? token(name)
    this.#colours.set(name, known)
    return known
  }

  /** Reads the colours of things again. Sigma has to be refreshed then. */
  recolour(): void {
    this.#colours.clear()
    for (const { id, colour } of this.#things.values())
      Object.assign(this.#graph.getNodeAttributes(id), { color: this.#colour(colour) })
  }

  /** Puts the keyboard's cursor, or the pointer, on a thing or a line. */
  point(what: keyof Pointed, id: string | undefined): void {
    const before = this.#pointed[what]
    this.#pointed[what] = id
    for (const one of [before, id]) if (one !== undefined) this.#restyle(one)
  }

  #restyle(id: string): void {
    const thing = this.#things.get(id)
    const line = this.#lines.get(id)
    if (thing !== undefined && this.#graph.hasNode(id))
      this.#graph.setNodeAttribute(id, 'ring', ringOf(id, thing.ring, this.#pointed))
    else if (line !== undefined && this.#graph.hasEdge(id))
      this.#graph.setEdgeAttribute(id, 'tone', toneOf(line, this.#pointed))
  }

  /** Moves a thing under a hand. */
  move(id: string, to: Point): void {
    this.#graph.mergeNodeAttributes(id, to)
  }

  /** Where a thing stands, in the drawing's units. */
  placeOf(id: string): Point {
    return this.#graph.getNodeAttributes(id) as Point
  }
}
