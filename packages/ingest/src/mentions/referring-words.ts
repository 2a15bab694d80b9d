import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { Language } from '../languages/language.ts'
import { phraseStart } from './phrase-start.ts'

/** A word that may refer to somebody or something named elsewhere: a pronoun, or the last word of "the …", "her …". Places are 0-based. */
export interface ReferringWord {
  readonly first: number
  readonly head: number
  readonly kind: 'nominal' | 'pronominal'
}

const startOf = (tokens: readonly Token[], head: number, definite: ReadonlySet<string>): number | undefined => {
  const isDefinite = (token: Token | undefined): boolean => definite.has(token?.form.toLowerCase() ?? '')
  const first = phraseStart(tokens, head, definite)
  if (first < head && isDefinite(tokens[first])) return first
  // "de verliezende trainer", "Cheptoo's grandfather"
  const own = tokens.findIndex(
    (token, i) =>
      i < head &&
      token.head === head + 1 &&
      ((/^(?:det|nmod:poss)/u.test(token.deprel) && isDefinite(token)) ||
        (token.deprel === 'nmod:poss' && token.ner !== 'O')),
  )
  return own < 0 ? undefined : own
}

/** All words of a sentence that may refer without being a name; most of them ("the post") refer to nothing named. */
export const referringWords = ({ tokens }: Sentence, { pronouns }: Language): readonly ReferringWord[] =>
  tokens.flatMap((token, head): ReferringWord[] => {
    if (token.ner !== 'O') return []
    const form = token.form.toLowerCase()
    const next = tokens[head + 1]
    if (pronouns.referring.has(form) && token.upos === 'PRON') return [{ first: head, head, kind: 'pronominal' }]
    if (pronouns.definite.has(form) || !/^(?:NOUN|PROPN|ADJ|NUM|VERB|X)$/u.test(token.upos)) return []
    const first = startOf(tokens, head, pronouns.definite)
    // A verb right behind its determiner is used as a noun: "the beaten"; else the phrase ended before it.
    if (first === undefined || (token.upos === 'VERB' && first !== head - 1)) return []
    // The noun goes on: "the coach Jansen", "the football coach"; but not in "the coach yesterday".
    const goesOn =
      next !== undefined &&
      (next.ner !== 'O' ||
        (/^(?:NOUN|PROPN|ADJ|NUM|SYM|VERB)$/u.test(next.upos) &&
          next.head === token.id &&
          !/^(?:acl|advcl)/u.test(next.deprel)) ||
        (/^(?:NOUN|PROPN|ADJ|NUM|SYM)$/u.test(next.upos) && token.head === next.id) ||
        (/^[-–]$/u.test(next.form) && !next.spaceBefore))
    return goesOn ? [] : [{ first, head, kind: 'nominal' }]
  })
