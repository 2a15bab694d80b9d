import type { Kernel } from './kernel/kernel.ts'
import type { ModelFile } from './model-file.ts'
import { type Linear, network } from './network.ts'
import { spanningTree } from './spanning-tree.ts'
import { wordInput } from './word-input.ts'

/** Most tokens that go through the network together: enough for the kernel, few enough to stay in the processor's cache. */
export const CAPACITY = 192
/** Lowest value, for a layer whose output is not cut off at zero. */
const ANY = -Infinity
const ZERO = 0

/** What the network says of a batch. Row `t` is the t-th token of all sentences laid end to end; valid until the next batch. */
export interface Batch {
  /** Ids of heads in their sentence, 0 for the root; and their probabilities. */
  readonly heads: Int32Array
  readonly headProbabilities: Float32Array
  /** Probabilities of tags and of name labels, scores of relations given the head; rows of `tagStride`, `nameStride`, `relationStride`. */
  readonly tags: Float32Array
  readonly names: Float32Array
  readonly relations: Float32Array
}

/** The trained network of a model file, ready to run. */
export interface Student {
  /** Whether the form is listed as written. */
  readonly isWord: (form: string) => boolean
  /** Whether the lexicon gives the form, as written, this flag. */
  readonly has: (form: string, flag: string) => boolean
  readonly tagStride: number
  readonly nameStride: number
  readonly relationStride: number
  /** At most `CAPACITY` forms in all, no empty sentence. */
  readonly run: (sentences: readonly (readonly { readonly form: string }[])[]) => Batch
}

