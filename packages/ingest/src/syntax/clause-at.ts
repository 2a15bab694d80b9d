import type { Sentence } from '../document/sentence.ts'

const OPENS = /^(?:root|advcl|acl|ccomp|parataxis|csubj|list)/u

/** The place of the token that heads the clause around a token. "hoopt te winnen" is one clause. */
export const clauseAt = ({ tokens }: Sentence, at: number): number => {
  let place = at
  for (let steps = 0; steps < tokens.length; steps++) {
    const token = tokens[place]
    if (token === undefined || token.head === 0) return place
    if (OPENS.test(token.deprel) || (token.deprel === 'conj' && token.upos === 'VERB')) return place
    place = token.head - 1
  }
  return place
}

/** Whether one token stands somewhere below another, with no clause between them. */
export const isWithin = (sentence: Sentence, at: number, above: number): boolean => {
  const stop = clauseAt(sentence, at)
  for (let place = at, steps = 0; steps < sentence.tokens.length; steps++) {
    if (place === above) return true
    if (place === stop) return false
    place = (sentence.tokens[place]?.head ?? 0) - 1
  }
  return false
}
