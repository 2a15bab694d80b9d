import type { Kernel } from '../model/kernel/kernel.ts'
import { type Linear, network } from '../model/network.ts'
import type { EncoderFile } from './encoder-file.ts'
import { pieceVectors } from './piece-vectors.ts'
import { type Pieces, pieceFinder } from './pieces.ts'

/** Most pieces of a batch and of a sentence, with the marks at its ends; the encoder has no more positions. */
export const MOST_PIECES = 512
const [START, END] = [0, 2]

/** The encoder's layers, in one kernel with whatever heads read them: parser heads now, others may join. */
export interface Encoder {
  readonly engine: Kernel
  /** Loads a layer of a head from the same file; a `bare` one has no bias. */
  readonly linear: (name: string) => Linear
  readonly bare: (name: string) => Linear
  readonly width: number
  readonly pieces: Pieces
  /**
   * Asks for the layers' outputs mixed by the weights of a section, one for the input and one a layer. Returns the address at which each run
   * leaves a row of `width` numbers for each node: for each sentence the root, then its words, a word being the mean of its first and last piece.
   */
  readonly mixture: (section: string) => number
  /** Reads sentences, each a list of words of at least one piece; with two marks a sentence no more than `MOST_PIECES` in all. */
  readonly run: (sentences: readonly (readonly (readonly number[])[])[]) => void
}

interface Norm {
  readonly gain: number
  readonly bias: number
}

/** Lays an encoder out in a kernel's memory; nothing is allocated while it runs. */
export const encoder = (file: EncoderFile, kernel?: Kernel): Encoder => {
  const { width, heads, layers: count, epsilon } = file.header
  const { engine: k, linear, bare } = network(file, kernel)
  const placed = (section: string): number => {
    const values = file.floats(section)
    const at = k.reserve(values.length * 4)
    k.floats(at, values.length).set(values)
    return at
  }
  const norm = (name: string): Norm => ({ gain: placed(`${name}.gain`), bias: placed(`${name}.bias`) })
  const input = norm('input')
  const layers = Array.from({ length: count }, (_unused, i) => ({
    attention: linear(`layers.${i}.attention`),
    attended: linear(`layers.${i}.attended`),
    inner: linear(`layers.${i}.inner`),
    outer: linear(`layers.${i}.outer`),
    norm1: norm(`layers.${i}.norm1`),
    norm2: norm(`layers.${i}.norm2`),
  }))
  const inner = layers[0]?.inner.rows ?? 0
  const floats = (columns: number): number => k.reserve(MOST_PIECES * columns * 4)
  const states = floats(width)
  const quantised = k.reserve(MOST_PIECES * Math.max(inner, width) * 2)
  const scales = floats(1)
  const wide = floats(Math.max(inner, 3 * width))
  const narrow = floats(width)
  const scores = k.reserve(MOST_PIECES * 4 + 12)
  const [firsts, lasts] = [floats(1), floats(1)]
  const vector = pieceVectors(file)
  const mixtures = new Map<string, { readonly weights: Float32Array; readonly sum: number; readonly out: number }>()

  /** Rows of each sentence's first piece and behind its last, and of the nodes' first and last pieces. */
  const layOut = (sentences: readonly (readonly (readonly number[])[])[]) => {
    const bounds: (readonly [number, number])[] = []
    const [from, to] = [k.integers(firsts, MOST_PIECES), k.integers(lasts, MOST_PIECES)]
    let row = 0
    let nodes = 0
    for (const words of sentences) {
      const start = row
      const put = (id: number): void => {
        vector(id, row - start, k.floats(states + row * width * 4, width))
        row++
      }
      from[nodes] = row
      to[nodes++] = row
      put(START)
      for (const word of words) {
        from[nodes] = row
        for (const id of word) put(id)
        to[nodes++] = row - 1
      }
      put(END)
      bounds.push([start, row])
    }
    return { bounds, rows: row, nodes }
  }
  const apply = (
    x: number,
    { weights, scales: own, bias, columns, padded }: Linear,
    out: number,
    rows: number,
  ): void => {
    k.quantise(x, quantised, scales, rows, columns)
    k.linear(quantised, scales, weights, own, bias, out, rows, columns, padded, -Infinity)
  }
  const mix = (layer: number, rows: number): void => {
    for (const { weights, sum } of mixtures.values()) {
      if (layer === 0) k.floats(sum, rows * width).fill(0)
      k.accumulate(sum, states, weights[layer] as number, rows * width)
    }
  }

  return {
    engine: k,
    linear,
    bare,
    width,
    pieces: pieceFinder({
      pieces: file.text('pieces').split('\n'),
      scores: file.floats('scores'),
      spelling: new Map(
        file
          .text('spelling')
          .split('\n')
          .map((line): [string, string] => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]),
      ),
    }),
    mixture: (section) => {
      const known = mixtures.get(section)
      if (known !== undefined) return known.out
      const out = floats(width)
      mixtures.set(section, { weights: file.floats(section), sum: floats(width), out })
      return out
    },
    run: (sentences) => {
      const { bounds, rows, nodes } = layOut(sentences)
      k.addNorm(states, 0, input.gain, input.bias, rows, width, epsilon)
      mix(0, rows)
      layers.forEach((layer, l) => {
        apply(states, layer.attention, wide, rows)
        for (const [from, to] of bounds)
          k.attend(wide + from * 3 * width * 4, narrow + from * width * 4, scores, to - from, heads, width / heads)
        // What a layer adds passes through the memory that the one before it has left.
        apply(narrow, layer.attended, wide, rows)
        k.addNorm(states, wide, layer.norm1.gain, layer.norm1.bias, rows, width, epsilon)
        apply(states, layer.inner, wide, rows)
        k.gelu(wide, rows * inner)
        apply(wide, layer.outer, narrow, rows)
        k.addNorm(states, narrow, layer.norm2.gain, layer.norm2.bias, rows, width, epsilon)
        mix(l + 1, rows)
      })
      for (const { sum, out } of mixtures.values()) k.join(sum, firsts, sum, lasts, 0.5, out, nodes, width)
    },
  }
}
