import type Sigma from 'sigma'
import type { Drawing } from '../drawing.ts'
import { type Ground, measureIn, paintGrounds, paintSigns } from '../paint-signs.ts'
import { type Point, placeLabels } from '../place-labels.ts'
import type { Palette } from './palette.ts'

/** What is written over the picture. */
export interface Written {
  readonly drawing: Drawing
  readonly grounds: readonly Ground[]
  readonly palette: Palette
  /** The word beside what came last. */
  readonly fresh: string
}

/** Names, labels and grounds, on two canvases of their own above and under Sigma's. */
export class Signs {
  readonly #sigma: Sigma
  /** On which side of a thing its name stood: it stays there while it can. */
  readonly #sides = new Map<string, number>()
  /** What was painted last; while it holds it stands. */
  #painted = ''
  #pills: ReturnType<typeof paintSigns> = []

  constructor(sigma: Sigma) {
    this.#sigma = sigma
    // The types know only a style; the layer to stand under is passed on all the same.
    const under = (beforeLayer: string): object => ({ beforeLayer })
    sigma.createCanvasContext('grounds', under('edges'))
    sigma.createCanvasContext('signs', under('mouse'))
  }

  /** Paints anew at the next occasion. */
  forget(): void {
    this.#painted = ''
  }

  /** Lets names choose their sides anew. */
  reframe(): void {
    this.#sides.clear()
  }

  /** The thing whose "+n" lies at a point. */
  readonly moreAt = (x: number, y: number): string | undefined =>
    this.#pills.find(({ box }) => x >= box[0] - 4 && x <= box[2] + 4 && y >= box[1] - 4 && y <= box[3] + 4)?.id

  #context(name: string): CanvasRenderingContext2D | undefined {
    return this.#sigma.getCanvases()[name]?.getContext('2d') ?? undefined
  }

  /**
   * Paints where something lies otherwise than before: under a hand that passes over it the picture is drawn again, but its names
   * and labels stay where they are.
   *
   * @param where where a thing lies, in pixels
   */
  paint(
    { drawing, grounds, palette, fresh }: Written,
    where: (id: string) => Point | undefined,
    dragging: boolean,
  ): void {
    const { width, height } = this.#sigma.getDimensions()
    const above = this.#context('signs')
    const below = this.#context('grounds')
    if (above === undefined || below === undefined) return
    const { x, y, ratio } = this.#sigma.getCamera().getState()
    const now = [x, y, ratio, width, height].join()
    if (now === this.#painted && !dragging) return
    this.#painted = now
    above.clearRect(0, 0, width, height)
    below.clearRect(0, 0, width, height)
    const spots = new Map<string, Point | undefined>()
    const at = (id: string): Point | undefined => {
      if (!spots.has(id)) spots.set(id, where(id))
      return spots.get(id)
    }
    paintGrounds(below, grounds, at, palette)
    const scale = this.#sigma.scaleSize(1)
    const phone = width < 500
    const placed = placeLabels(
      drawing,
      {
        width,
        height,
        top: phone ? 4 : 44,
        at,
        scale,
        maxNames: phone ? 60 : 150,
        maxLabels: drawing.focus === 'entity' ? 30 : phone ? 7 : 26,
        sides: this.#sides,
      },
      measureIn(above),
    )
    this.#pills = paintSigns(above, { drawing, at, scale, ...placed, palette, fresh })
  }
}
