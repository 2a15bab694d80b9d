import type { Token } from '../document/token.ts'

/** Words that may be the separated part of a Dutch verb. */
const PARTICLES = new Set(
  `aan achter achterna achteruit af bij binnen boven dicht door dood in langs los mee mis na neer om omhoog omver onder onderuit op open over rond samen
  stil tegen terug thuis toe uit vast voor voorbij vooruit weg kwijt klaar plaats deel teleur tegemoet uiteen ineen goed`.split(
    /\s+/u,
  ),
)

/** Dutch: a verb and its separated particle get the lemma of the whole: *troefde … af* is *aftroeven*. */
export const rejoinVerb = (tokens: readonly Token[]): Token[] => {
  const lemma = new Map<number, string>()
  const relation = new Map<number, Token>()
  tokens.forEach((token, i) => {
    const form = token.form.toLowerCase()
    if (!PARTICLES.has(form)) return
    const verb = tokens[token.head - 1]
    if (verb === undefined || !/^(?:VERB|AUX)$/u.test(verb.upos)) return
    const next = tokens[i + 1]
    // A particle ends its clause; a preposition has its noun after it.
    const clauseEnd =
      next === undefined || /^(?:PUNCT|CCONJ|SCONJ)$/u.test(next.upos) || /^(?:VERB|AUX|ADP)$/u.test(next.upos)
    // Before its verb a particle is written together with it, but for "af te treden".
    if (token.id < verb.id && next?.form.toLowerCase() !== 'te') return
    const particle = token.deprel === 'compound:prt' || (clauseEnd && token.upos === 'ADP' && token.id > verb.id)
    if (!particle || verb.lemma.startsWith(form) || lemma.has(verb.id)) return
    // The lemma of a bare form may hold the particle of a commoner verb: "deelde" is not always "meedelen".
    const wrong = [...PARTICLES].find(
      (other) =>
        verb.lemma.startsWith(other) &&
        verb.lemma.length > other.length + 4 &&
        !verb.form.toLowerCase().startsWith(other),
    )
    lemma.set(verb.id, form + verb.lemma.slice(wrong?.length ?? 0))
    relation.set(token.id, { ...token, deprel: 'compound:prt' })
  })
  if (lemma.size === 0) return [...tokens]
  return tokens.map((token) => {
    const joined = lemma.get(token.id)
    return joined === undefined ? (relation.get(token.id) ?? token) : { ...token, lemma: joined }
  })
}
