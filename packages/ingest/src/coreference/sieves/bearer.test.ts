import { expect, it } from 'vitest'
import { mentionsOf } from '../../../test/mentions-of.ts'

/** The surnames alone that a text has for somebody. */
const surnames = (text: string, name: string): readonly string[] =>
  mentionsOf('nl', text, name, ({ kind, name: own }) => kind === 'named' && own === name.split(' ').at(-1))

const SISTERS = 'Marte Verbrugge won de wedstrijd in Hulst. Verbrugge was blij. Ook Lotte Verbrugge deed mee.'

it('takes a surname for that of whom the text has named most', () => {
  const text = `${SISTERS} Na afloop sprak Verbrugge van een mooie dag.`
  expect(surnames(text, 'Marte Verbrugge')).toEqual(['Verbrugge', 'Verbrugge'])
  expect(surnames(text, 'Lotte Verbrugge')).toEqual([])
})

it('takes it for the first of those that it has named as often', () => {
  const text = 'Marte Verbrugge won. Lotte Verbrugge werd tweede. Volgens Verbrugge was het zwaar.'
  expect(surnames(text, 'Marte Verbrugge')).toEqual(['Verbrugge'])
})

it('takes it for the other where the same sentence names one more fully', () => {
  const text = `${SISTERS} Daarna versloeg Marte Verbrugge opnieuw Verbrugge.`
  expect(surnames(text, 'Lotte Verbrugge')).toEqual(['Verbrugge'])
})

it('takes a headline for the first who is named below it', () => {
  const text = 'Weer goud voor Verbrugge\n\nMarte Verbrugge won in Hulst. Lotte Verbrugge werd derde.'
  expect(surnames(text, 'Marte Verbrugge')).toEqual(['Verbrugge'])
})
