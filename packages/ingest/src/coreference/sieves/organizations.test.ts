import { describe, expect, it } from 'vitest'
import { mentionsOf } from '../../../test/mentions-of.ts'

/** The descriptions that a text has of an organization. */
const described = (lang: 'nl' | 'en', text: string, name: string): readonly string[] =>
  mentionsOf(lang, text, name, ({ kind }) => kind === 'nominal')

describe('an organization', () => {
  it('is what a description after it means', () => {
    expect(
      described('nl', 'FC Lochem verloor weer. De club ontsloeg maandag trainer Bram Tasseron.', 'FC Lochem'),
    ).toEqual(['De club'])
    expect(
      described(
        'en',
        'Northgate Motors Ltd lost millions. The company named Ada Lunn on Monday.',
        'Northgate Motors Ltd',
      ),
    ).toEqual(['The company'])
  })

  it('is the one that the sentence before is about, where it has two', () => {
    const text = 'FC Lochem won met 2-0 van SC Buren. De ploeg staat nu derde.'
    expect(described('nl', text, 'FC Lochem')).toEqual(['De ploeg'])
    expect(described('nl', text, 'SC Buren')).toEqual([])
  })

  it('is not what is new, somebody’s, or told by another name', () => {
    expect(described('nl', 'FC Lochem verloor weer. Een club als SC Buren kan dat lijden.', 'FC Lochem')).toEqual([])
    expect(described('nl', 'FC Lochem verloor weer. Eva Tas verliet haar club.', 'FC Lochem')).toEqual([])
    expect(described('nl', 'FC Lochem verloor weer. De ploeg van SC Buren won.', 'FC Lochem')).toEqual([])
    expect(described('en', 'Lochem FC lost again. The team of Buren FC won.', 'Lochem FC')).toEqual([])
  })
})
