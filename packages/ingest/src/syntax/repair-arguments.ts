import type { Token } from '../document/token.ts'
import { personNoun } from '../mentions/person-noun.ts'
import type { IngestContext } from '../stages/context.ts'

/** Pronouns that only a subject can be. */
const SUBJECT = /^(?:ik|jij|je|hij|wij|we|ze)$/iu
const QUOTE_OR_COMMA = /^[,"”’'»]$/u
/** What separates clauses, so that two subjects are of two verbs. */
const BOUNDARY = /^[,;:()"“”«»]$/u
const WITHOUT_OBJECT = /^(?:zijn|worden|hebben|blijven|lijken|komen|gaan|volgen)$/u

/**
 * Dutch: who does it and to whom, where the parser leaves no doubt that it is wrong.
 * A verb with two subjects has an object ("die Colombia steunde"); after a quotation the speaker is the subject ("…", verzucht Bakkum);
 * a person's full name behind a prepositional phrase belongs to the verb ("volgt na de zomer Cor Timmerman op").
 */
export const repairArguments = (
  tokens: readonly Token[],
  { language, gazetteer }: Pick<IngestContext, 'language' | 'gazetteer'>,
): readonly Token[] => {
  let out: Token[] | undefined
  const set = (token: Token, change: Partial<Token>): void => {
    out ??= [...tokens]
    out[token.id - 1] = { ...(out[token.id - 1] ?? token), ...change }
  }
  const childOf = (id: number, deprel: RegExp): Token | undefined =>
    (out ?? tokens).find((token) => token.head === id && deprel.test(token.deprel))

  const subjects = new Map<number, Token>()
  for (const token of tokens) {
    const verb = tokens[token.head - 1]
    if (token.deprel !== 'nsubj' || verb?.upos !== 'VERB') continue
    const first = subjects.get(token.head)
    if (first === undefined) {
      subjects.set(token.head, token)
      continue
    }
    const between = tokens.slice(Math.min(first.id, verb.id), Math.max(token.id, verb.id) - 1)
    if (token.id === first.id + 1 && token.upos === first.upos) continue
    if (WITHOUT_OBJECT.test(verb.lemma) || between.some((other) => BOUNDARY.test(other.form))) continue
    // "hem" and its like apart, the later of the two is the object.
    const [subject, other] = SUBJECT.test(token.form) ? [token, first] : [first, token]
    if (!/^(?:NOUN|PROPN)$/u.test(other.upos) || !/^(?:NOUN|PROPN|PRON)$/u.test(subject.upos)) continue
    const object = childOf(verb.id, /^obj$/u)
    if (object === undefined) set(other, { deprel: 'obj' })
    else if (object.id > other.id && object.id !== subject.id) set(other, { deprel: 'iobj' })
  }

  for (const verb of tokens) {
    if (verb.deprel !== 'parataxis' || verb.upos !== 'VERB') continue
    const [before, after] = [tokens[verb.id - 2], tokens[verb.id]]
    if (before === undefined || after === undefined || !QUOTE_OR_COMMA.test(before.form)) continue
    if (after.head !== verb.id || after.deprel !== 'obj' || after.upos !== 'PROPN') continue
    if (childOf(verb.id, /^nsubj/u) === undefined) set(after, { deprel: 'nsubj' })
  }

  const named = new Set([...language.names.organizationNouns, ...language.names.workNouns])
  for (const name of tokens) {
    if (name.deprel !== 'appos' || name.upos !== 'PROPN' || !gazetteer.kinds(name.form).has('given')) continue
    const noun = tokens[name.head - 1]
    const verb = noun === undefined ? undefined : tokens[noun.head - 1]
    if (noun?.upos !== 'NOUN' || noun.id !== name.id - 1 || noun.deprel !== 'obl' || verb?.upos !== 'VERB') continue
    if (
      personNoun(noun.form, language) !== undefined ||
      named.has(noun.lemma.toLowerCase()) ||
      childOf(name.id, /^flat$/u) === undefined
    )
      continue
    if (childOf(noun.id, /^case$/u) === undefined || childOf(noun.id, /^(?:det|nmod:poss)$/u) === undefined) continue
    if (childOf(verb.id, /^nsubj/u) === undefined) set(name, { head: verb.id, deprel: 'nsubj' })
    else if (childOf(verb.id, /^obj$/u) === undefined) set(name, { head: verb.id, deprel: 'obj' })
  }
  return out ?? tokens
}
