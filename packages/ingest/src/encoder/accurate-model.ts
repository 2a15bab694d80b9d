import type { LinguisticModel, ModelInput } from '../model/linguistic-model.ts'
import type { Encoder, PiecedSentence } from './encoder.ts'
import type { EncoderFile } from './encoder-file.ts'
import { MOST_PIECES } from './layers.ts'
import { nameHead } from './name-head.ts'
import { nameLabels } from './name-labels.ts'
import { type KeptWindow, reading } from './reading.ts'
import { referenceHead } from './reference-head.ts'
import { relationHead } from './relation-head.ts'
import { secondReading } from './second-reading.ts'
import { windows } from './windows.ts'

/** Pieces of a window in which a text is read, with those that it shares with the one before; training had the same. */
const WINDOW = 508
const SHARED = 120
/** Windows whose relations can be asked for: each keeps some two megabytes until its document is done. */
const MOST_KEPT = 32

/** A window's words, and a mark before each sentence. */
const nodesOf = (window: readonly PiecedSentence[]): number => window.reduce((sum, words) => sum + words.length + 1, 0)

/**
 * The accurate model of a language: what the fast model of that language says of words and trees, and names and relations by an encoder that
 * reads the text as a whole.
 */
export const accurateModel = (file: EncoderFile, encoder: Encoder, base: LinguisticModel): LinguisticModel => {
  const { names } = file.header
  const nameFinder = nameHead(encoder)
  const again = secondReading(file, encoder)
  const relate = relationHead(file, encoder)
  const refer = referenceHead(file, encoder)
  const forReferences = encoder.mixture('mixture.reference')

  /** Of each sentence of a window the probabilities of the name labels, a row a word. */
  const run = (window: readonly PiecedSentence[]): readonly Float32Array[] => {
    encoder.run(window)
    const found = nameFinder.run(nodesOf(window))
    // A sentence's first node is its mark.
    let node = -1
    return window.map((words) => {
      node++
      const rows = new Float32Array(words.length * names.length)
      for (let i = 0; i < words.length; i++) {
        const from = ++node * nameFinder.stride
        rows.set(found.subarray(from, from + names.length), i * names.length)
      }
      return rows
    })
  }

  const read = (sentences: readonly (readonly ModelInput[])[], told?: (share: number) => void) => {
    const pieced = sentences.map((words) => words.map(({ form, spaceBefore }) => encoder.pieces(form, spaceBefore)))
    const sizes = pieced.map((words) => words.reduce((sum, { length }) => sum + length, 1))
    const rows: Float32Array[] = []
    const kept: KeptWindow[] = []
    for (const [from, to] of windows(sizes, WINDOW, SHARED)) {
      const window = pieced.slice(from, to)
      // No prose: a list or a table, in which the encoder would see no beginning or no end.
      if ((sizes[from] as number) >= MOST_PIECES) continue
      // A sentence that two windows share is known by the first, which has what stands before it.
      run(window).forEach((own, i) => {
        rows[from + i] ??= own
      })
      if (kept.length < MOST_KEPT)
        kept.push({
          from,
          lengths: window.map(({ length }) => length),
          halfway: again.halfway(),
          nodes: encoder.engine.floats(forReferences, nodesOf(window) * encoder.width).slice(),
        })
      told?.(to / sentences.length)
    }
    const analyses = base.analyse(sentences).map((tokens, s) => {
      const labels = nameLabels(rows[s] ?? new Float32Array(0), names)
      // A sentence that was not read keeps the names of the fast model.
      return tokens.map((token, t) => ({ ...token, ...labels[t] }))
    })
    return { analyses, reading: reading(file.header, rows, kept, { again, relate, refer }) }
  }

  return { ...base, read, analyse: (sentences) => read(sentences).analyses }
}
