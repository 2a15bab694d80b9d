import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { Stage } from '../stages/stage.ts'
import { bracketed, disciplines } from './fixed-spans.ts'
import { type TypedSpan, typesIn } from './name-types.ts'
import { overlap, spansIn } from './spans-in.ts'

const label = (sentence: Sentence, spans: readonly TypedSpan[]): Sentence => {
  const tokens = sentence.tokens.map((token): Token => ({ ...token, ner: 'O', nerProbability: 0 }))
  for (const { first, last, type, probability } of spans)
    for (let i = first; i <= last; i++) {
      const token = tokens[i]
      if (token !== undefined && token.ner === 'O')
        tokens[i] = { ...token, ner: `${i === first ? 'B' : 'I'}-${type}`, nerProbability: probability }
    }
  return { ...sentence, tokens }
}

/** Final names: spans from the model and capitals, types from model, lists, context and the rest of the document together. */
export const names: Stage = {
  name: 'names',
  requires: ['syntax'],
  assigns: ['names'],
  run: (document, context) => {
    const eventsOf = document.sentences.map((sentence) => disciplines(sentence, context))
    const typed = typesIn(document, spansIn(document, eventsOf, context), context)
    const sentences = document.sentences.map((sentence, index) => {
      const fixed = [...(eventsOf[index] ?? []), ...bracketed(sentence, context)]
      const free = (typed[index] ?? []).filter((span) => !fixed.some((other) => overlap(other, span)))
      return label(sentence, [...free, ...fixed])
    })
    return { ...document, sentences }
  },
}
