import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { LINE_FRAGMENT, LINE_VERTEX } from './line-shader.ts'
import { type Setting, SHARED, setShared, trianglesOf } from './program.ts'

/** What the adapter gives an edge besides what Sigma wants. */
export interface LineAttributes {
  /** 0 contest, 1 personal, 2 work, 3 place, 4 stage. */
  readonly family: number
  /** 0 asserted, 1 expected, 2 denied. */
  readonly status: number
  /** 0 edge, 1 quiet, 2 dim, 3 chosen, 4 ink. */
  readonly tone: number
  readonly headed: boolean
  readonly faint: boolean
  readonly bow: number
}

const COLOURS = {
  u_edge: 'edge',
  u_quiet: 'edge-quiet',
  u_dim: 'edge-dim',
  u_line: 'marker-line',
  u_halo: 'marker-halo',
  u_ink: 'ink',
} as const
const UNIFORMS = [...SHARED, 'u_drawn', ...(Object.keys(COLOURS) as (keyof typeof COLOURS)[])] as const

/** Pieces of the head: between ends that stand close it is the whole line, and bends like it. */
const headsOf = (segments: number): number => (segments > 1 ? 6 : 1)

/** Vertices of a strip: how far along, which side, and whether of the head. */
const strip = (segments: number): number[][] => {
  const heads = headsOf(segments)
  const piece = (a: number, b: number, head: number): number[][] => [
    [a, 1, head],
    [a, -1, head],
    [b, 1, head],
    [a, -1, head],
    [b, 1, head],
    [b, -1, head],
  ]
  return [
    ...Array.from({ length: segments }, (_, i) => piece(i / segments, (i + 1) / segments, 0)),
    ...Array.from({ length: heads }, (_, i) => piece(1 + i / heads, 1 + (i + 1) / heads, 1)),
  ].flat()
}

/**
 * Draws relations by the design's rules: form by family, dashes for what is expected, two strokes for what is denied, a halo for
 * what is chosen; curved where they fan out. Sigma's own programs draw neither dashes nor double lines.
 *
 * @param segments pieces of the strip before the head: 1 for straight lines, about 16 for bowed ones
 */
export const lineProgram = (setting: Setting, segments: number): EdgeProgramType =>
  class LineProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
    getDefinition() {
      const { UNSIGNED_BYTE, FLOAT } = WebGLRenderingContext
      return {
        ...trianglesOf(LINE_VERTEX, LINE_FRAGMENT, UNIFORMS),
        VERTICES: (segments + headsOf(segments)) * 6,
        ATTRIBUTES: [
          { name: 'a_source', size: 2, type: FLOAT },
          { name: 'a_target', size: 2, type: FLOAT },
          { name: 'a_radii', size: 2, type: FLOAT },
          { name: 'a_line', size: 2, type: FLOAT },
          { name: 'a_style', size: 4, type: FLOAT },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [
          { name: 'a_t', size: 1, type: FLOAT },
          { name: 'a_side', size: 1, type: FLOAT },
          { name: 'a_head', size: 1, type: FLOAT },
        ],
        CONSTANT_DATA: strip(segments),
      }
    }
    processVisibleItem(
      id: number,
      start: number,
      source: NodeDisplayData,
      target: NodeDisplayData,
      data: EdgeDisplayData,
    ): void {
      const { family, status, tone, headed, faint, bow } = data as EdgeDisplayData & LineAttributes
      const { array } = this
      let i = start
      array[i++] = source.x
      array[i++] = source.y
      array[i++] = target.x
      array[i++] = target.y
      array[i++] = source.size
      array[i++] = target.size
      array[i++] = bow
      array[i++] = data.size
      array[i++] = family
      array[i++] = status
      array[i++] = tone
      array[i++] = (headed ? 1 : 0) + (faint ? 2 : 0)
      array[i++] = id
    }
    setUniforms(params: RenderParams, info: ProgramInfo<(typeof UNIFORMS)[number]>): void {
      setShared(params, info, setting.hit, setting.palette, COLOURS)
      info.gl.uniform1f(info.uniformLocations.u_drawn, setting.drawn)
    }
  }
