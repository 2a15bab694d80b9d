import type { EncoderFile } from './encoder-file.ts'

/** Writes, into `out`, the vector of piece `id` at `position` of its sentence: what the first layer reads, before its norm. */
export type PieceVectors = (id: number, position: number, out: Float32Array) => void

/** Vectors of four bits a number, with a scale a block, added to those of positions. */
export const pieceVectors = (file: EncoderFile): PieceVectors => {
  const { width, block } = file.header
  const nibbles = file.bytes('vectors')
  const scales = file.halves('vectors.scale')
  const positions = file.halves('positions')
  return (id, position, out) => {
    const [bytes, blocks, place] = [(id * width) / 2, (id * width) / block, position * width]
    for (let i = 0; i < width; i += 2) {
      const byte = nibbles[bytes + i / 2] as number
      const scale = scales[blocks + Math.floor(i / block)] as number
      out[i] = ((byte & 15) - 8) * scale + (positions[place + i] as number)
      out[i + 1] = ((byte >> 4) - 8) * scale + (positions[place + i + 1] as number)
    }
  }
}
