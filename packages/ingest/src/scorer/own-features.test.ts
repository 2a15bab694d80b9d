import { describe, expect, it } from 'vitest'
import { ownFeatures } from './own-features.ts'

describe("a relation's own words", () => {
  it('are told to both directions, with their path, types and rivals', () => {
    const own = ownFeatures(['types Person Person', 'path triggers beat+ <nsubj >obj', 'between triggers coaches-'])
    expect(own).toContain('=beat> path + > <nsubj >obj')
    expect(own).toContain('=beat< path + < <nsubj >obj')
    expect(own).toContain('=beat> path + > types Person Person')
    expect(own).toContain('=beat> path + > among 1')
    expect(own).toContain('=coaches> between - >')
  })

  it('are told apart from what a rule says, and from its opinion on another relation', () => {
    const own = ownFeatures(['rule beat > high', 'path triggers won+'])
    expect(own).toContain('=beat> rule > > high')
    expect(own).toContain('=beat< rule > < high')
    expect(own).toContain('=won> path + > other rule')
    expect(own).not.toContain('=beat> rule > > other rule')
  })

  it('are nothing where no word of a pack stands', () =>
    expect(ownFeatures(['always', 'before de', 'top rijden'])).toEqual([]))
})
