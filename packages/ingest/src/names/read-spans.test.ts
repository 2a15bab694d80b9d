import { expect, it } from 'vitest'
import type { Token } from '../document/token.ts'
import { readSpans } from './read-spans.ts'

const tokens = (labels: string, upos = 'PROPN'): Token[] =>
  labels.split(' ').map((ner, i) => ({ upos, ner, nerProbability: 1 - i / 100 }) as Token)

it('reads names off labels, each with the probability of its weakest word', () => {
  expect(readSpans(tokens('B-Person I-Person O B-Place B-Organization'))).toEqual([
    { first: 0, last: 1, type: 'Person', probability: 0.99 },
    { first: 3, last: 3, type: 'Place', probability: 0.97 },
    { first: 4, last: 4, type: 'Organization', probability: 0.96 },
  ])
})

it('takes no article or pronoun for a name by itself', () => {
  expect(readSpans(tokens('B-Work', 'DET'))).toEqual([])
  expect(readSpans(tokens('B-Work I-Work', 'DET'))).toHaveLength(1)
})
