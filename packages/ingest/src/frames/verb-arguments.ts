import type { Argument, Clause } from './clause.ts'

const AGENT = new Set(['door', 'by'])
const lower = (found: readonly Argument[], sure: number): readonly Argument[] =>
  found.map((argument) => ({ ...argument, sure }))

/** Whether a verb is passive: "werd verslagen", "was beaten". Dutch "is verslagen" too, where an agent or passive subject says so. */
export const isPassive = (clause: Clause, verb: number): boolean =>
  clause.dependents(verb, /^(?:aux:pass|nsubj:pass)$/u).length > 0 ||
  (/VerbForm=Part/u.test(clause.tokens[verb]?.feats ?? '') && clause.dependents(verb, /^obl:agent$/u).length > 0)

/** Who does it: the subject, inherited by a coordinated or infinitive verb that has none of its own; for a relative clause whom the pronoun stands for. */
export const subjects = (clause: Clause, verb: number, depth = 0): readonly Argument[] => {
  if (depth > 4) return []
  const own = clause.dependents(verb, /^nsubj/u)
  if (own.length > 0) return own.flatMap((child) => clause.phrase(child))
  const token = clause.tokens[verb]
  if (token === undefined) return []
  const governor = token.head - 1
  // "X was in charge", "X is behind Y": the copula's subject hangs on what is said.
  if (token.deprel.startsWith('cop') && governor >= 0) return subjects(clause, governor, depth + 1)
  if (
    /^(?:conj|xcomp|advcl|ccomp|csubj|parataxis)/u.test(token.deprel) &&
    governor >= 0 &&
    /^(?:VERB|AUX|ADJ|NOUN)$/u.test(clause.tokens[governor]?.upos ?? '')
  ) {
    // "Ze dwong Kok te buigen": an object controls; otherwise the subject does.
    const inherited = subjects(clause, governor, depth + 1)
    const finite = /VerbForm=Fin/u.test(token.feats)
    if (/^(?:ccomp|csubj)/u.test(token.deprel) && finite) return []
    return token.deprel === 'conj' ? inherited : lower(inherited, 0.92)
  }
  if (token.deprel.startsWith('acl') && governor >= 0) return lower(clause.phrase(governor), 0.9)
  return []
}

/** Agent of a passive: "door X", "by X". */
export const agents = (clause: Clause, verb: number): readonly Argument[] => {
  const own = clause
    .children(verb)
    .filter((child) => clause.prepositions(child).some((form) => AGENT.has(form)))
    .flatMap((child) => clause.phrase(child))
  // "was outpointed over ten rounds by X": the agent is parsed as part of the phrase before it.
  return own.length > 0 ? own : obliques(clause, verb, [...AGENT]).filter(({ mention }) => mention.first > verb)
}

/** Direct object; where the parse gives none, the one name after the verb (or before a verb at the end) that nothing else claims. */
export const objects = (
  clause: Clause,
  verb: number,
  taken: readonly Argument[],
  words: readonly string[] = [],
): readonly Argument[] => {
  const own = clause.dependents(verb, /^(?:obj|iobj)$/u).filter((child) => clause.prepositions(child).length === 0)
  const found = own.flatMap((child) => clause.phrase(child))
  if (found.length > 0) return found
  // "beat Rosenthal 6-4 7-6", "snatched the Gstaad title": the name is parsed as part of what follows it.
  const within = own
    .flatMap((child) => clause.dependents(child, /^(?:compound|flat|nmod:unmarked|nmod:poss)$/u))
    .filter((part) => clause.prepositions(part).length === 0 && clause.tokens[part]?.ner.startsWith('B-') === true)
    .flatMap((part) => clause.phrase(part))
    .filter(({ mention, chain }) => mention.kind === 'named' && !taken.some((one) => one.chain.id === chain.id))
  if (within.length > 0) return lower(within, 0.9)
  // "takes on Umunna": the particle is part of the frame, so what stands after it is the object.
  const afterParticle = clause.children(verb).filter((child) => {
    const prepositions = clause.prepositions(child)
    return prepositions.length > 0 && prepositions.every((form) => words.includes(form))
  })
  const particles = afterParticle.flatMap((child) => clause.phrase(child))
  const apart = particles.filter(
    ({ mention, chain }) => mention.use !== 'reflexive' && !taken.some((one) => one.chain.id === chain.id),
  )
  if (apart.length > 0) return apart
  // A bare name that the parse calls an oblique is an object: times and places have a preposition.
  const bare = clause
    .dependents(verb, /^(?:obl|advcl|nmod|appos)$/u)
    .filter(
      (child) =>
        clause.prepositions(child).length === 0 && /^B-(?:Person|Organization)$/u.test(clause.tokens[child]?.ner ?? ''),
    )
  const mistaken = bare
    .flatMap((child) => clause.phrase(child))
    .filter(({ chain }) => !taken.some((one) => one.chain.id === chain.id))
  if (mistaken.length > 0) return lower(mistaken, 0.88)
  const relative = clause.dependents(verb, /^obj/u).flatMap((child) => clause.at(child))
  if (relative.length > 0) return relative
  const token = clause.tokens[verb]
  if (token?.deprel.startsWith('acl') === true && clause.dependents(verb, /^nsubj/u).length > 0 && token.head > 0)
    return lower(clause.phrase(token.head - 1), 0.8)
  return byOrder(clause, verb, taken, words)
}

