import type { Token } from '../document/token.ts'

/**
 * A token before the syntax stage: its place and form; a flat tree, so that every sentence has one at any time.
 * All fields are written out: millions are made, and a spread costs ten times as much.
 */
export const placeholder = (id: number, start: number, end: number, form: string, spaceBefore: boolean): Token => ({
  id,
  start,
  end,
  form,
  lemma: form,
  upos: 'X',
  feats: '_',
  head: id === 1 ? 0 : 1,
  deprel: id === 1 ? 'root' : 'dep',
  spaceBefore,
  uposProbability: 0,
  arcProbability: 0,
  ner: 'O',
  nerProbability: 0,
})
