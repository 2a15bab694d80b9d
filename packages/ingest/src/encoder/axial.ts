import type { Linear } from '../model/network.ts'
import { attentionWeights } from './attention-weights.ts'
import type { Encoder } from './encoder.ts'
import type { EncoderFile } from './encoder-file.ts'
import { rowsThrough } from './rows-through.ts'

/** As training/relaas_training/axial.py has them. */
const HEADS = 4
const EPSILON = 1e-5
/** Pairs that go through a layer together. */
const CHUNK = 128

/**
 * Has ordered pairs see each other: adds to the vector of each, a row of `hidden`, what the others tell of it.
 *
 * @param pairs subject and object of each, all different, of `things` things
 */
export type Axial = (hidden: Float32Array, pairs: readonly (readonly [number, number])[], things: number) => void

/**
 * What pairs of a text tell of each other, after Tan et al. 2022, "Document-Level Relation Extraction with Adaptive Focal Loss and Knowledge
 * Distillation": a pair attends to those with the same subject and to those with the same object, and knows what is said of it turned round.
 */
export const axial = (file: EncoderFile, encoder: Encoder): Axial => {
  const layer = (name: string): Linear => encoder.linear(`axial.${name}`)
  const [along, turned, out] = [layer('along'), layer('turned'), layer('out')]
  const [gain, bias] = [file.floats('axial.norm.gain'), file.floats('axial.norm.bias')]
  const { columns: inner } = along
  const { rows: across } = turned
  const size = across / HEADS
  const apply = rowsThrough(encoder, CHUNK, Math.max(inner, 3 * across), Math.max(along.padded, out.padded))

  const normed = (x: Float32Array): Float32Array => {
    const y = new Float32Array(x.length)
    for (let from = 0; from < x.length; from += inner) {
      let mean = 0
      for (let i = 0; i < inner; i++) mean += (x[from + i] as number) / inner
      let variance = 0
      for (let i = 0; i < inner; i++) variance += ((x[from + i] as number) - mean) ** 2 / inner
      const scale = 1 / Math.sqrt(variance + EPSILON)
      for (let i = 0; i < inner; i++)
        y[from + i] = ((x[from + i] as number) - mean) * scale * (gain[i] as number) + (bias[i] as number)
    }
    return y
  }

  /** Writes into `to` what a pair takes from those of `others` in direction `way`: queries, keys and values lie side by side in its row of `parts`. */
  const attend = (parts: Float32Array, pair: number, others: Int32Array, way: number, to: Float32Array): void => {
    const scores = new Float64Array(others.length)
    for (let h = 0; h < HEADS; h++) {
      const at = way * 3 * across + h * size
      const keyOf = (k: number): number => (others[k] as number) * along.padded + at + across
      const all = attentionWeights(parts, pair * along.padded + at, keyOf, size, scores)
      others.forEach((other, k) => {
        const value = other * along.padded + at + 2 * across
        const share = (scores[k] as number) / all
        for (let i = 0; i < size; i++)
          to[h * size + i] = (to[h * size + i] as number) + share * (parts[value + i] as number)
      })
    }
  }

  return (hidden, pairs, things) => {
    const number = new Int32Array(things * things).fill(-1)
    pairs.forEach(([subject, object], i) => {
      number[subject * things + object] = i
    })
    const line = (from: number, step: number): Int32Array =>
      Int32Array.from({ length: things }, (_none, k) => number[from + k * step] as number).filter((i) => i >= 0)
    const bySubject = Array.from({ length: things }, (_none, subject) => line(subject * things, 1))
    const byObject = Array.from({ length: things }, (_none, object) => line(object, things))
    const rows = normed(hidden)
    const [parts, round] = [apply(rows, along), apply(rows, turned)]
    const joined = new Float32Array(pairs.length * 3 * across)
    pairs.forEach(([subject, object], i) => {
      const own = (part: number): Float32Array => joined.subarray((3 * i + part) * across, (3 * i + part + 1) * across)
      attend(parts, i, bySubject[subject] as Int32Array, 0, own(0))
      attend(parts, i, byObject[object] as Int32Array, 1, own(1))
      const back = number[object * things + subject] as number
      if (back >= 0) own(2).set(round.subarray(back * turned.padded, back * turned.padded + across))
    })
    const added = apply(joined, out)
    for (let i = 0; i < hidden.length; i++) hidden[i] = (hidden[i] as number) + (added[i] as number)
  }
}
