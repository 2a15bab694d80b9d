import { createContext, useContext } from 'react'

/** What panels may ask of the picture; without WebGL it answers nothing. */
export interface PictureHandle {
  /** Where a thing stands now, in the graph's own measure. */
  readonly placeOf: (id: string) => readonly [number, number] | undefined
  readonly fit: () => void
  readonly zoom: (direction: 1 | -1) => void
  readonly focus: () => void
  /** The picture as a canvas, and what an SVG of it needs; undefined without WebGL. */
  readonly png: () => HTMLCanvasElement | undefined
  readonly svg: () => string | undefined
}

export const noPicture: PictureHandle = {
  placeOf: () => undefined,
  fit: () => undefined,
  zoom: () => undefined,
  focus: () => undefined,
  png: () => undefined,
  svg: () => undefined,
}
const Context = createContext<PictureHandle>(noPicture)
export const PictureProvider = Context.Provider
export const usePicture = (): PictureHandle => useContext(Context)
