import { exponential } from './activations.ts'
import type { Products } from './kernel/products.ts'
import { lemmatizer } from './lemmatizer.ts'
import type { LinguisticModel, ModelInput, TokenAnalysis } from './linguistic-model.ts'
import { openModel } from './model-file.ts'
import { network, pool, rectify } from './network.ts'
import { spanningTree } from './spanning-tree.ts'
import { wordInput } from './word-input.ts'

/** Longer sentences are parsed in parts of this many tokens: arcs cost the square. */
const LONGEST = 160
/** Tokens a batch: enough for the kernel, little for memory. */
const BATCH = 1200

const largest = (x: Float64Array, from: number, n: number): number => {
  let best = 0
  for (let i = 1; i < n; i++) if ((x[from + i] as number) > (x[from + best] as number)) best = i
  return best
}

/** Probability of each of `n` scores. */
const softmax = (x: Float64Array, from: number, n: number): Float64Array => {
  const top = x[from + largest(x, from, n)] as number
  const p = new Float64Array(n)
  let sum = 0
  for (let i = 0; i < n; i++) {
    p[i] = exponential((x[from + i] as number) - top)
    sum += p[i] as number
  }
  for (let i = 0; i < n; i++) p[i] = (p[i] as number) / sum
  return p
}

const round = (p: number): number => Math.round(p * 1000) / 1000

/**
 * Loads a language's model.
 *
 * @param bytes content of `models/<language>/model.bin`
 * @param engine products to compute with; for tests
 * @throws Error where the bytes are no model file
 */
