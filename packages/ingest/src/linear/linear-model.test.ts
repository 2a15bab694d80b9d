import { describe, expect, it } from 'vitest'
import { parseLinearModel } from './linear-model.ts'

const model = parseLinearModel('beat>\tbeat<\nalways\t-200\t-200\npath <nsubj >obj\t100\t\n=rule high\t300\n')
const logistic = (score: number): number => 1 / (1 + Math.exp(-score))

describe('a log-linear model', () => {
  it('adds the weights of what holds, once each, and passes over what it does not know', () => {
    const [forth, back] = model.probabilities(['always', 'path <nsubj >obj', 'path <nsubj >obj', 'unheard of'])
    expect(forth).toBeCloseTo(logistic(-1))
    expect(back).toBeCloseTo(logistic(-2))
  })

  it('gives a shared weight to the class that the feature names, and to no other', () => {
    const [forth, back] = model.probabilities(['always', '=beat> rule high', '=coaches> rule high'])
    expect(forth).toBeCloseTo(logistic(1))
    expect(back).toBeCloseTo(logistic(-2))
  })

  it('says which line has too few weights', () => {
    expect(() => parseLinearModel('a\tb\nalways\t1\n')).toThrow('line 2: 1 weights in place of 2')
    expect(() => parseLinearModel('a\tb\n=always\t1\t2\n')).toThrow('line 2: 2 weights in place of 1')
  })
})
