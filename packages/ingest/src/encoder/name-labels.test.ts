import { expect, it } from 'vitest'
import { nameLabels } from './name-labels.ts'

const LABELS = ['O', 'B-Person', 'I-Person', 'B-Organization', 'I-Organization']
const read = (...rows: number[][]): string =>
  nameLabels(new Float32Array(rows.flat()), LABELS)
    .map(({ ner }) => ner)
    .join(' ')

it('keeps a name whole whose words look like names of two types, and gives it the type of the whole', () => {
  expect(read([0, 0.6, 0, 0.4, 0], [0, 0, 0.1, 0.1, 0.8])).toBe('B-Organization I-Organization')
})

it('lets a name go on unless it is clear that another begins', () => {
  expect(read([0, 1, 0, 0, 0], [0, 0.55, 0.45, 0, 0])).toBe('B-Person I-Person')
  expect(read([0, 1, 0, 0, 0], [0, 0.9, 0.1, 0, 0])).toBe('B-Person B-Person')
})

it('begins a name where it is first seen, and sums what speaks for a name against what speaks for none', () => {
  expect(read([0.9, 0.1, 0, 0, 0], [0.1, 0, 0.9, 0, 0])).toBe('O B-Person')
  expect(read([0.4, 0.3, 0, 0.3, 0])).toBe('B-Person')
  expect(read()).toBe('')
})
