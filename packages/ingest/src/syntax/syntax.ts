import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { Stage } from '../stages/stage.ts'
import { rejoinVerb } from './rejoin-verb.ts'
import { repairRoleNoun } from './repair-role-noun.ts'

/** Tags and parses every sentence with the linguistic model, then mends what training does not give. */
export const syntax: Stage = {
  name: 'syntax',
  requires: ['sentences'],
  assigns: ['syntax'],
  run: (document, { language, model }) => {
    const analyses = model.analyse(document.sentences.map((sentence) => sentence.tokens))
    const sentences = document.sentences.map((sentence, i): Sentence => {
      const tokens = sentence.tokens.map((token, j): Token => ({ ...token, ...analyses[i]?.[j] }))
      const nouns = repairRoleNoun(tokens, language)
      return { ...sentence, tokens: document.language === 'nl' ? rejoinVerb(nouns) : nouns }
    })
    return { ...document, sentences }
  },
}
