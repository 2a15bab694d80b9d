import type { PieceStates } from './encoder.ts'

/** What a piece of a window attends to, a share for each piece. */
export type Attends = (piece: number) => Float32Array

/** Mean over heads of what the last layer's attention gives each piece, seen from one piece. */
export const attentionFrom = (
  piece: number,
  { pieces, attention }: PieceStates,
  width: number,
  heads: number,
): Float32Array => {
  const out = new Float32Array(pieces)
  const size = width / heads
  const scores = new Float32Array(pieces)
  for (let h = 0; h < heads; h++) {
    const q = piece * 2 * width + h * size
    let top = -Infinity
    for (let p = 0; p < pieces; p++) {
      const key = p * 2 * width + width + h * size
      let sum = 0
      for (let i = 0; i < size; i++) sum += (attention[q + i] as number) * (attention[key + i] as number)
      scores[p] = sum / Math.sqrt(size)
      top = Math.max(top, scores[p] as number)
    }
    let all = 0
    for (let p = 0; p < pieces; p++) {
      scores[p] = Math.exp((scores[p] as number) - top)
      all += scores[p] as number
    }
    for (let p = 0; p < pieces; p++) out[p] = (out[p] as number) + (scores[p] as number) / all / heads
  }
  return out
}
