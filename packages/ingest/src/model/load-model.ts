import { inParts } from './in-parts.ts'
import type { Kernel } from './kernel/kernel.ts'
import { largest } from './largest.ts'
import { lemmatizer } from './lemmatizer.ts'
import type { LinguisticModel, ModelInput, TokenAnalysis } from './linguistic-model.ts'
import { openModel } from './model-file.ts'
import { CAPACITY, student } from './student.ts'

/** Longer sentences are parsed in parts of this many tokens: arcs cost the square. */
const LONGEST = 160

const cut = (sentence: readonly ModelInput[]): (readonly ModelInput[])[] =>
  Array.from({ length: Math.ceil(sentence.length / LONGEST) }, (_unused, i) =>
    sentence.slice(i * LONGEST, (i + 1) * LONGEST),
  )

const round = (p: number): number => Math.round(p * 1000) / 1000

/**
 * Loads a language's model.
 *
 * @param bytes content of `models/<language>/model.bin`
 * @param engine the kernel to compute with; for tests
 * @throws Error where the bytes are no model file
 */
export const loadModel = (bytes: Uint8Array, engine?: Kernel): LinguisticModel => {
  const file = openModel(bytes)
  const { header } = file
  const net = student(file, engine)
  const lemma = lemmatizer(file, net.isWord)
  const rootRelation = header.rels.indexOf('root')
  const tags = header.tags.map((full) => {
    const upos = full.slice(0, full.indexOf('|'))
    return { full, upos, feats: full.slice(full.indexOf('|') + 1) }
  })
  /** For each tag, all tags of its part of speech: their probabilities together are its probability. */
  const kin = tags.map(({ upos }) => tags.flatMap((other, i) => (other.upos === upos ? [i] : [])))

  const analyseBatch = (sentences: readonly (readonly ModelInput[])[]): TokenAnalysis[][] => {
    const batch = net.run(sentences)
    let t = -1
    return sentences.map((sentence) =>
      sentence.map(({ form }, i): TokenAnalysis => {
        t++
        const tagFrom = t * net.tagStride
        const best = largest(batch.tags, tagFrom, tags.length)
        const { full = 'X|_', upos = 'X', feats = '_' } = tags[best] ?? {}
        let uposProbability = 0
        for (const other of kin[best] ?? []) uposProbability += batch.tags[tagFrom + other] as number
        const from = t * net.relationStride
        const head = batch.heads[t] as number
        // The root's dependent is "root", and nothing else is.
        batch.relations[from + rootRelation] = -1e9
        const relation = head === 0 ? rootRelation : largest(batch.relations, from, header.rels.length)
        const nameFrom = t * net.nameStride
        const name = largest(batch.names, nameFrom, header.names.length)
        return {
          lemma: lemma(full, form, i === 0),
          upos,
          feats,
          head,
          deprel: header.rels[relation] ?? 'dep',
          uposProbability: round(uposProbability),
          arcProbability: round(batch.headProbabilities[t] as number),
          ner: header.names[name] ?? 'O',
          nerProbability: round(batch.names[nameFrom + name] as number),
        }
      }),
    )
  }

  return {
    language: header.language,
    isVerb: (form) => net.has(form, 'verb'),
    isWord: net.isWord,
    lemma,
    analyse: (sentences) => {
      const out: (readonly TokenAnalysis[])[] = []
      let batch: (readonly ModelInput[])[] = []
      let size = 0
      const flush = (): void => {
        if (batch.length > 0) out.push(...analyseBatch(batch))
        batch = []
        size = 0
      }
      for (const sentence of sentences) {
        if (sentence.length > LONGEST || sentence.length === 0) {
          flush()
          out.push(inParts(cut(sentence), (part) => analyseBatch([part])[0] ?? []))
          continue
        }
        if (size + sentence.length > CAPACITY) flush()
        batch.push(sentence)
        size += sentence.length
      }
      flush()
      return out
    },
  }
}
