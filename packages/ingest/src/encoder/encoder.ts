import type { Kernel } from '../model/kernel/kernel.ts'
import { type Linear, network } from '../model/network.ts'
import type { EncoderFile } from './encoder-file.ts'
import { encoderLayers, type Layers, MOST_PIECES } from './layers.ts'
import { pieceVectors } from './piece-vectors.ts'
import { type Pieces, pieceFinder } from './pieces.ts'

const [START, END] = [0, 2]

/** A sentence: the pieces of each of its words, at least one a word. */
export type PiecedSentence = readonly (readonly number[])[]

/** How many pieces a run had, and of each node its first and its last. */
export interface NodePieces {
  readonly pieces: number
  readonly first: Int32Array
  readonly last: Int32Array
}

/** What a run leaves for a second reading of the layers above the marks, copied out of the kernel's memory. */
export interface Halfway extends NodePieces {
  /** What the layers below the marks make of the pieces, a row of `width` numbers a piece. */
  readonly states: Float32Array
  /** The asked mixture of the same layers. */
  readonly mixed: Float32Array
}

/** What a second reading leaves for a head that looks at pieces. */
export interface PieceStates extends NodePieces {
  /** The asked mixture of all layers, a row of `width` numbers a piece. */
  readonly states: Float32Array
  /** Queries and keys of the last layer's attention, twice `width` numbers a piece. */
  readonly attention: Float32Array
}

/** The encoder's layers, in one kernel with whatever heads read them. */
export interface Encoder {
  readonly engine: Kernel
  /** Loads a layer of a head from the same file; `bare` one without a bias, by the name of its weights. */
  readonly linear: (name: string) => Linear
  readonly bare: (weight: string) => Linear
  readonly apply: Layers['apply']
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
  /**
   * Asks, like `mixture`, for the layers' outputs mixed, of pieces that are read twice: `halfway` gives what the last run made of them below the
   * file's `marked` layer, `again` reads on from there with other states.
   */
  readonly twice: (section: string) => {
    readonly halfway: () => Halfway
    readonly again: (halfway: Halfway, states: Float32Array) => PieceStates
  }
}

/** Weights of the layers, and where their sum stands by piece. */
interface Mixture {
  readonly weights: Float32Array
  readonly sum: number
}

/** Lays an encoder out in a kernel's memory; nothing is allocated while it runs. */
export const encoder = (file: EncoderFile, kernel?: Kernel): Encoder => {
  const { width, layers: count, marked } = file.header
  const { engine: k, linear, bare } = network(file, kernel)
  const { states, apply, enter, climb, attention } = encoderLayers(file, k, linear)
  const floats = (columns: number): number => k.reserve(MOST_PIECES * columns * 4)
  const [firsts, lasts] = [floats(1), floats(1)]
  const vector = pieceVectors(file)
  const mixture = (section: string): Mixture => ({ weights: file.floats(section), sum: floats(width) })
  /** Of what is read once, each with where its nodes stand; and of what is read twice. */
  const once = new Map<string, Mixture & { readonly out: number }>()
  const doubly: Mixture[] = []
  const below = floats(width)

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
  const mix =
    (mixtures: readonly Mixture[]) =>
    (layer: number): void => {
      for (const { weights, sum } of mixtures) {
        if (layer === 0) k.floats(sum, rows * width).fill(0)
        k.accumulate(sum, states, weights[layer] as number, rows * width)
      }
    }

  return {
    engine: k,
    linear,
    bare,
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
    mixture: (section) => {
      const known = once.get(section) ?? { ...mixture(section), out: floats(width) }
      once.set(section, known)
      return known.out
    },
    run: (sentences) => {
      layOut(sentences)
      enter(rows)
      const all = mix([...once.values(), ...doubly])
      all(0)
      climb(0, marked, rows, all)
      k.floats(below, rows * width).set(k.floats(states, rows * width))
      climb(marked, count, rows, mix([...once.values()]))
      for (const { sum, out } of once.values()) k.join(sum, firsts, sum, lasts, 0.5, out, nodes, width)
    },
    twice: (section) => {
      const own = mixture(section)
      doubly.push(own)
      return {
        halfway: () => ({
          pieces: rows,
          first: k.integers(firsts, nodes).slice(),
          last: k.integers(lasts, nodes).slice(),
          states: k.floats(below, rows * width).slice(),
          mixed: k.floats(own.sum, rows * width).slice(),
        }),
        again: ({ pieces, first, last, mixed }, marks) => {
          rows = pieces
          k.floats(states, rows * width).set(marks)
          k.floats(own.sum, rows * width).set(mixed)
          climb(marked, count, rows, mix([own]))
          return { pieces, first, last, states: k.floats(own.sum, rows * width).slice(), attention: attention(rows) }
        },
      }
    },
  }
}
