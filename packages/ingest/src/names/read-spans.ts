import type { Token } from '../document/token.ts'
import type { NameSpan } from './find-spans.ts'

/** Parts of speech of words that are no name by themselves: "I", "The", "van". */
const NO_NAME = /^(?:ADP|AUX|CCONJ|DET|PRON|PUNCT|SCONJ)$/u

/** Names that the model's own labels begin and continue. */
export const readSpans = (tokens: readonly Token[]): readonly NameSpan[] => {
  const spans: NameSpan[] = []
  tokens.forEach(({ ner, nerProbability }, i) => {
    const before = spans.at(-1)
    if (ner === 'O') return
    if (ner.startsWith('I-') && before !== undefined && before.last === i - 1)
      spans[spans.length - 1] = { ...before, last: i, probability: Math.min(before.probability, nerProbability) }
    else spans.push({ first: i, last: i, type: ner.slice(2), probability: nerProbability })
  })
  return spans.filter(({ first, last }) => first < last || !NO_NAME.test(tokens[first]?.upos ?? ''))
}