const byOrder = (
  clause: Clause,
  verb: number,
  taken: readonly Argument[],
  words: readonly string[],
): readonly Argument[] => {
  const [first, last] = clause.span(verb)
  const busy = new Set(taken.map(({ chain }) => chain.id))
  const free = (i: number): readonly Argument[] => {
    const here = clause
      .at(i)
      .filter(({ mention, chain }) => mention.kind === 'named' && mention.first === i && !busy.has(chain.id))
    if (here.length === 0) return []
    const before = clause.tokens[(here[0]?.mention.roleToken ?? i) - 1]
    const governed =
      before !== undefined &&
      !words.includes(before.form.toLowerCase()) &&
      (before.upos === 'ADP' || /^(?:van|of|tegen|met|voor|by|to|for|with)$/iu.test(before.form))
    const head = clause.tokens[(clause.tokens[here[0]?.mention.head ?? i]?.head ?? 0) - 1]
    // What the parse gives to another verb is not ours.
    return governed || (head !== undefined && head.upos === 'VERB' && head.id - 1 !== verb) ? [] : here
  }
  for (let i = verb + 1; i <= last; i++) {
    if (/^(?:VERB|AUX)$/u.test(clause.tokens[i]?.upos ?? '') && i > verb + 1 && clause.tokens[i]?.head !== verb + 1)
      break
    const hit = free(i)
    if (hit.length > 0) return lower(hit, 0.75)
  }
  for (let i = verb - 1; i >= first; i--) {
    const hit = free(i)
    if (hit.length > 0) return lower(hit, 0.7)
  }
  return []
}

/** Whoever stands after one of these prepositions: as a dependent of the verb or of its object, else by order in the clause. */
export const obliques = (clause: Clause, at: number, prepositions: readonly string[]): readonly Argument[] => {
  const takes = (child: number): boolean => clause.prepositions(child).some((form) => prepositions.includes(form))
  const own = clause.children(at).filter(takes)
  const deeper = clause
    .children(at)
    .filter((child) => /^(?:obj|obl|xcomp|nsubj|advmod|conj|appos)/u.test(clause.tokens[child]?.deprel ?? ''))
    .flatMap((child) => clause.children(child).filter(takes))
  const found = [...own, ...(own.length > 0 ? [] : deeper)].flatMap((child) => clause.phrase(child))
  if (found.length > 0) return found
  const [first, last] = clause.span(at)
  for (let distance = 1; distance < 12; distance++)
    for (const i of [at + distance, at - distance]) {
      if (i < first || i > last || !prepositions.includes(clause.tokens[i]?.form.toLowerCase() ?? '')) continue
      for (let j = i + 1; j <= Math.min(last, i + 6); j++) {
        const token = clause.tokens[j]
        // "ahead of", "clear of": one preposition of two words.
        if (j === i + 1 && token?.form === 'of') continue
        if (
          token === undefined ||
          /^(?:ADP|PUNCT|AUX)$/u.test(token.upos) ||
          (token.upos === 'VERB' && /VerbForm=Fin/u.test(token.feats))
        )
          break
        const hit = clause.at(j)
        if (hit.length > 0)
          return lower(
            clause.phrase(hit[0]?.mention.head ?? j).length > 0 ? clause.phrase(hit[0]?.mention.head ?? j) : hit,
            0.85,
          )
      }
    }
  return []
}