export const loadModel = (bytes: Uint8Array, engine?: Products): LinguisticModel => {
  const file = openModel(bytes)
  const { header } = file
  const net = engine === undefined ? network(file) : network(file, engine)
  const words = wordInput(file)
  const lemma = lemmatizer(file)
  const layers = Object.keys(header.sections)
    .filter((name) => /^layers\.\d+\.gates\.weight$/u.test(name))
    .map((_, i) => net.linear(`layers.${i}.gates`))
  const hidden = (layers[0]?.matrix.rows ?? 0) / 6
  const [dep, head, labelDep, labelHead, tagHidden] = ['dep', 'head', 'label_dep', 'label_head', 'tag_hidden'].map(
    (name) => net.linear(name),
  ) as [
    ReturnType<typeof net.linear>,
    ReturnType<typeof net.linear>,
    ReturnType<typeof net.linear>,
    ReturnType<typeof net.linear>,
    ReturnType<typeof net.linear>,
  ]
  const [tag, ner, label, arcBias] = ['tag', 'ner', 'label', 'arc_bias'].map((name) => net.linear(name)) as [
    ReturnType<typeof net.linear>,
    ReturnType<typeof net.linear>,
    ReturnType<typeof net.linear>,
    ReturnType<typeof net.linear>,
  ]
  const arc = { matrix: net.matrix('arc'), bias: undefined }
  const root = Float64Array.from(file.floats('root'))
  const rootRelation = header.rels.indexOf('root')
  const uposOf = header.tags.map((t) => t.slice(0, t.indexOf('|')))

  /** Encoded states of sentences laid end to end. */
  const encode = (sentences: readonly (readonly ModelInput[])[], starts: readonly number[]): Float64Array => {
    const total = starts.at(-1) ?? 0
    const plain = new Float64Array(total * words.width)
    sentences.forEach((sentence, s) => {
      sentence.forEach((token, i) => {
        words.write(token.form, plain, ((starts[s] as number) + i) * words.width)
      })
    })
    const w = words.width
    const window = new Float64Array(total * 3 * w)
    for (let s = 0; s + 1 < starts.length; s++)
      for (let t = starts[s] as number; t < (starts[s + 1] as number); t++)
        for (const [slot, u] of [t - 1, t, t + 1].entries())
          if (u >= (starts[s] as number) && u < (starts[s + 1] as number))
            window.set(plain.subarray(u * w, (u + 1) * w), t * 3 * w + slot * w)
    let h: Float64Array | undefined
    for (const layer of layers) h = pool(net.apply(h ?? window, total, layer), starts, hidden, h)
    return h ?? window
  }

  /** Heads, and the probability of each, from arc scores of one sentence. */
  const parse = (
    deps: Float64Array,
    heads: Float64Array,
    bias: Float64Array,
    n: number,
    size: number,
  ): { readonly head: Int32Array; readonly p: Float64Array } => {
    const nodes = n + 1
    const scores = new Float64Array(nodes * nodes).fill(-1e9)
    const p = new Float64Array(n)
    for (let g = 0; g < nodes; g++) {
      const own = heads.subarray(g * size, (g + 1) * size)
      const b = bias[g] as number
      for (let d = 0; d < n; d++) {
        if (g === d + 1) continue
        const from = d * size
        let s0 = 0
        let s1 = 0
        for (let k = 0; k < size; k += 2) {
          s0 += (deps[from + k] as number) * (own[k] as number)
          s1 += (deps[from + k + 1] as number) * (own[k + 1] as number)
        }
        scores[(d + 1) * nodes + g] = b + s0 + s1
      }
    }
    const found = spanningTree(scores, nodes)
    for (let d = 0; d < n; d++) p[d] = softmax(scores, (d + 1) * nodes, nodes)[found[d + 1] as number] as number
    return { head: found.subarray(1), p }
  }

  const analyseBatch = (sentences: readonly (readonly ModelInput[])[]): TokenAnalysis[][] => {
    const starts = [0]
    for (const sentence of sentences) starts.push((starts.at(-1) ?? 0) + sentence.length)
    const total = starts.at(-1) ?? 0
    if (total === 0) return sentences.map(() => [])
    const h = encode(sentences, starts)
    const width = 2 * hidden
    // The root is one more node a sentence for whatever looks at heads; its state is one learned vector.
    const withRoot = new Float64Array((total + sentences.length) * width)
    sentences.forEach((sentence, s) => {
      const at = (starts[s] as number) + s
      withRoot.set(root, at * width)
      withRoot.set(
        h.subarray((starts[s] as number) * width, ((starts[s] as number) + sentence.length) * width),
        (at + 1) * width,
      )
    })
    const deps = net.apply(rectify(net.apply(h, total, dep)), total, arc)
    const headStates = rectify(net.apply(withRoot, total + sentences.length, head))
    const bias = net.apply(headStates, total + sentences.length, arcBias)
    const ld = net.apply(h, total, labelDep)
    const lh = net.apply(withRoot, total + sentences.length, labelHead)
    const tagStates = rectify(net.apply(h, total, tagHidden))
    const tags = net.apply(tagStates, total, tag)
    const names = net.apply(tagStates, total, ner)
    const arcSize = arc.matrix.rows
    const labelSize = labelDep.matrix.rows
    const parses = sentences.map((sentence, s) => {
      const n = sentence.length
      const at = starts[s] as number
      return parse(
        deps.subarray(at * arcSize, (at + n) * arcSize),
        headStates.subarray((at + s) * arcSize, (at + s + n + 1) * arcSize),
        bias.subarray(at + s, at + s + n + 1),
        n,
        arcSize,
      )
    })
    const mixed = new Float64Array(total * labelSize)
    sentences.forEach((sentence, s) => {
      for (let i = 0; i < sentence.length; i++) {
        const t = (starts[s] as number) + i
        const g = (starts[s] as number) + s + (parses[s]?.head[i] ?? 0)
        for (let k = 0; k < labelSize; k++)
          mixed[t * labelSize + k] = Math.max(0, (ld[t * labelSize + k] as number) + (lh[g * labelSize + k] as number))
      }
    })
    const relations = net.apply(mixed, total, label)
    return sentences.map((sentence, s) =>
      sentence.map((token, i): TokenAnalysis => {
        const t = (starts[s] as number) + i
        const headOf = parses[s]?.head[i] ?? 0
        const p = softmax(tags, t * header.tags.length, header.tags.length)
        const best = largest(p, 0, p.length)
        const upos = uposOf[best] ?? 'X'
        let uposProbability = 0
        for (let k = 0; k < p.length; k++) if (uposOf[k] === upos) uposProbability += p[k] as number
        const from = t * header.rels.length
        // The root's dependent is "root", and nothing else is.
        relations[from + rootRelation] = headOf === 0 ? 1e9 : -1e9
        const name = softmax(names, t * header.names.length, header.names.length)
        const nameBest = largest(names, t * header.names.length, header.names.length)
        const full = header.tags[best] ?? 'X|_'
        return {
          lemma: lemma(full, token.form),
          upos,
          feats: full.slice(full.indexOf('|') + 1),
          head: headOf,
          deprel: header.rels[largest(relations, from, header.rels.length)] ?? 'dep',
          uposProbability: round(uposProbability),
          arcProbability: round(parses[s]?.p[i] ?? 0),
          ner: header.names[nameBest] ?? 'O',
          nerProbability: round(name[nameBest] ?? 0),
        }
      }),
    )
  }

  /** Parts of a very long sentence become one tree again: later roots hang on the first. */
  const analyseLong = (sentence: readonly ModelInput[]): TokenAnalysis[] => {
    const out: TokenAnalysis[] = []
    for (let from = 0; from < sentence.length; from += LONGEST) {
      const [part = []] = analyseBatch([sentence.slice(from, from + LONGEST)])
      const root0 = out.findIndex((token) => token.head === 0) + 1
      out.push(
        ...part.map((token) =>
          token.head > 0
            ? { ...token, head: token.head + from }
            : from === 0
              ? token
              : { ...token, head: root0, deprel: 'parataxis' },
        ),
      )
    }
    return out
  }

  return {
    language: header.language,
    analyse: (sentences) => {
      const out: (readonly TokenAnalysis[])[] = []
      let batch: (readonly ModelInput[])[] = []
      let size = 0
      const flush = (): void => {
        out.push(...analyseBatch(batch))
        batch = []
        size = 0
      }
      for (const sentence of sentences) {
        if (sentence.length > LONGEST) {
          flush()
          out.push(analyseLong(sentence))
          continue
        }
        if (size + sentence.length > BATCH) flush()
        batch.push(sentence)
        size += sentence.length
      }
      flush()
      return out
    },
  }
}
