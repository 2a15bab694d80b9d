import type { LanguageCode } from '@relaas/graph'
import type { Linear } from '../model/network.ts'
import { spanningTree } from '../model/spanning-tree.ts'
import { type Encoder, MOST_PIECES } from './encoder.ts'

/** What the heads say of a batch. Row `node` is a sentence's root or word, as the encoder numbers them; valid until the next batch. */
export interface Parse {
  /** Ids of heads in their sentence, 0 for the root; and their probabilities. */
  readonly heads: Int32Array
  readonly headProbabilities: Float32Array
  /** Probabilities of parts of speech, scores of tags, scores of relations given the head. */
  readonly upos: Float32Array
  readonly tags: Float32Array
  readonly relations: Float32Array
}

/** The heads of one language over an encoder. */
export interface ParserHeads {
  readonly uposStride: number
  readonly tagStride: number
  readonly relationStride: number
  /** Parses what the encoder ran last; `lengths` are the numbers of words of its sentences. */
  readonly run: (lengths: readonly number[]) => Parse
}

/** Loads the heads of a language into the encoder's memory. */
export const parserHeads = (language: LanguageCode, encoder: Encoder): ParserHeads => {
  const { engine: k, width } = encoder
  const linear = (name: string): Linear => encoder.linear(`${language}.${name}`)
  const [dep, head, labelDep, labelHead] = [linear('dep'), linear('head'), linear('label_dep'), linear('label_head')]
  const arc = encoder.bare(`${language}.arc`)
  const [arcBias, label, tagHidden] = [linear('arc_bias'), linear('label'), linear('tag_hidden')]
  const [uposHead, tagHead] = [linear('upos'), linear('tag')]
  const forParse = encoder.mixture('mixture.parse')
  const forTags = encoder.mixture('mixture.tag')
  const floats = (columns: number): number => k.reserve(MOST_PIECES * columns * 4)
  const quantised = k.reserve(MOST_PIECES * width * 2)
  const scales = floats(1)
  const [deps, arcDeps, heads, headBias] = [floats(width), floats(width), floats(width), floats(8)]
  const [fromDep, fromHead, mixed] = [floats(width), floats(width), floats(width)]
  const [own, chosen] = [floats(1), floats(1)]
  const scores = floats(MOST_PIECES + 8)
  const [tagStates, uposScores, tagScores, relations] = [
    floats(width),
    floats(uposHead.padded),
    floats(tagHead.padded),
    floats(label.padded),
  ]
  const found = { heads: new Int32Array(MOST_PIECES), headProbabilities: new Float32Array(MOST_PIECES) }
  const apply = (layer: Linear, out: number, rows: number): void =>
    k.linear(
      quantised,
      scales,
      layer.weights,
      layer.scales,
      layer.bias,
      out,
      rows,
      layer.columns,
      layer.padded,
      -Infinity,
    )
  const quantise = (x: number, rows: number): void => k.quantise(x, quantised, scales, rows, width)

  /** Best tree of a sentence whose root is node `root`. */
  const tree = (root: number, n: number): void => {
    const stride = Math.ceil((n + 1) / 4) * 4
    k.arcs(arcDeps + (root + 1) * width * 4, heads + root * width * 4, headBias + root * 32, scores, n, width, stride)
    const view = k.floats(scores, n * stride)
    const best = spanningTree(view, n, stride)
    k.softmax(scores, n, stride)
    const [to, from] = [k.integers(chosen, MOST_PIECES), k.integers(own, MOST_PIECES)]
    from[root] = root
    to[root] = root
    for (let d = 0; d < n; d++) {
      const h = best[d] as number
      found.heads[root + 1 + d] = h
      found.headProbabilities[root + 1 + d] = view[d * stride + h] as number
      from[root + 1 + d] = root + 1 + d
      to[root + 1 + d] = root + h
    }
  }

  return {
    uposStride: uposHead.padded,
    tagStride: tagHead.padded,
    relationStride: label.padded,
    run: (lengths) => {
      const nodes = lengths.reduce((sum, n) => sum + n + 1, 0)
      quantise(forParse, nodes)
      apply(dep, deps, nodes)
      apply(head, heads, nodes)
      apply(labelDep, fromDep, nodes)
      apply(labelHead, fromHead, nodes)
      k.gelu(deps, nodes * width)
      k.gelu(heads, nodes * width)
      quantise(deps, nodes)
      apply(arc, arcDeps, nodes)
      quantise(heads, nodes)
      apply(arcBias, headBias, nodes)
      let root = 0
      for (const n of lengths) {
        tree(root, n)
        root += n + 1
      }
      k.join(fromDep, own, fromHead, chosen, 1, mixed, nodes, width)
      k.gelu(mixed, nodes * width)
      quantise(mixed, nodes)
      apply(label, relations, nodes)
      quantise(forTags, nodes)
      apply(tagHidden, tagStates, nodes)
      k.gelu(tagStates, nodes * width)
      quantise(tagStates, nodes)
      apply(uposHead, uposScores, nodes)
      apply(tagHead, tagScores, nodes)
      k.softmax(uposScores, nodes, uposHead.padded)
      // Taken anew, as the memory may have grown since.
      return {
        ...found,
        upos: k.floats(uposScores, nodes * uposHead.padded),
        tags: k.floats(tagScores, nodes * tagHead.padded),
        relations: k.floats(relations, nodes * label.padded),
      }
    },
  }
}
