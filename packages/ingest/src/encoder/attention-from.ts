import { attentionWeights } from './attention-weights.ts'
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
    const head = h * size
    const all = attentionWeights(attention, piece * 2 * width + head, (p) => p * 2 * width + width + head, size, scores)
    for (let p = 0; p < pieces; p++) out[p] = (out[p] as number) + (scores[p] as number) / all / heads
  }
  return out
}
