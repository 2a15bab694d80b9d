import type { Argument, Clause } from './clause.ts'
import { type Match, triggerAt } from './match.ts'
import { fixedWords } from './match-verb.ts'
import type { RoleFrame } from './relation-pack.ts'
import { obliques, subjects } from './verb-arguments.ts'

const COPULA = /^(?:zijn|worden|blijven|heten|be|become|remain)$/u

/** "Directeur van X is Y", "haar coach heet Y": the role is the subject, the name is told of it. */
const namedBy = (clause: Clause, noun: number): readonly Argument[] => {
  const { tokens } = clause
  const token = tokens[noun]
  const governor = (token?.head ?? 0) - 1
  if (token === undefined || !token.deprel.startsWith('nsubj') || governor <= noun) return []
  const copula = clause
    .dependents(governor, /^cop/u)
    .some((child) => child > noun && COPULA.test(tokens[child]?.lemma ?? ''))
  const told = copula
    ? clause.phrase(governor)
    : tokens[governor]?.lemma === 'heten'
      ? clause.dependents(governor, /^(?:obj|xcomp|appos)/u).flatMap((child) => clause.phrase(child))
      : []
  return told.filter(({ mention }) => mention.kind === 'named' && mention.type === 'Person')
}

/** Who holds the role: the name right after the noun, in apposition to it, before a comma, or the subject of "is". */
const holders = (clause: Clause, noun: number): { readonly found: readonly Argument[]; readonly shape: string } => {
  const { tokens } = clause
  const after = clause
    .at(noun + 1)
    .filter(({ mention }) => mention.first === noun + 1 && mention.kind === 'named' && mention.type === 'Person')
  if (after.length > 0) return { found: clause.phrase(after[0]?.mention.head ?? noun + 1), shape: 'beside' }
  const predicated = namedBy(clause, noun)
  if (predicated.length > 0) return { found: predicated, shape: 'copula' }
  // The noun belongs to a chain by apposition, copula or description.
  const own = clause.at(noun).filter(({ mention }) => mention.kind === 'nominal' && mention.head === noun)
  if (own.length > 0) return { found: own, shape: 'described' }
  // "Kees' trainer, Linda Blokzijl"
  const beside = clause
    .dependents(noun, /^(?:appos|parataxis|conj)$/u)
    .filter(
      (child) =>
        child > noun &&
        tokens[child]?.ner === 'B-Person' &&
        // "minister van Landbouw Els Hoekwater": a name right after the name of the office.
        (/^[,(:]$/u.test(tokens[child - 1]?.form ?? '') ||
          (tokens[child]?.deprel === 'appos' && child > noun + 1 && tokens[child - 1]?.ner !== 'O')),
    )
    .flatMap((child) => clause.at(child))
  if (beside.length > 0) return { found: beside, shape: 'apposition' }
  const next =
    tokens[noun + 1]?.form === ','
      ? clause
          .at(noun + 2)
          .filter(
            ({ mention }) =>
              mention.kind === 'named' &&
              mention.first === noun + 2 &&
              mention.type === 'Person' &&
              tokens[mention.last + 1]?.form !== 'en',
          )
      : []
  if (next.length > 0 && own.length === 0) return { found: next, shape: 'apposition' }
  const subject = clause.dependents(noun, /^nsubj/u).flatMap((child) => clause.phrase(child))
  const copula = clause.dependents(noun, /^cop/u).some((child) => COPULA.test(tokens[child]?.lemma ?? ''))
  if (copula && subject.length > 0) return { found: subject, shape: 'copula' }
  // "Paul, verloofde van Leerdam": no article, so no mention of its own.
  const governor = (tokens[noun]?.head ?? 0) - 1
  if (/^(?:appos|parataxis|conj|nmod|acl)$/u.test(tokens[noun]?.deprel ?? '') && governor >= 0 && governor < noun) {
    const found = clause.at(governor)
    if (found.length > 0) return { found, shape: 'apposition' }
  }
  let start = noun
  while (start > 0 && /^(?:DET|ADJ|NUM|ADV|PROPN|NOUN)$/u.test(tokens[start - 1]?.upos ?? '') && noun - start < 5)
    start--
  const comma = tokens[start - 1]?.form === ',' ? clause.at(start - 2) : []
  if (comma.length > 0) return { found: comma, shape: 'apposition' }
  // "X, die de coach van Y is", "als coach van Y": the subject of the verb that the role is told with.
  const verb = tokens[governor]
  const as = clause.prepositions(noun).some((form) => form === 'als' || form === 'as' || form === 'tot')
  if (
    verb !== undefined &&
    /^(?:VERB|AUX)$/u.test(verb.upos) &&
    (as || COPULA.test(verb.lemma) || tokens[noun]?.deprel === 'xcomp')
  )
    return { found: clause.dependents(governor, /^nsubj/u).flatMap((child) => clause.phrase(child)), shape: 'as' }
  return { found: [], shape: '' }
}

/** To whom: a possessive or genitive before the noun, a compound with a name, or after a preposition. */
const owners = (clause: Clause, noun: number, frame: RoleFrame, held: readonly Argument[]): readonly Argument[] => {
  const { tokens } = clause
  for (let i = noun - 1; i >= 0 && i > noun - 7; i--) {
    const token = tokens[i]
    if (
      token === undefined ||
      (/^(?:PUNCT|ADP|VERB|AUX|CCONJ|SCONJ)$/u.test(token.upos) &&
        token.form !== "'s" &&
        token.form !== '’s' &&
        token.form !== '-' &&
        token.form !== "'")
    )
      break
    const here = clause.at(i).filter(({ mention }) => mention.use === 'possessive')
    if (here.length > 0) return here
    const named = clause.at(i).filter(({ mention }) => mention.kind === 'named' && mention.last === i)
    const genitive =
      named.length > 0 && (/(?:s|['’]s?)$/iu.test(token.form) || /^['’]s?$/u.test(tokens[i + 1]?.form ?? ''))
    if (
      genitive &&
      !(
        named[0]?.mention.name?.endsWith('s') === true &&
        !/['’]/u.test(token.form + (tokens[i + 1]?.form ?? '')) &&
        tokens[i]?.form === named[0]?.mention.name?.split(' ').at(-1)
      )
    )
      return named
    if (
      named.length > 0 &&
      frame.nouns.length > 0 &&
      named.some(
        ({ mention }) =>
          mention.type === 'Organization' ||
          (mention.type === 'Person' && mention.last === noun - 1 && clause.at(noun + 1).length > 0) ||
          (mention.type === 'Person' && tokens[noun - 1]?.form === '-') ||
          mention.type === 'Place' ||
          mention.type === 'Event' ||
          mention.type === 'Work',
      ) &&
      i >= noun - 2 &&
      tokens[noun]?.form !== undefined
    ) {
      // "Arsenal manager", "TeamNL-coach" cut in three.
      return named
    }
  }
  const of = [
    noun,
    ...held.filter(({ mention }) => mention.first === noun + 1).map(({ mention }) => mention.head),
  ].flatMap((at) =>
    clause
      .children(at)
      .filter((child) => child > noun && clause.prepositions(child).some((form) => frame.of.includes(form)))
      .flatMap((child) => clause.phrase(child)),
  )
  if (of.length > 0) return of
  const next = tokens[noun + 1]?.form.toLowerCase() ?? ''
  return frame.of.includes(next) ? obliques(clause, noun, frame.of).filter(({ mention }) => mention.first > noun) : []
}

/**
 * Whose, where nothing says it and the noun has no article: "Kok bedankte coach X", "Ajax ontsloeg trainer X" by the subject of the
 * clause; "vader X leerde haar zwemmen" by its object.
 */
const implied = (clause: Clause, noun: number, held: readonly Argument[]): readonly Argument[] => {
  const before = clause.tokens[noun - 1]
  if (before !== undefined && (/^(?:DET|NUM)$/u.test(before.upos) || clause.at(noun - 1).length > 0)) return []
  // "used to coach X", "does not coach X": a verb, whatever the tagger says.
  if (clause.tokens[noun]?.upos === 'VERB' || /^(?:AUX|PART)$/u.test(before?.upos ?? '') || before?.form === 'to')
    return []
  let verb = noun
  for (let step = 0; step < 4 && verb >= 0 && !/^(?:VERB|AUX)$/u.test(clause.tokens[verb]?.upos ?? ''); step++)
    verb = (clause.tokens[verb]?.head ?? 0) - 1
  if (verb < 0 || !/^(?:VERB|AUX)$/u.test(clause.tokens[verb]?.upos ?? '')) return []
  const isHeld = (chain: number): boolean => held.some((holder) => holder.chain.id === chain)
  const other = (found: readonly Argument[]): readonly Argument[] =>
    found.filter(({ chain, mention }) => chain.name !== undefined && mention.use !== 'reflexive' && !isHeld(chain.id))
  const does = subjects(clause, verb)
  if (!does.some(({ chain }) => isHeld(chain.id))) return other(does)
  return other(clause.dependents(verb, /^(?:obj|iobj)$/u).flatMap((child) => clause.phrase(child)))
}

/**
 * All readings of a role noun: "haar coach X", "X, coach van Y", "Leerdams vriend X", "X is de coach van Y". Where the relation is
 * symmetric and no other end is told, a noun in the plural, or one that the frame says to be of two, joins its holders: "de broers X
 * en Y", "X en Y zijn vrienden", "het echtpaar X en Y".
 */
export const matchRole = (frame: RoleFrame, clause: Clause, noun: number, symmetric = false): Match[] => {
  const fixed = fixedWords(clause, noun, frame.words, true)
  if (fixed === undefined) return []
  const { found, shape } = holders(clause, noun)
  if (found.length === 0) return []
  const told = owners(clause, noun, frame, found).filter(
    ({ chain }) => !found.some((holder) => holder.chain.id === chain.id),
  )
  const bare = told.length === 0 && frame.bare === true && shape === 'beside'
  const to = bare ? implied(clause, noun, found) : told
  if (to.length === 0) {
    const [first, ...rest] = found
    const several = frame.together === true || /Number=Plur/u.test(clause.tokens[noun]?.feats ?? '')
    if (!symmetric || !several || first === undefined || rest.length === 0) return []
    const trigger = triggerAt(clause.sentence.index, [noun, ...fixed])
    return [{ subjects: [first], objects: rest, trigger, shape: 'together', sure: 0.92 }]
  }
  return [
    {
      subjects: found,
      objects: to,
      trigger: triggerAt(clause.sentence.index, [noun, ...fixed]),
      shape: bare ? 'implied' : shape,
      sure: bare ? 0.8 : shape === 'as' ? 0.85 : 0.97,
    },
  ]
}
