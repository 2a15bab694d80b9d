import type { Sentence } from '../../src/document/sentence.ts'

/** The words of each sentence of a text: form, whether it begins a piece of its own (after white space, or the text), start and end. */
export const wordsOf = (sentences: readonly Sentence[], text: string) =>
  sentences.map(({ tokens }) =>
    tokens.map(({ form, start, end }) => [form, start === 0 || /\s/u.test(text[start - 1] ?? '') ? 1 : 0, start, end] as const),
  )
