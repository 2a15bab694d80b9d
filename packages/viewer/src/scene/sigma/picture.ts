import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import type { Drawing, DrawnLine, DrawnThing, Ring } from '../drawing.ts'
import { RINGS, SHAPES } from '../drawing.ts'
import { type Ground, measureIn, paintGrounds, paintSigns } from '../paint-signs.ts'
import { type Point, placeLabels } from '../place-labels.ts'
import { type LineSetting, lineProgram } from './line-program.ts'
import { type Palette, readPalette, token } from './palette.ts'
import { type ThingSetting, thingProgram } from './thing-program.ts'

/** What the picture tells of a reader's hand. */
export interface Touch {
  readonly onThing: (id: string) => void
  readonly onThingTwice: (id: string) => void
  readonly onLine: (id: string) => void
  readonly onGround: () => void
  readonly onMore: (id: string) => void
  readonly onDragged: (id: string, at: readonly [number, number]) => void
  readonly onCamera: (camera: readonly [number, number, number]) => void
  readonly onLost: () => void
}

/** Words that the picture writes itself. */
export interface PictureWords {
  readonly fresh: string
}

type Attributes = Readonly<Record<string, string | number | boolean>>

const FAMILIES: readonly string[] = ['contest', 'personal', 'work', 'place', 'stage']
const STATUSES: readonly string[] = ['asserted', 'expected', 'negated']
const CAMERA_MS = 420

const alike = <T extends object>(a: T, b: T): boolean =>
  (Object.keys(b) as (keyof T)[]).every((key) => Object.is(a[key], b[key]))

const sameKeys = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): boolean =>
  a.size === b.size && [...b.keys()].every((key) => a.has(key))

const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * The picture: one long-lived Sigma with our programs, and our labels on canvases of their own. Nothing else imports Sigma.
 *
 * @throws Error where the browser gives no WebGL
 */
export class Picture {
  #graph = new MultiDirectedGraph()
  readonly #sigma: Sigma
  readonly #setting: LineSetting & ThingSetting
  readonly #touch: Touch
  readonly #sides = new Map<string, number>()
  #drawing: Drawing = { things: [], lines: [], focus: undefined }
  #things: ReadonlyMap<string, DrawnThing> = new Map()
  #lines: ReadonlyMap<string, DrawnLine> = new Map()
  #grounds: readonly Ground[] = []
  readonly #colours = new Map<string, string>()
  /** What the signs were painted for; while it holds they stand. */
  #painted = ''
  #words: PictureWords = { fresh: 'new' }
  #pills: ReturnType<typeof paintSigns> = []
  #cursor: string | undefined
  #hovered: string | undefined
  #dragging: string | undefined
  #moved = false
  #frameKey = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #chosen = ''

