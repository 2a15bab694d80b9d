import type { Token } from '../document/token.ts'

/** A token before the syntax stage: its place and form; a flat tree, so that every sentence has one at any time. */
export const placeholder = (place: Pick<Token, 'id' | 'start' | 'end' | 'form' | 'spaceBefore'>): Token => ({
  ...place,
  lemma: place.form,
  upos: 'X',
  feats: '_',
  head: place.id === 1 ? 0 : 1,
  deprel: place.id === 1 ? 'root' : 'dep',
  uposProbability: 0,
  arcProbability: 0,
  ner: 'O',
  nerProbability: 0,
})
