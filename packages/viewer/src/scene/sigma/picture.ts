import { MultiDirectedGraph } from 'graphology'
import Sigma from 'sigma'
import { BUNDLED_BEYOND, bundled } from '../bundled.ts'
import type { Drawing } from '../drawing.ts'
import type { Ground } from '../paint-signs.ts'
import type { Point } from '../place-labels.ts'
import { bringIntoView, frame, showAll, still, whenAtRest, zoom } from './camera.ts'
import { DrawnGraph } from './drawn-graph.ts'
import { flatten } from './flatten.ts'
import { type Drag, listenTo, type Touch } from './gestures.ts'
import { lineProgram } from './line-program.ts'
import { type Palette, readPalette } from './palette.ts'
import type { Setting } from './program.ts'
import { Signs } from './signs.ts'
import { thingProgram } from './thing-program.ts'

/** Words that the picture writes itself. */
export interface PictureWords {
  readonly fresh: string
}

/**
 * The picture: one long-lived Sigma with our programs, and our labels on canvases of their own. Nothing outside this folder imports
 * Sigma.
 *
 * @throws Error where the browser gives no WebGL
 */
export class Picture {
  readonly #sigma: Sigma
  readonly #graph: DrawnGraph
  readonly #setting: Setting
  readonly #signs: Signs
  readonly #drag: Drag
  readonly #stopTelling: () => void
  /** What was asked for, and what of it is put: from afar parallels are bundled. */
  #drawing: Drawing = { things: [], lines: [], focus: undefined }
  #put: Drawing = this.#drawing
  #far = false
  #grounds: readonly Ground[] = []
  #words: PictureWords = { fresh: 'new' }
  #frameKey = ''
  #chosen = ''

  constructor(box: HTMLElement, touch: Touch) {
    const coarse = matchMedia('(pointer: coarse)').matches
    this.#setting = { palette: readPalette(), hit: coarse ? 12 : 6, drawn: 1, reach: coarse ? 22 : 10 }
    const things = thingProgram(this.#setting)
    this.#sigma = new Sigma(new MultiDirectedGraph(), box, {
      renderLabels: false,
      renderEdgeLabels: false,
      enableEdgeEvents: true,
      stagePadding: box.clientWidth < 500 ? 46 : 64,
      zIndex: true,
      minCameraRatio: 0.05,
      maxCameraRatio: 4,
      defaultNodeType: 'thing',
      defaultEdgeType: 'straight',
      nodeProgramClasses: { thing: things },
      edgeProgramClasses: { straight: lineProgram(this.#setting, 1), bowed: lineProgram(this.#setting, 18) },
      defaultDrawNodeHover: () => undefined,
      nodeHoverProgramClasses: { thing: things },
      zoomToSizeRatioFunction: (ratio) => Math.min(1.7, Math.max(0.72, Math.sqrt(ratio))),
      doubleClickZoomingRatio: 1,
      hideEdgesOnMove: false,
    })
    this.#graph = new DrawnGraph(this.#sigma)
    this.#signs = new Signs(this.#sigma)
    this.#sigma.resize(true)
    this.#sigma.on('resize', () => this.#signs.forget())
    this.#drag = listenTo(this.#sigma, touch, {
      moreAt: this.#signs.moreAt,
      hover: (id) => this.#hover(id),
      move: (id, to) => this.#graph.move(id, to),
      placeOf: (id) => this.#graph.placeOf(id),
    })
    this.#sigma.on('afterRender', () => this.#write())
    this.#sigma.getCamera().on('updated', ({ ratio }) => this.#bundle(ratio))
    this.#stopTelling = whenAtRest(this.#sigma, touch.onCamera)
  }

  #hover(id: string | undefined): void {
    this.#graph.point('hovered', id)
    this.#sigma.getContainer().style.cursor = id === undefined ? '' : 'pointer'
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

  /** What is drawn at the present zoom. */
  get drawing(): Drawing {
    return this.#put
  }

  /** Reads the colours again, after the theme changed. */
  recolour(): void {
    this.#setting.palette = readPalette()
    this.#signs.forget()
    this.#graph.recolour()
    this.#sigma.refresh()
  }

  /**
   * Draws a drawing.
   *
   * @param frameKey what the frame belongs to: while it stays the same the picture does not jump when things come and go
   */
  draw(drawing: Drawing, grounds: readonly Ground[], words: PictureWords, frameKey: string): void {
    const known = drawing === this.#drawing && grounds === this.#grounds && frameKey === this.#frameKey
    if (known && words.fresh === this.#words.fresh) return
    this.#drawing = drawing
    this.#grounds = grounds
    this.#words = words
    this.#signs.forget()
    const reframe = frameKey !== this.#frameKey
    if (reframe) {
      this.#frameKey = frameKey
      this.#signs.reframe()
      frame(this.#sigma, drawing.things)
    }
    const chosen = drawing.lines
      .filter(({ selected }) => selected)
      .map(({ id }) => id)
      .join()
    if (chosen !== this.#chosen && chosen !== '' && !still()) this.#drawHalo()
    this.#chosen = chosen
    this.#putOn(reframe)
  }

  #putOn(anew: boolean): void {
    this.#put = this.#far ? bundled(this.#drawing) : this.#drawing
    this.#graph.put(this.#put, anew)
  }

  /** Bundles parallels, or parts them, where the camera crosses the zoom at which that is due. */
  #bundle(ratio: number): void {
    const far = ratio > BUNDLED_BEYOND
    if (far === this.#far) return
    this.#far = far
    // What was hovered over may be there no more, and then nothing tells that it is left.
    this.#hover(undefined)
    this.#signs.forget()
    this.#putOn(false)
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

  #write(): void {
    const written = {
      drawing: this.#put,
      grounds: this.#grounds,
      palette: this.#setting.palette,
      fresh: this.#words.fresh,
    }
    this.#signs.paint(written, this.at, this.#drag.id() !== undefined)
  }

  /** Puts the keyboard's cursor on a thing. */
  setCursor(id: string | undefined): void {
    this.#graph.point('cursor', id)
  }

  /** Moves the camera, at once. */
  look([x, y, ratio]: readonly [number, number, number]): void {
    this.#sigma.getCamera().setState({ x, y, ratio })
  }

  fit(): void {
    frame(this.#sigma, this.#drawing.things)
    this.#sigma.refresh()
    showAll(this.#sigma)
  }

  zoom(direction: 1 | -1): void {
    zoom(this.#sigma, direction)
  }

  /** Brings things into view if they are not. */
  show(ids: readonly string[]): void {
    bringIntoView(
      this.#sigma,
      ids.flatMap((id) => this.at(id) ?? []),
    )
  }

  /** The picture as it is, on one canvas; for PNG. */
  toCanvas(): HTMLCanvasElement {
    this.#sigma.refresh()
    return flatten(this.#sigma.getCanvases(), this.#setting.palette.canvas)
  }

  destroy(): void {
    this.#stopTelling()
    this.#sigma.kill()
  }
}