/** Loads the network. Memory is laid out once; nothing is allocated while it runs. */
export const student = (file: ModelFile, engine?: Kernel): Student => {
  const { engine: k, linear, bare } = network(file, engine)
  const layers = file.sections
    .filter((name) => /^layers\.\d+\.gates\.weight$/u.test(name))
    .map((_, i) => linear(`layers.${i}.gates`))
  const hidden = (layers[0]?.rows ?? 0) / 6
  const width = 2 * hidden
  const dep = linear('dep')
  const arc = bare('arc')
  const head = linear('head')
  const arcBias = linear('arc_bias')
  const labelDep = linear('label_dep')
  const labelHead = linear('label_head')
  const label = linear('label')
  const tagHidden = linear('tag_hidden')
  const tag = linear('tag')
  const name = linear('ner')
  const words = wordInput(file, k, CAPACITY)

  const floats = (rows: number, columns: number): number => k.reserve(rows * columns * 4)
  // The root is one more node a sentence for whatever looks at heads.
  const nodes = 2 * CAPACITY
  const rows = k.reserve((CAPACITY + 2) * 4)
  const quantised = k.reserve(nodes * Math.max(3 * words.width, width) * 2)
  const scales = floats(nodes, 1)
  const window = floats(CAPACITY, 3 * words.width)
  const gates = floats(CAPACITY, 6 * hidden)
  const state = floats(1, hidden)
  // Layers read one and write the other; one row before each sentence is kept for the root.
  const states = [floats(nodes, width), floats(nodes, width)] as const
  const rooted = floats(nodes, width)
  const deps = floats(CAPACITY, Math.max(dep.padded, arc.padded))
  const arcDeps = floats(CAPACITY, arc.padded)
  const heads = floats(nodes, head.padded)
  const headBias = floats(nodes, arcBias.padded)
  const scores = floats(CAPACITY, CAPACITY + 8)
  const fromDep = floats(CAPACITY, labelDep.padded)
  const fromHead = floats(nodes, labelHead.padded)
  const headRows = k.reserve(CAPACITY * 4)
  const mixed = floats(CAPACITY, labelDep.padded)
  const relations = floats(CAPACITY, label.padded)
  const tagStates = floats(CAPACITY, tagHidden.padded)
  const tags = floats(CAPACITY, tag.padded)
  const names = floats(CAPACITY, name.padded)

  // All memory is reserved: the views stay good.
  const rowView = k.integers(rows, CAPACITY + 2)
  const headRowView = k.integers(headRows, CAPACITY)
  const scoreView = k.floats(scores, CAPACITY * (CAPACITY + 8))
  const stateViews = states.map((at) => k.floats(at, nodes * width))
  const rootedView = k.floats(rooted, nodes * width)
  const root = file.floats('root')
  const batch = {
    heads: new Int32Array(CAPACITY),
    headProbabilities: new Float32Array(CAPACITY),
    tags: k.floats(tags, CAPACITY * tag.padded),
    names: k.floats(names, CAPACITY * name.padded),
    relations: k.floats(relations, CAPACITY * label.padded),
  }

  const quantise = (x: number, count: number, columns: number): void => {
    k.quantise(x, quantised, scales, count, columns)
  }
  /** The layer's output for what was quantised last. */
  const apply = (
    { weights, scales: own, bias, columns, padded }: Linear,
    out: number,
    count: number,
    least: number,
  ) => {
    k.linear(quantised, scales, weights, own, bias, out, count, columns, padded, least)
  }

  /** Heads and their probabilities of the sentence of `n` tokens whose first is token `from`, node `node`. */
  const parse = (from: number, node: number, n: number): void => {
    const stride = Math.ceil((n + 1) / 4) * 4
    k.arcs(
      arcDeps + from * arc.padded * 4,
      heads + node * head.padded * 4,
      headBias + node * arcBias.padded * 4,
      scores,
      n,
      arc.rows,
      stride,
    )
    const found = spanningTree(scoreView, n, stride)
    k.softmax(scores, n, stride)
    for (let d = 0; d < n; d++) {
      const h = found[d] as number
      batch.heads[from + d] = h
      batch.headProbabilities[from + d] = scoreView[d * stride + h] as number
      headRowView[from + d] = node + h
    }
  }

  return {
    isWord: words.isWord,
    has: words.has,
    tagStride: tag.padded,
    nameStride: name.padded,
    relationStride: label.padded,
    run: (sentences) => {
      words.makeRoom()
      let total = 0
      for (const sentence of sentences) {
        const n = sentence.length
        rowView[0] = 0
        for (let i = 0; i < n; i++) rowView[i + 1] = words.row(sentence[i]?.form ?? '')
        rowView[n + 1] = 0
        k.gather(words.table, rows, window + total * 3 * words.width * 4, n, words.width)
        total += n
      }
      let below = 0
      layers.forEach((layer, l) => {
        const out = states[(l & 1) as 0 | 1]
        quantise(l === 0 ? window : below, total, layer.columns)
        apply(layer, gates, total, ANY)
        let from = 0
        for (const sentence of sentences) {
          k.pool(gates, below, out, state, from, from + sentence.length, hidden)
          from += sentence.length
        }
        below = out
      })
      quantise(below, total, width)
      apply(dep, deps, total, ZERO)
      apply(labelDep, fromDep, total, ANY)
      apply(tagHidden, tagStates, total, ZERO)
      quantise(deps, total, arc.columns)
      apply(arc, arcDeps, total, ANY)
      quantise(tagStates, total, tag.columns)
      apply(tag, tags, total, ANY)
      apply(name, names, total, ANY)
      k.softmax(tags, total, tag.padded)
      k.softmax(names, total, name.padded)

      const top = stateViews[(layers.length - 1) & 1] as Float32Array
      let at = 0
      sentences.forEach(({ length }, s) => {
        rootedView.set(root, (at + s) * width)
        rootedView.set(top.subarray(at * width, (at + length) * width), (at + s + 1) * width)
        at += length
      })
      const count = total + sentences.length
      quantise(rooted, count, width)
      apply(head, heads, count, ZERO)
      apply(labelHead, fromHead, count, ANY)
      quantise(heads, count, arcBias.columns)
      apply(arcBias, headBias, count, ANY)
      at = 0
      sentences.forEach(({ length }, s) => {
        parse(at, at + s, length)
        at += length
      })
      k.mix(fromDep, fromHead, headRows, mixed, total, labelDep.padded)
      quantise(mixed, total, label.columns)
      apply(label, relations, total, ANY)
      return batch
    },
  }
}
