import type { Token } from '../document/token.ts'
import { type FrameIndex, nounEntries } from '../frames/frame-index.ts'

/** Predicates that a word may trigger by itself, from the relation packs, with "-" where its subject and object are turned: so that a new idiom in a pack teaches the scorer at once. */
export const triggered = (
  { lemma, form, upos }: Pick<Token, 'lemma' | 'form' | 'upos'>,
  index: FrameIndex,
): readonly string[] => {
  const entries = [
    ...(index.verbs.get(lemma) ?? []),
    ...(index.adjectives.get(lemma) ?? []),
    ...(/^(?:NOUN|ADJ|PROPN|VERB)$/u.test(upos) ? nounEntries(index, lemma, form) : []),
  ]
  return [
    ...new Set(
      entries
        .filter(({ frame }) => frame.words === undefined)
        .map(({ predicate, frame }) => `${predicate}${frame.turned === true ? '-' : '+'}`),
    ),
  ]
}
