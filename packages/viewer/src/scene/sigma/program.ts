import type { ProgramInfo } from 'sigma/rendering'
import type { RenderParams } from 'sigma/types'
import { type Palette, rgb } from './palette.ts'

/** What all things and lines share; the picture changes it, the next frame uses it. */
export interface Setting {
  palette: Palette
  /** Pixels beside a line that still hit it. */
  hit: number
  /** Least radius, in pixels, within which a pointer hits a thing. */
  reach: number
  /** How far the halo of the chosen line is drawn, 0 to 1. */
  drawn: number
}

/** Uniforms that every program of ours has. */
export const SHARED = ['u_matrix', 'u_size', 'u_scale', 'u_pixel', 'u_hit'] as const

/** The part of a program's definition that is the same for all: triangles, and the two shaders. */
export const trianglesOf = <U extends string>(
  vertexShader: string,
  fragmentShader: string,
  uniforms: readonly U[],
) => ({
  VERTEX_SHADER_SOURCE: vertexShader,
  FRAGMENT_SHADER_SOURCE: fragmentShader,
  METHOD: WebGLRenderingContext.TRIANGLES,
  UNIFORMS: uniforms,
})

/**
 * Sets the camera, what a pointer hits, and colours.
 *
 * @param hit pixels within which a pointer hits
 * @param colours uniforms, each with the colour of the palette that it takes
 */
export const setShared = <U extends string>(
  params: RenderParams,
  { gl, uniformLocations: at }: ProgramInfo<U | (typeof SHARED)[number]>,
  hit: number,
  palette: Palette,
  colours: Readonly<Partial<Record<U, keyof Palette>>>,
): void => {
  gl.uniformMatrix3fv(at.u_matrix, false, params.matrix)
  gl.uniform2f(at.u_size, params.width, params.height)
  gl.uniform1f(at.u_scale, 1 / params.sizeRatio)
  gl.uniform1f(at.u_pixel, 1 / params.pixelRatio)
  gl.uniform1f(at.u_hit, hit)
  for (const [uniform, name] of Object.entries(colours) as [U, keyof Palette][])
    gl.uniform3f(at[uniform], ...rgb(palette[name]))
}
