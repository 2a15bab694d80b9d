import type Sigma from 'sigma'
import type { DrawnThing } from '../drawing.ts'
import type { Point } from '../place-labels.ts'

const CAMERA_MS = 420

/** Whether motion is unwelcome. */
export const still = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

const span = (values: readonly number[]): [number, number] => {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return low === high ? [low - 1, high + 1] : [low, high]
}

/** Puts the frame around things; without any it stays. */
export const frame = (sigma: Sigma, things: readonly DrawnThing[]): void => {
  if (things.length > 0) sigma.setCustomBBox({ x: span(things.map(({ x }) => x)), y: span(things.map(({ y }) => y)) })
}

/** Shows the whole frame. */
export const showAll = (sigma: Sigma): void => {
  void sigma.getCamera().animatedReset({ duration: still() ? 0 : CAMERA_MS })
}

/** Comes a step nearer, or goes a step away. */
export const zoom = (sigma: Sigma, direction: 1 | -1): void => {
  const camera = sigma.getCamera()
  const options = { duration: still() ? 0 : 120, factor: 1.4 }
  void (direction > 0 ? camera.animatedZoom(options) : camera.animatedUnzoom(options))
}

/** Brings points, in pixels, into view where one of them is not. */
export const bringIntoView = (sigma: Sigma, points: readonly Point[]): void => {
  const { width, height } = sigma.getDimensions()
  if (points.every(({ x, y }) => x > 20 && y > 20 && x < width - 20 && y < height - 20)) return
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
    y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
  }
  const { x, y } = sigma.viewportToFramedGraph(middle)
  const ratio = Math.max(sigma.getCamera().ratio, points.length > 1 ? 0.8 : 0.4)
  void sigma.getCamera().animate({ x, y, ratio }, { duration: still() ? 0 : CAMERA_MS })
}

/** Tells where the camera is when it has come to rest. @returns a function that stops it */
export const whenAtRest = (sigma: Sigma, tell: (camera: readonly [number, number, number]) => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  sigma.getCamera().on('updated', () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const { x, y, ratio } = sigma.getCamera().getState()
      tell([x, y, ratio])
    }, 400)
  })
  return () => clearTimeout(timer)
}
