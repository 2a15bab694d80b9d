import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { TokenAnalysis } from '../model/linguistic-model.ts'
import type { Stage } from '../stages/stage.ts'
import { rejoinVerb } from './rejoin-verb.ts'
import { repairArguments } from './repair-arguments.ts'
import { repairNames } from './repair-names.ts'
import { repairRoleNoun } from './repair-role-noun.ts'

/** The token with what the model says of it. Written out, as a spread of two objects costs ten times as much. */
const withAnalysis = (token: Token, analysis: TokenAnalysis | undefined): Token =>
  analysis === undefined
    ? token
    : {
        id: token.id,
        start: token.start,
        end: token.end,
        form: token.form,
        lemma: analysis.lemma,
        upos: analysis.upos,
        feats: analysis.feats,
        head: analysis.head,
        deprel: analysis.deprel,
        spaceBefore: token.spaceBefore,
        uposProbability: analysis.uposProbability,
        arcProbability: analysis.arcProbability,
        ner: analysis.ner,
        nerProbability: analysis.nerProbability,
      }

/** Tags and parses every sentence with the linguistic model, then mends what training does not give. */
export const syntax: Stage = {
  name: 'syntax',
  requires: ['sentences'],
  assigns: ['syntax'],
  run: (document, context) => {
    const { language, model, told } = context
    const tokens = document.sentences.map((sentence) => sentence.tokens)
    const { analyses, reading } = model.read?.(tokens, told) ?? { analyses: model.analyse(tokens), reading: undefined }
    const sentences = document.sentences.map((sentence, i): Sentence => {
      const analysed = sentence.tokens.map((token, j) => withAnalysis(token, analyses[i]?.[j]))
      const mended = repairNames(repairRoleNoun(analysed, language), language)
      return {
        ...sentence,
        tokens: document.language === 'nl' ? rejoinVerb(repairArguments(mended, context), model.isVerb) : mended,
      }
    })
    return { ...document, sentences, ...(reading === undefined ? {} : { reading }) }
  },
}
