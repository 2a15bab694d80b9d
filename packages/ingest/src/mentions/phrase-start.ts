import type { Token } from '../document/token.ts'

/** Start of the noun phrase that ends in token `i`: back over adjectives and nouns to its determiner. */
export const phraseStart = (tokens: readonly Token[], i: number, definite: ReadonlySet<string>): number => {
  let start = i
  for (let j = i - 1; j >= 0 && j > i - 7; j--) {
    const token = tokens[j]
    if (token === undefined || token.ner !== 'O') break
    if (definite.has(token.form.toLowerCase())) return j
    if (!/^(?:ADJ|NOUN|NUM|PROPN|ADV|SYM)$/u.test(token.upos) && token.form !== '-') break
    start = j
  }
  return start
}
