import { expect, it } from 'vitest'
import { joined, type WindowJudgement } from './joined.ts'

const judgement = (from: number, to: number, said: number, sentence: number): WindowJudgement => ({
  from,
  to,
  said: Float32Array.of(said),
  asserted: Float32Array.of(said),
  sentence,
})

it('is the mean of windows that read much the same', () => {
  const both = joined([judgement(0, 10, 0.25, 1), judgement(3, 12, 0.75, 8)])
  expect(both).toEqual({ said: Float32Array.of(0.5), asserted: Float32Array.of(0.5), sentence: 8 })
})

it('is the surest of windows that read elsewhere, whatever the others say', () => {
  const far = joined([judgement(0, 10, 0.75, 1), judgement(8, 20, 0.25, 9), judgement(12, 22, 0.5, 13)])
  expect(far).toEqual({ said: Float32Array.of(0.75), asserted: Float32Array.of(0.75), sentence: 1 })
})

it('is nothing where no window mentions both', () => {
  expect(joined([])).toBeUndefined()
})
