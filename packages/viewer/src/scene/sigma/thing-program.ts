import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { type Setting, SHARED, setShared, trianglesOf } from './program.ts'
import { THING_FRAGMENT, THING_VERTEX } from './thing-shader.ts'

/** What the adapter gives a node besides what Sigma wants. */
export interface ThingAttributes {
  /** A number in `SHAPES`. */
  readonly shape: number
  /** A number in `RINGS`. */
  readonly ring: number
  readonly dim: boolean
}

const COLOURS = {
  u_canvas: 'canvas',
  u_ink: 'ink',
  u_marker: 'marker',
  u_onmarker: 'on-marker',
  u_focus: 'focus',
  u_dim: 'node-dim',
} as const
const UNIFORMS = [...SHARED, ...(Object.keys(COLOURS) as (keyof typeof COLOURS)[])] as const

/** Draws things: a shape by signed distance, with the ring that its state asks for. */
export const thingProgram = (setting: Setting): NodeProgramType =>
  class ThingProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      const { UNSIGNED_BYTE, FLOAT } = WebGLRenderingContext
      return {
        ...trianglesOf(THING_VERTEX, THING_FRAGMENT, UNIFORMS),
        VERTICES: 6,
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_radius', size: 1, type: FLOAT },
          { name: 'a_style', size: 3, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      }
    }
    processVisibleItem(id: number, start: number, data: NodeDisplayData): void {
      const { shape, ring, dim } = data as NodeDisplayData & ThingAttributes
      const { array } = this
      let i = start
      array[i++] = data.x
      array[i++] = data.y
      array[i++] = data.size
      array[i++] = shape
      array[i++] = ring
      array[i++] = dim ? 1 : 0
      array[i++] = floatColor(data.color)
      array[i++] = id
    }
    setUniforms(params: RenderParams, info: ProgramInfo<(typeof UNIFORMS)[number]>): void {
      setShared(params, info, setting.reach, setting.palette, COLOURS)
    }
  }
