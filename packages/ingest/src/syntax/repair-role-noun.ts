import type { Token } from '../document/token.ts'
import type { Language } from '../languages/language.ts'

/** Role nouns of a language, for looking up. */
const known = new WeakMap<Language, ReadonlySet<string>>()
const nounsOf = (language: Language): ReadonlySet<string> => {
  const found = known.get(language) ?? new Set(language.names.personNouns)
  known.set(language, found)
  return found
}

/**
 * Role nouns that look like verbs or adjectives ("haar verloofde Jake Paul", "haar geliefde"): after a possessive, an article or a genitive,
 * and before a name or the end of a phrase, they are nouns. The name that they were hung on becomes their apposition.
 */
export const repairRoleNoun = (tokens: readonly Token[], language: Language): readonly Token[] => {
  const nouns = nounsOf(language)
  let out: Token[] | undefined
  tokens.forEach((token, i) => {
    const form = token.form.toLowerCase()
    const modifier = token.upos === 'NOUN' && token.deprel === 'amod'
    if (!modifier && (/^(?:NOUN|PROPN)$/u.test(token.upos) || !nouns.has(form.replace(/^(?:ex|oud)-/u, '')))) return
    const before = tokens[i - 1]
    const next = tokens[i + 1]
    const opened =
      before !== undefined &&
      (/^(?:nmod:poss|det)$/u.test(before.deprel) ||
        language.pronouns.definite.has(before.form.toLowerCase()) ||
        (/(?:s|['’])$/u.test(before.form) && before.upos === 'PROPN'))
    const closed = next === undefined || /^(?:PUNCT|PROPN|ADP|CCONJ|VERB|AUX|SCONJ)$/u.test(next.upos)
    if (!opened || !closed) return
    const noun = modifier ? token : { ...token, upos: 'NOUN', lemma: form, feats: 'Number=Sing' }
    const name = tokens[token.head - 1]
    if (name !== undefined && name.id === token.id + 1 && name.upos === 'PROPN') {
      out ??= [...tokens]
      // What stands before the noun is the noun's: "haar", "de", "met".
      for (const other of tokens)
        if (other.head === name.id && other.id < token.id) out[other.id - 1] = { ...other, head: token.id }
      out[i] = { ...noun, head: name.head, deprel: name.deprel }
      out[name.id - 1] = { ...name, head: token.id, deprel: 'appos' }
      return
    }
    out ??= [...tokens]
    out[i] = { ...noun, deprel: /^(?:amod|acl)/u.test(token.deprel) ? 'nmod' : token.deprel }
  })
  return out ?? tokens
}
