import type { Kernel } from '../model/kernel/kernel.ts'
import { type Linear, network } from '../model/network.ts'
import type { EncoderFile } from './encoder-file.ts'
import { pieceVectors } from './piece-vectors.ts'
import { type Pieces, pieceFinder } from './pieces.ts'

/** Most pieces of a batch and of a sentence, with the marks at its ends; the encoder has no more positions. */
export const MOST_PIECES = 512
const [START, END] = [0, 2]

/** A sentence: the pieces of each of its words, at least one a word. */
export type PiecedSentence = readonly (readonly number[])[]

/** What a run leaves for a head that looks at pieces, copied out of the kernel's memory. */
export interface PieceStates {
  readonly pieces: number
  /** Of each node its first and its last piece. */
  readonly first: Int32Array
  readonly last: Int32Array
  /** The asked mixture of the layers, a row of `width` numbers a piece. */
  readonly states: Float32Array
  /** Queries and keys of the last layer's attention, twice `width` numbers a piece. */
  readonly attention: Float32Array
}

/** The encoder's layers, in one kernel with whatever heads read them. */
export interface Encoder {
  readonly engine: Kernel
  /** Loads a layer of a head from the same file. */
  readonly linear: (name: string) => Linear
  /** Writes what a layer makes of rows at one address to another; no more than `MOST_PIECES` rows. */
  readonly apply: (x: number, layer: Linear, out: number, rows: number) => void
  readonly width: number
  readonly pieces: Pieces
  /**
   * Asks for the layers' outputs mixed by the weights of a section, one for the input and one a layer. Returns the address at which each run
   * leaves a row of `width` numbers for each node: for each sentence the root, then its words, a word being the mean of its first and last piece.
   */
  readonly mixture: (section: string) => number
  /**
   * Reads sentences that follow each other as one text; with a mark before each and one at the end no more than `MOST_PIECES` in all. The mark
   * before a sentence is its root.
   */
  readonly run: (sentences: readonly PiecedSentence[]) => void
  /** Asks, like `mixture`, for the layers' outputs mixed: for a function that gives what the last run made of each piece. */
  readonly pieceMixture: (section: string) => () => PieceStates
}

interface Norm {
  readonly gain: number
  readonly bias: number
}

/** Weights of the layers, and where their sum stands, by piece and by node. */
interface Mixture {
  readonly weights: Float32Array
  readonly sum: number
  readonly out: number
}

/** Queries and keys of rows of queries, keys and values. */
const withoutValues = (all: Float32Array, rows: number, width: number): Float32Array => {
  const out = new Float32Array(rows * 2 * width)
  for (let row = 0; row < rows; row++)
    out.set(all.subarray(row * 3 * width, row * 3 * width + 2 * width), row * 2 * width)
  return out
}

/** Lays an encoder out in a kernel's memory; nothing is allocated while it runs. */
export const encoder = (file: EncoderFile, kernel?: Kernel): Encoder => {
  const { width, heads, layers: count, epsilon } = file.header
  const { engine: k, linear } = network(file, kernel)
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
  const last = floats(3 * width)
  const room = k.reserve(4 * (4 * (MOST_PIECES + 7) + (2 * MOST_PIECES * width) / heads))
  const [firsts, lasts] = [floats(1), floats(1)]
  const vector = pieceVectors(file)
  const mixtures = new Map<string, Mixture>()
  const mixture = (section: string): Mixture => {
    const known = mixtures.get(section) ?? { weights: file.floats(section), sum: floats(width), out: floats(width) }
    mixtures.set(section, known)
    return known
  }

  let rows = 0
  let nodes = 0
  /** Vectors of the pieces, and rows of the nodes' first and last pieces. */
  const layOut = (sentences: readonly PiecedSentence[]): void => {
    const [from, to] = [k.integers(firsts, MOST_PIECES), k.integers(lasts, MOST_PIECES)]
    rows = 0
    nodes = 0
    const put = (id: number): void => {
      vector(id, rows, k.floats(states + rows * width * 4, width))
      rows++
    }
    for (const words of sentences) {
      from[nodes] = rows
      to[nodes++] = rows
      put(rows === 0 ? START : END)
      for (const word of words) {
        from[nodes] = rows
        for (const id of word) put(id)
        to[nodes++] = rows - 1
      }
    }
    put(END)
  }
  const apply: Encoder['apply'] = (x, { weights, scales: own, bias, columns, padded }, out, n) => {
    k.quantise(x, quantised, scales, n, columns)
    k.linear(quantised, scales, weights, own, bias, out, n, columns, padded, -Infinity)
  }
  const mix = (layer: number): void => {
    for (const { weights, sum } of mixtures.values()) {
      if (layer === 0) k.floats(sum, rows * width).fill(0)
      k.accumulate(sum, states, weights[layer] as number, rows * width)
    }
  }

  return {
    engine: k,
    linear,
    apply,
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
    mixture: (section) => mixture(section).out,
    run: (sentences) => {
      layOut(sentences)
      k.addNorm(states, 0, input.gain, input.bias, rows, width, epsilon)
      mix(0)
      layers.forEach((layer, l) => {
        apply(states, layer.attention, wide, rows)
        if (l === count - 1) k.floats(last, rows * 3 * width).set(k.floats(wide, rows * 3 * width))
        k.attend(wide, narrow, room, rows, heads, width / heads)
        // What a layer adds passes through the memory that the one before it has left.
        apply(narrow, layer.attended, wide, rows)
        k.addNorm(states, wide, layer.norm1.gain, layer.norm1.bias, rows, width, epsilon)
        apply(states, layer.inner, wide, rows)
        k.gelu(wide, rows * inner)
        apply(wide, layer.outer, narrow, rows)
        k.addNorm(states, narrow, layer.norm2.gain, layer.norm2.bias, rows, width, epsilon)
        mix(l + 1)
      })
      for (const { sum, out } of mixtures.values()) k.join(sum, firsts, sum, lasts, 0.5, out, nodes, width)
    },
    pieceMixture: (section) => {
      const { sum } = mixture(section)
      return () => ({
        pieces: rows,
        first: k.integers(firsts, nodes).slice(),
        last: k.integers(lasts, nodes).slice(),
        states: k.floats(sum, rows * width).slice(),
        attention: withoutValues(k.floats(last, rows * 3 * width), rows, width),
      })
    },
  }
}