  constructor(box: HTMLElement, touch: Touch) {
    this.#touch = touch
    const coarse = matchMedia('(pointer: coarse)').matches
    this.#setting = { palette: readPalette(), hit: coarse ? 12 : 6, drawn: 1, reach: coarse ? 22 : 10 }
    const straight = lineProgram(this.#setting, 1)
    const bowed = lineProgram(this.#setting, 18)
    this.#sigma = new Sigma(this.#graph, box, {
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: true,
      stagePadding: box.clientWidth < 500 ? 46 : 64,
      zIndex: true,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      defaultNodeType: 'thing',
      defaultEdgeType: 'straight',
      nodeProgramClasses: { thing: thingProgram(this.#setting) },
      edgeProgramClasses: { straight, bowed },
      defaultDrawNodeHover: () => undefined,
      nodeHoverProgramClasses: { thing: thingProgram(this.#setting) },
      zoomToSizeRatioFunction: (ratio) => Math.min(1.7, Math.max(0.72, Math.sqrt(ratio))),
      doubleClickZoomingRatio: 1,
      hideEdgesOnMove: false,
    })
    // The types know only a style; the layer to stand under is passed on all the same.
    const under = (beforeLayer: string): object => ({ beforeLayer })
    this.#sigma.createCanvasContext('grounds', under('edges'))
    this.#sigma.createCanvasContext('signs', under('mouse'))
    this.#sigma.resize(true)
    this.#listen()
  }

  #listen(): void {
    const sigma = this.#sigma
    const pillAt = (x: number, y: number): string | undefined =>
      this.#pills.find(({ box }) => x >= box[0] - 4 && x <= box[2] + 4 && y >= box[1] - 4 && y <= box[3] + 4)?.id
    sigma.on('afterRender', () => this.#overlay())
    sigma.on('resize', () => {
      this.#painted = ''
    })
    sigma.on('clickNode', ({ node, event }) => {
      if (this.#moved) return
      const more = pillAt(event.x, event.y)
      if (more !== undefined) this.#touch.onMore(more)
      else this.#touch.onThing(node)
    })
    // Two clicks in quick succession are a double click to Sigma also where they are on two things.
    let [before, last] = ['', '']
    sigma.on('downNode', ({ node }) => {
      before = last
      last = node
    })
    sigma.on('downEdge', ({ edge }) => {
      before = last
      last = edge
    })
    sigma.on('downStage', () => {
      before = last
      last = ''
    })
    sigma.on('doubleClickNode', (event) => {
      const { node } = event
      event.preventSigmaDefault()
      if (before === node) this.#touch.onThingTwice(node)
      else this.#touch.onThing(node)
    })
    sigma.on('doubleClickEdge', (event) => {
      const { edge } = event
      event.preventSigmaDefault()
      this.#touch.onLine(edge)
    })
    sigma.on('doubleClickStage', (event) => {
      event.preventSigmaDefault()
      this.#touch.onGround()
    })
    sigma.on('clickEdge', ({ edge, event }) => {
      const more = pillAt(event.x, event.y)
      if (more !== undefined) this.#touch.onMore(more)
      else this.#touch.onLine(edge)
    })
    sigma.on('clickStage', ({ event }) => {
      const more = pillAt(event.x, event.y)
      if (more !== undefined) this.#touch.onMore(more)
      else this.#touch.onGround()
    })
    sigma.on('enterNode', ({ node }) => this.#hover(node))
    sigma.on('enterEdge', ({ edge }) => this.#hover(edge))
    sigma.on('leaveNode', () => this.#hover(undefined))
    sigma.on('leaveEdge', () => this.#hover(undefined))
    sigma.on('downNode', ({ node }) => {
      this.#dragging = node
      this.#moved = false
    })
    sigma.on('moveBody', ({ event }) => {
      if (this.#dragging === undefined) return
      event.preventSigmaDefault()
      event.original.preventDefault()
      const at = sigma.viewportToGraph(event)
      this.#moved = true
      this.#graph.mergeNodeAttributes(this.#dragging, at)
    })
    const drop = (): void => {
      const id = this.#dragging
      this.#dragging = undefined
      if (id === undefined || !this.#moved) return
      const { x, y } = this.#graph.getNodeAttributes(id) as Point
      this.#touch.onDragged(id, [x, y])
      // The click that ends a drag is none.
      setTimeout(() => {
        this.#moved = false
      }, 0)
    }
    sigma.on('upNode', drop)
    sigma.on('upStage', drop)
    sigma.getCamera().on('updated', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => {
        const { x, y, ratio } = sigma.getCamera().getState()
        this.#touch.onCamera([x, y, ratio])
      }, 400)
    })
    for (const canvas of Object.values(sigma.getCanvases()))
      canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault()
        this.#touch.onLost()
      })
  }

  #hover(id: string | undefined): void {
    const before = this.#hovered
    this.#hovered = id
    for (const one of [before, id]) if (one !== undefined) this.#restyle(one)
    this.#sigma.getContainer().style.cursor = id === undefined ? '' : 'pointer'
  }

  #ring(id: string, ring: Ring): number {
    if (this.#cursor === id) return RINGS.indexOf('focus')
    return RINGS.indexOf(ring === 'none' && this.#hovered === id ? 'hover' : ring)
  }

  #tone(line: DrawnLine): number {
    if (line.selected) return 3
    if (this.#hovered === line.id) return 4
    if (line.dim) return 2
    return line.family === 'place' || line.family === 'stage' ? 1 : 0
  }

  #restyle(id: string): void {
    if (this.#graph.hasNode(id)) {
      const thing = this.#things.get(id)
      if (thing !== undefined) this.#graph.setNodeAttribute(id, 'ring', this.#ring(id, thing.ring))
    } else if (this.#graph.hasEdge(id)) {
      const line = this.#lines.get(id)
      if (line !== undefined) this.#graph.setEdgeAttribute(id, 'tone', this.#tone(line))
    }
  }

  /** Where a thing lies, in pixels of the picture. */
  readonly at = (id: string): Point | undefined => {
    const data = this.#sigma.getNodeDisplayData(id)
    return data === undefined ? undefined : this.#sigma.framedGraphToViewport(data)
  }

  /** By what a radius is multiplied at the present zoom. */
  get scale(): number {
    return this.#sigma.scaleSize(1)
  }

  get size(): { readonly width: number; readonly height: number } {
    return this.#sigma.getDimensions()
  }

  get palette(): Palette {
    return this.#setting.palette
  }

  get drawing(): Drawing {
    return this.#drawing
  }

  /** Reads the colours again, after the theme changed. */
  recolour(): void {
    this.#setting.palette = readPalette()
    this.#painted = ''
    this.#colours.clear()
    for (const { id, colour } of this.#drawing.things)
      if (this.#graph.hasNode(id)) Object.assign(this.#graph.getNodeAttributes(id), { color: this.#colour(colour) })
    this.#sigma.refresh()
  }

  /**
   * Draws a drawing.
   *
   * @param frameKey what the frame belongs to: while it stays the same the picture does not jump when things come and go
   */
  draw(drawing: Drawing, grounds: readonly Ground[], words: PictureWords, frameKey: string): void {
    this.#drawing = drawing
    this.#grounds = grounds
    this.#words = words
    this.#painted = ''
    const reframe = frameKey !== this.#frameKey
    if (reframe) {
      this.#frameKey = frameKey
      this.#sides.clear()
      this.#frame()
    }
    const chosen = drawing.lines
      .filter(({ selected }) => selected)
      .map(({ id }) => id)
      .join()
    if (chosen !== this.#chosen && chosen !== '' && !still()) this.#drawHalo()
    this.#chosen = chosen
    const [things, lines] = [this.#things, this.#lines]
    this.#things = new Map(drawing.things.map((thing) => [thing.id, thing]))
    this.#lines = new Map(drawing.lines.map((line) => [line.id, line]))
    this.#colours.clear()
    if (reframe || !sameKeys(things, this.#things) || !sameKeys(lines, this.#lines)) this.#putAnew()
    else this.#putChanged(things, lines)
  }

  /** Gives Sigma another graph: it would lay everything out again for each thing that goes from the one it has. */
  #putAnew(): void {
    this.#graph = new MultiDirectedGraph()
    for (const thing of this.#drawing.things) this.#graph.addNode(thing.id, this.#marksOfThing(thing))
    for (const line of this.#drawing.lines)
      this.#graph.addEdgeWithKey(line.id, line.source, line.target, this.#marksOfLine(line))
    this.#sigma.setGraph(this.#graph)
  }

  /** Tells Sigma in one go what looks otherwise; most often a choice, which moves nothing. */
  #putChanged(things: ReadonlyMap<string, DrawnThing>, lines: ReadonlyMap<string, DrawnLine>): void {
    const changed = { nodes: [] as string[], edges: [] as string[] }
    for (const thing of this.#drawing.things) {
      const old = things.get(thing.id)
      if (old !== undefined && alike(old, thing)) continue
      Object.assign(this.#graph.getNodeAttributes(thing.id), this.#marksOfThing(thing))
      changed.nodes.push(thing.id)
    }
    for (const line of this.#drawing.lines) {
      const old = lines.get(line.id)
      if (old !== undefined && alike(old, line)) continue
      Object.assign(this.#graph.getEdgeAttributes(line.id), this.#marksOfLine(line))
      changed.edges.push(line.id)
    }
    this.#sigma.refresh({ partialGraph: changed, schedule: true })
  }

  #colour(name: string): string {
    const known = this.#colours.get(name) ?? token(name)
    this.#colours.set(name, known)
    return known
  }

  #marksOfThing(thing: DrawnThing): Attributes {
    return {
      x: thing.x,
      y: thing.y,
      size: thing.radius,
      color: this.#colour(thing.colour),
      type: 'thing',
      shape: SHAPES.indexOf(thing.shape),
      ring: this.#ring(thing.id, thing.ring),
      dim: thing.dim,
      zIndex: thing.bright ? 2 : thing.dim ? 0 : 1,
    }
  }

  #marksOfLine(line: DrawnLine): Attributes {
    return {
      size: line.width,
      type: line.bow === 0 ? 'straight' : 'bowed',
      bow: line.bow,
      family: FAMILIES.indexOf(line.family),
      status: STATUSES.indexOf(line.status),
      tone: this.#tone(line),
      headed: !line.symmetric && (line.family === 'contest' || line.family === 'work'),
      faint: line.faint,
      zIndex: line.selected ? 2 : line.dim ? 0 : 1,
    }
  }

  #frame(): void {
    const { things } = this.#drawing
    if (things.length === 0) return
    const span = (values: readonly number[]): [number, number] => {
      let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
      for (const value of values) {
        low = Math.min(low, value)
        high = Math.max(high, value)
      }
      return low === high ? [low - 1, high + 1] : [low, high]
    }
    this.#sigma.setCustomBBox({ x: span(things.map(({ x }) => x)), y: span(things.map(({ y }) => y)) })
  }

  /** The halo of a chosen line is drawn from subject to object. */
  #drawHalo(): void {
    const start = performance.now()
    const step = (now: number): void => {
      this.#setting.drawn = Math.min(1, (now - start) / 240)
      this.#sigma.scheduleRender()
      if (this.#setting.drawn < 1) requestAnimationFrame(step)
    }
    this.#setting.drawn = 0
    requestAnimationFrame(step)
  }

  #context(name: string): CanvasRenderingContext2D | undefined {
    return this.#sigma.getCanvases()[name]?.getContext('2d') ?? undefined
  }

  #overlay(): void {
    const { width, height } = this.#sigma.getDimensions()
    const signs = this.#context('signs')
    const grounds = this.#context('grounds')
    if (signs === undefined || grounds === undefined) return
    // Under a hand that passes over it the picture is drawn again, but its names and labels stay where they are.
    const { x, y, ratio } = this.#sigma.getCamera().getState()
    const now = [x, y, ratio, width, height].join()
    if (now === this.#painted && this.#dragging === undefined) return
    this.#painted = now
    signs.clearRect(0, 0, width, height)
    grounds.clearRect(0, 0, width, height)
    const spots = new Map<string, Point | undefined>()
    const at = (id: string): Point | undefined => {
      if (!spots.has(id)) spots.set(id, this.at(id))
      return spots.get(id)
    }
    const { palette } = this.#setting
    paintGrounds(grounds, this.#grounds, at, palette)
    const { scale } = this
    const phone = width < 500
    const placed = placeLabels(
      this.#drawing,
      {
        width,
        height,
        top: phone ? 4 : 44,
        at,
        scale,
        maxNames: phone ? 60 : 150,
        maxLabels: this.#drawing.focus === 'entity' ? 30 : phone ? 7 : 26,
        sides: this.#sides,
      },
      measureIn(signs),
    )
    this.#pills = paintSigns(signs, { drawing: this.#drawing, at, scale, ...placed, palette, fresh: this.#words.fresh })
  }

  /** Puts the keyboard's cursor on a thing. */
  setCursor(id: string | undefined): void {
    const before = this.#cursor
    this.#cursor = id
    for (const one of [before, id]) if (one !== undefined) this.#restyle(one)
  }

  /** Moves the camera, at once where motion is unwelcome. */
  look(camera: readonly [number, number, number]): void {
    const [x, y, ratio] = camera
    this.#sigma.getCamera().setState({ x, y, ratio })
  }

  fit(): void {
    this.#frame()
    this.#sigma.refresh()
    void this.#sigma.getCamera().animatedReset({ duration: still() ? 0 : CAMERA_MS })
  }

  zoom(direction: 1 | -1): void {
    const camera = this.#sigma.getCamera()
    const options = { duration: still() ? 0 : 120, factor: 1.4 }
    void (direction > 0 ? camera.animatedZoom(options) : camera.animatedUnzoom(options))
  }

  /** Brings things into view if they are not. */
  show(ids: readonly string[]): void {
    const { width, height } = this.#sigma.getDimensions()
    const points = ids.flatMap((id) => this.at(id) ?? [])
    if (points.every(({ x, y }) => x > 20 && y > 20 && x < width - 20 && y < height - 20)) return
    const middle = {
      x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
      y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
    }
    const { x, y } = this.#sigma.viewportToFramedGraph(middle)
    const ratio = Math.max(this.#sigma.getCamera().ratio, points.length > 1 ? 0.8 : 0.4)
    void this.#sigma.getCamera().animate({ x, y, ratio }, { duration: still() ? 0 : CAMERA_MS })
  }

  /** The picture as it is, on one canvas; for PNG. */
  toCanvas(): HTMLCanvasElement {
    const canvases = this.#sigma.getCanvases()
    this.#sigma.refresh()
    const first = canvases.edges as HTMLCanvasElement
    const out = document.createElement('canvas')
    out.width = first.width
    out.height = first.height
    const context = out.getContext('2d')
    if (context === null) return out
    context.fillStyle = this.#setting.palette.canvas
    context.fillRect(0, 0, out.width, out.height)
    for (const name of ['grounds', 'edges', 'nodes', 'hoverNodes', 'signs']) {
      const canvas = canvases[name]
      if (canvas !== undefined && canvas.width > 0) context.drawImage(canvas, 0, 0)
    }
    return out
  }

  destroy(): void {
    clearTimeout(this.#timer)
    this.#sigma.kill()
  }
}
