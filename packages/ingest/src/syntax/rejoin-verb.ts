import type { Token } from '../document/token.ts'

/** Words that may be the separated part of a Dutch verb. */
const PARTICLES = new Set(
  `aan achter achterna achteruit af bij binnen boven dicht door dood in langs los mee mis na neer om omhoog omver onder onderuit op open over rond samen
  stil tegen terug thuis toe uit vast voor voorbij vooruit weg kwijt klaar plaats deel teleur tegemoet uiteen ineen goed`.split(
    /\s+/u,
  ),
)

/** Particles that are prepositions or adverbs more often: with these the lexicon decides. */
const ALSO_PREPOSITION = /^(?:aan|binnen|boven|in|om|onder|op|over|samen|tegen|uit|voor|langs)$/u

/** The bare verb: the lemma of a bare form may hold the particle of a commoner verb, as "deelde" is not always "meedelen". */
const bareLemma = (verb: Token): string => {
  const form = verb.form.toLowerCase()
  const wrong = [...PARTICLES].find(
    (other) => verb.lemma.startsWith(other) && verb.lemma.length > other.length + 4 && !form.startsWith(other),
  )
  return verb.lemma.slice(wrong?.length ?? 0)
}

/**
 * Dutch: a verb and its separated particle get the lemma of the whole: *troefde … af* is *aftroeven*.
 * What the parser calls a particle is one if the lexicon has the verb, or if it is little else; what it calls a preposition,
 * only if the lexicon has the verb and nothing follows that the preposition could belong to.
 *
 * @param isVerb whether the lexicon has the verb
 */
export const rejoinVerb = (tokens: readonly Token[], isVerb: (lemma: string) => boolean): readonly Token[] => {
  let out: Token[] | undefined
  tokens.forEach((token, i) => {
    const parsed = token.deprel === 'compound:prt'
    const form = token.form.toLowerCase()
    if (!parsed && !PARTICLES.has(form)) return
    const verb = (out ?? tokens)[token.head - 1]
    if (verb === undefined || !/^(?:VERB|AUX)$/u.test(verb.upos) || verb.lemma.startsWith(form)) return
    // "om het leven gekomen": a fixed phrase.
    if (tokens[i + 1]?.deprel === 'fixed' && tokens[i + 1]?.head === token.id) return
    // Another particle has been joined already.
    if (verb !== tokens[verb.id - 1]) return
    const joined = form + bareLemma(verb)
    const listed = isVerb(joined)
    const next = tokens[i + 1]
    // Before its verb a particle is written together with it, but for "af te treden" and the misspelt "stil liggen".
    if (token.id < verb.id && next?.form.toLowerCase() !== 'te' && !(parsed && listed)) return
    // A particle ends its clause; a preposition has its noun after it.
    const clauseEnd = next === undefined || /^(?:PUNCT|CCONJ|SCONJ|VERB|AUX|ADP)$/u.test(next.upos)
    const particle = parsed
      ? listed || (PARTICLES.has(form) && !ALSO_PREPOSITION.test(form))
      : listed && clauseEnd && token.upos === 'ADP' && token.id > verb.id
    if (!particle) return
    out ??= [...tokens]
    out[verb.id - 1] = { ...verb, lemma: joined }
    out[i] = { ...token, deprel: 'compound:prt' }
  })
  return out ?? tokens
}
