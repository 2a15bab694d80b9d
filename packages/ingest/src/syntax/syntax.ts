import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { Stage } from '../stages/stage.ts'
import { rejoinVerb } from './rejoin-verb.ts'

/** Tags and parses every sentence with the linguistic model, then mends what training does not give. */
export const syntax: Stage = {
  name: 'syntax',
  requires: ['sentences'],
  assigns: ['syntax'],
  run: (document, { model }) => {
    const analyses = model.analyse(document.sentences.map((sentence) => sentence.tokens))
    const sentences = document.sentences.map((sentence, i): Sentence => {
      const tokens = sentence.tokens.map((token, j): Token => ({ ...token, ...analyses[i]?.[j] }))
      return { ...sentence, tokens: document.language === 'nl' ? rejoinVerb(tokens) : tokens }
    })
    return { ...document, sentences }
  },
}
