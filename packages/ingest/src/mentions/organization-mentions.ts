import type { Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { IngestContext } from '../stages/context.ts'
import { endsWithOne } from './ends-with-one.ts'
import { phraseStart } from './phrase-start.ts'

/** "de club" is the one spoken of; "haar club" is whoever's she is, and "een club" is new. */
const POINTING = /^(?:de|het|die|dat|deze|dit|the|that|this)$/iu

/** Descriptions of organizations in one sentence: "de schaatsploeg", "the company". Nouns beside a name belong to the name. */
export const organizationMentions = (sentence: Sentence, { language }: IngestContext): Omit<Mention, 'id'>[] => {
  const { tokens } = sentence
  return tokens.flatMap((token, i): Omit<Mention, 'id'>[] => {
    const next = tokens[i + 1]
    if (token.ner !== 'O' || token.upos !== 'NOUN' || /Plur/u.test(token.feats)) return []
    if (!endsWithOne(token.form.toLowerCase(), language.names.organizationNouns)) return []
    if (next !== undefined && (next.ner.startsWith('B-') || (next.upos === 'NOUN' && next.head !== i + 1))) return []
    const first = phraseStart(tokens, i, language.pronouns.definite)
    const start = tokens[first]
    if (start === undefined || first === i || !POINTING.test(start.form)) return []
    return [
      {
        sentence: sentence.index,
        first,
        last: i,
        head: i,
        start: start.start,
        end: token.end,
        kind: 'nominal',
        type: 'Organization',
        typeProbability: 0.9,
        number: 'singular',
      },
    ]
  })
}
