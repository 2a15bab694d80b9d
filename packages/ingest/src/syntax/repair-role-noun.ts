import type { Token } from '../document/token.ts'
import type { Language } from '../languages/language.ts'

/**
 * Role nouns that look like verbs or adjectives ("haar verloofde Jake Paul", "haar geliefde"): after a possessive, an article or a genitive,
 * and before a name or the end of a phrase, they are nouns. The name that they were hung on becomes their apposition.
 */
export const repairRoleNoun = (tokens: readonly Token[], language: Language): Token[] => {
  const nouns = new Set(language.names.personNouns)
  const out = [...tokens]
  tokens.forEach((token, i) => {
    const form = token.form.toLowerCase()
    if (!nouns.has(form) || /^(?:NOUN|PROPN)$/u.test(token.upos)) return
    const before = tokens[i - 1]
    const next = tokens[i + 1]
    const opened =
      before !== undefined &&
      (/^(?:nmod:poss|det)$/u.test(before.deprel) ||
        language.pronouns.definite.has(before.form.toLowerCase()) ||
        (/(?:s|['’])$/u.test(before.form) && before.upos === 'PROPN'))
    const closed = next === undefined || /^(?:PUNCT|PROPN|ADP|CCONJ|VERB|AUX|SCONJ)$/u.test(next.upos)
    if (!opened || !closed) return
    const noun = { ...token, upos: 'NOUN', lemma: form, feats: 'Number=Sing' }
    const name = tokens[token.head - 1]
    if (name !== undefined && name.id === token.id + 1 && name.upos === 'PROPN') {
      out[i] = { ...noun, head: name.head, deprel: name.deprel }
      out[name.id - 1] = { ...name, head: token.id, deprel: 'appos' }
      return
    }
    out[i] = { ...noun, deprel: /^(?:amod|acl)/u.test(token.deprel) ? 'nmod' : token.deprel }
  })
  return out
}
