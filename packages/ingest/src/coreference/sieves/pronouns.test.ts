import { expect, it } from 'vitest'
import { mentionsOf } from '../../../test/mentions-of.ts'

/** The pronouns that a text has for a name. */
const pronouns = (text: string, name: string): readonly string[] =>
  mentionsOf('nl', text, name, ({ kind, use }) => kind === 'pronominal' && use !== 'relative')

it('takes a third person in a quotation for another than its speaker, and one after it for anybody', () => {
  const before = 'Sanne Tulp won. '
  expect(pronouns(`${before}„Ze was te sterk”, lachte Marit Blom.`, 'Marit Blom')).toEqual([])
  expect(pronouns(`${before}„Een mooie dag”, lachte Marit Blom, die zei dat ze verder ging.`, 'Marit Blom')).toEqual([
    'ze',
  ])
})
