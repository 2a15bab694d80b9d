import type { Token } from '../document/token.ts'
import type { Language } from '../languages/language.ts'
import { personNoun } from '../mentions/person-noun.ts'

const PARTICLE = /^(?:van|von|de|den|der|ten|ter|te|du|di|da|el)$/u
const CAPITAL = /^['’]?\p{Lu}/u

/**
 * What stands before a name and what stands inside it: "de Belg Wout Steurbaut" is a Belgian with a name beside him,
 * "de Canadese Brooke Tanaka" a name with an adjective, "stewardess Tamar Levi" a noun with a name, and "Marloes ten Brink" one name.
 */
export const repairNames = (tokens: readonly Token[], language: Language): readonly Token[] => {
  const { demonyms } = language
  let out: Token[] | undefined
  const set = (id: number, change: Partial<Token>): void => {
    out ??= [...tokens]
    const token = out[id - 1]
    if (token !== undefined) out[id - 1] = { ...token, ...change }
  }
  /** The words of the name from `first` on that were held together by `head` are now held by `first`. */
  const gather = (head: Token, first: Token): void => {
    for (const token of tokens)
      if (token.head === head.id && token.deprel === 'flat' && token.id > first.id) set(token.id, { head: first.id })
  }

  tokens.forEach((head, i) => {
    const first = tokens[i + 1]
    const flat = first?.deprel === 'flat' && first.head === head.id && CAPITAL.test(first.form)
    if (first !== undefined && flat) {
      // "het Vlaams Blok" is an organization whole.
      const opened = /^(?:de|een|the|a|an)$/iu.test(tokens[i - 1]?.form ?? '') && first.ner.endsWith('-Person')
      const noun = /^\p{Ll}/u.test(head.form) || i === 0 ? personNoun(head.form, language) : undefined
      // "de Japanse" may be a noun too, but before a name it is an adjective.
      if ((opened && demonyms.nouns.has(head.form) && !head.form.endsWith('se')) || noun !== undefined) {
        set(first.id, { deprel: 'appos' })
        if (noun !== undefined) set(head.id, { upos: 'NOUN' })
        gather(head, first)
      } else if (opened && demonyms.code.has(head.form) && !demonyms.byCountry.has(head.form)) {
        set(first.id, { head: head.head, deprel: head.deprel })
        for (const token of tokens) if (token.head === head.id && token !== first) set(token.id, { head: first.id })
        set(head.id, { head: first.id, deprel: 'amod', upos: 'ADJ' })
      }
      return
    }
    // "Marloes ten Brink", "Noa van Baarle": a preposition and its noun to the parser, but one name to the name tagger.
    const last = first === undefined ? undefined : tokens[first.head - 1]
    if (
      head.ner === 'B-Person' &&
      first?.deprel === 'case' &&
      PARTICLE.test(first.form) &&
      last !== undefined &&
      last.id > first.id &&
      last.head === head.id &&
      tokens.slice(i + 1, last.id).every((token) => token.ner === 'I-Person')
    ) {
      for (let id = first.id; id <= last.id; id++) set(id, { head: head.id, deprel: 'flat' })
      for (const token of tokens) if (token.head === last.id && token.id > last.id) set(token.id, { head: head.id })
    }
  })
  return out ?? tokens
}
