import type { Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { Pronoun } from '../languages/pronoun-tables.ts'
import type { IngestContext } from '../stages/context.ts'

const reading = (token: Token, tokens: readonly Token[], readings: readonly Pronoun[]): Pronoun | undefined => {
  const next = tokens[token.id]
  const possessive =
    /Poss=Yes/u.test(token.feats) ||
    /^(?:nmod:poss|det)$/u.test(token.deprel) ||
    (next !== undefined && next.head > token.id && token.head === next.id)
  const use = readings.find((r) => (r.use === 'possessive') === possessive) ?? readings[0]
  if (use === undefined) return undefined
  if (use.use === 'possessive' && !possessive) return undefined
  if (use.use === 'relative') {
    // "die", "dat", "who" relate only where they stand in a clause that hangs on a noun.
    const verb = tokens[token.head - 1]
    const relates = (v: Token | undefined): boolean => v?.deprel.startsWith('acl') === true
    const clause = relates(verb) || (verb !== undefined && relates(tokens[verb.head - 1]))
    return clause && token.upos !== 'SCONJ' && token.deprel !== 'det' ? use : undefined
  }
  return use
}

/** "ze" is one woman or several people: the verb tells. */
const numberOf = (token: Token, tokens: readonly Token[], entry: Pronoun): 'singular' | 'plural' | undefined => {
  if (!/^(?:zij|ze)$/iu.test(token.form)) return entry.number
  const verb = tokens[token.head - 1]
  const finite =
    verb === undefined
      ? undefined
      : /VerbForm=Fin/u.test(verb.feats)
        ? verb
        : tokens.find((t) => t.head === verb.id && /^(?:aux|cop)/u.test(t.deprel))
  return finite !== undefined && /Number=Plur/u.test(finite.feats)
    ? 'plural'
    : token.deprel.startsWith('nsubj')
      ? 'singular'
      : 'plural'
}

/** Pronouns of one sentence that may refer to a person or group. */
export const pronounMentions = (sentence: Sentence, { language }: IngestContext): Omit<Mention, 'id'>[] =>
  sentence.tokens.flatMap((token, i): Omit<Mention, 'id'>[] => {
    const readings = language.pronouns.pronouns.get(token.form.toLowerCase())
    if (readings === undefined || /^(?:AUX|VERB)$/u.test(token.upos) || token.ner !== 'O') return []
    const entry = reading(token, sentence.tokens, readings)
    if (entry === undefined) return []
    const number = numberOf(token, sentence.tokens, entry)
    return [
      {
        sentence: sentence.index,
        first: i,
        last: i,
        head: i,
        start: token.start,
        end: token.end,
        kind: 'pronominal',
        type: null,
        typeProbability: 0,
        person: entry.person,
        use: entry.use,
        ...(number === undefined ? {} : { number }),
        ...(entry.gender === undefined || number === 'plural' ? {} : { gender: entry.gender }),
      },
    ]
  })
