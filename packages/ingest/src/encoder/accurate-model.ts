import { inParts } from '../model/in-parts.ts'
import { largest } from '../model/largest.ts'
import type { LinguisticModel, ModelInput, TokenAnalysis } from '../model/linguistic-model.ts'
import { type Encoder, MOST_PIECES } from './encoder.ts'
import type { EncoderFile } from './encoder-file.ts'
import { parserHeads } from './parser-heads.ts'

/** A sentence with its words in pieces. */
interface Cut {
  readonly words: readonly ModelInput[]
  readonly pieces: readonly (readonly number[])[]
  /** With the marks at both ends. */
  readonly size: number
}

/** Pieces that go through the layers together: enough for the kernel, few enough for the processor's cache. */
const BATCH = 256

const round = (p: number): number => Math.round(p * 1000) / 1000

/**
 * The accurate model of a language: parts of speech, features, heads and relations from the encoder; lemmas, the lexicon and names from the
 * default model of that language, as an encoder over pieces of words does not spell.
 */
export const accurateModel = (file: EncoderFile, encoder: Encoder, base: LinguisticModel): LinguisticModel => {
  const { rels, upos: parts, tags } = file.header.labels[base.language]
  const heads = parserHeads(base.language, encoder)
  const rootRelation = rels.indexOf('root')
  /** Tags of each part of speech. */
  const tagsOf = parts.map((upos) =>
    tags.flatMap((tag, i) => (tag.startsWith(`${upos}|`) ? [{ i, tag, feats: tag.slice(upos.length + 1) }] : [])),
  )

  const cut = (words: readonly ModelInput[]): Cut => {
    const pieces = words.map(({ form, spaceBefore }) => encoder.pieces(form, spaceBefore))
    return { words, pieces, size: pieces.reduce((sum, { length }) => sum + length, 2) }
  }
  /** Parts of a sentence that each fit. */
  const inPieces = ({ words, pieces }: Cut): (readonly ModelInput[])[] => {
    const out: ModelInput[][] = [[]]
    let size = 2
    words.forEach((word, i) => {
      const more = pieces[i]?.length ?? 0
      if (size + more > MOST_PIECES) {
        out.push([])
        size = 2
      }
      out.at(-1)?.push(word)
      size += more
    })
    return out
  }

  const run = (batch: readonly Cut[]): TokenAnalysis[][] => {
    encoder.run(batch.map(({ pieces }) => pieces))
    const parse = heads.run(batch.map(({ words }) => words.length))
    // Node 0 of each sentence is its root.
    let node = -1
    return batch.map(({ words }) => {
      node++
      return words.map(({ form }, i): TokenAnalysis => {
        node++
        const part = largest(parse.upos, node * heads.uposStride, parts.length)
        const upos = parts[part] ?? 'X'
        let best = { i: -1, tag: `${upos}|_`, feats: '_' }
        for (const tag of tagsOf[part] ?? [])
          if (
            best.i < 0 ||
            (parse.tags[node * heads.tagStride + tag.i] as number) >
              (parse.tags[node * heads.tagStride + best.i] as number)
          )
            best = tag
        const from = node * heads.relationStride
        const head = parse.heads[node] as number
        // The root's dependent is "root", and nothing else is.
        parse.relations[from + rootRelation] = -1e9
        return {
          lemma: base.lemma(best.tag, form, i === 0),
          upos,
          feats: best.feats,
          head,
          deprel: head === 0 ? 'root' : (rels[largest(parse.relations, from, rels.length)] ?? 'dep'),
          uposProbability: round(parse.upos[node * heads.uposStride + part] as number),
          arcProbability: round(parse.headProbabilities[node] as number),
          ner: 'O',
          nerProbability: 0,
        }
      })
    })
  }

  const parsed = (sentences: readonly (readonly ModelInput[])[]): (readonly TokenAnalysis[])[] => {
    const out: (readonly TokenAnalysis[])[] = []
    let batch: Cut[] = []
    let size = 0
    const flush = (): void => {
      if (batch.length > 0) out.push(...run(batch))
      batch = []
      size = 0
    }
    for (const sentence of sentences) {
      const own = cut(sentence)
      if (size + own.size > BATCH) flush()
      if (own.size > MOST_PIECES) out.push(inParts(inPieces(own), (part) => run([cut(part)])[0] ?? []))
      else {
        batch.push(own)
        size += own.size
      }
    }
    flush()
    return out
  }

  return {
    ...base,
    analyse: (sentences) => {
      const named = base.analyse(sentences)
      return parsed(sentences).map((tokens, s) =>
        tokens.map((token, t) => {
          const { ner, nerProbability } = named[s]?.[t] ?? token
          return { ...token, ner, nerProbability }
        }),
      )
    },
  }
}
