import type Sigma from 'sigma'
import type { Point } from '../place-labels.ts'

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

/** What a hand finds in the picture and does to it. */
interface Under {
  /** The thing whose "+n" lies at a point. */
  readonly moreAt: (x: number, y: number) => string | undefined
  readonly hover: (id: string | undefined) => void
  readonly move: (id: string, to: Point) => void
  readonly placeOf: (id: string) => Point
}

/** A drag under way. */
export interface Drag {
  readonly id: () => string | undefined
}

/** Tells a single click from a double one: to Sigma two clicks in quick succession are a double click also where they are on two things. */
const listenToClicks = (sigma: Sigma, touch: Touch, { moreAt }: Under, dragged: () => boolean): void => {
  const at = (event: Point, otherwise: () => void): void => {
    const more = moreAt(event.x, event.y)
    if (more === undefined) otherwise()
    else touch.onMore(more)
  }
  sigma.on('clickNode', ({ node, event }) => {
    if (!dragged()) at(event, () => touch.onThing(node))
  })
  sigma.on('clickEdge', ({ edge, event }) => at(event, () => touch.onLine(edge)))
  sigma.on('clickStage', ({ event }) => at(event, touch.onGround))
  let [before, last] = ['', '']
  const down = (id: string): void => {
    before = last
    last = id
  }
  sigma.on('downNode', ({ node }) => down(node))
  sigma.on('downEdge', ({ edge }) => down(edge))
  sigma.on('downStage', () => down(''))
  sigma.on('doubleClickNode', (event) => {
    const { node } = event
    event.preventSigmaDefault()
    if (before === node) touch.onThingTwice(node)
    else touch.onThing(node)
  })
  sigma.on('doubleClickEdge', (event) => {
    const { edge } = event
    event.preventSigmaDefault()
    touch.onLine(edge)
  })
  sigma.on('doubleClickStage', (event) => {
    event.preventSigmaDefault()
    touch.onGround()
  })
}

/** Turns Sigma's events into what a reader did: clicked, clicked twice, hovered over, dragged. */
export const listenTo = (sigma: Sigma, touch: Touch, under: Under): Drag => {
  let dragging: string | undefined
  let moved = false
  listenToClicks(sigma, touch, under, () => moved)
  sigma.on('enterNode', ({ node }) => under.hover(node))
  sigma.on('enterEdge', ({ edge }) => under.hover(edge))
  sigma.on('leaveNode', () => under.hover(undefined))
  sigma.on('leaveEdge', () => under.hover(undefined))
  sigma.on('downNode', ({ node }) => {
    dragging = node
    moved = false
  })
  sigma.on('moveBody', ({ event }) => {
    if (dragging === undefined) return
    event.preventSigmaDefault()
    event.original.preventDefault()
    moved = true
    under.move(dragging, sigma.viewportToGraph(event))
  })
  const drop = (): void => {
    const id = dragging
    dragging = undefined
    if (id === undefined || !moved) return
    const { x, y } = under.placeOf(id)
    touch.onDragged(id, [x, y])
    // The click that ends a drag is none.
    setTimeout(() => {
      moved = false
    }, 0)
  }
  sigma.on('upNode', drop)
  sigma.on('upStage', drop)
  for (const canvas of Object.values(sigma.getCanvases()))
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault()
      touch.onLost()
    })
  return { id: () => dragging }
}
