import type { Clause } from './clause.ts'
import { listOf, type Match, triggerAt } from './match.ts'
import { fixedWords } from './match-verb.ts'
import type { AdjectiveFrame, BetweenFrame, ResultFrame } from './relation-pack.ts'
import { obliques, subjects } from './verb-arguments.ts'

/** "zege van X op Y", "X's win over Y", "X boekte een zege op Y": the doer is the possessor, else the subject of the verb that carries the noun. */
export const matchResult = (frame: ResultFrame, clause: Clause, noun: number): Match[] => {
  const fixed = fixedWords(clause, noun, frame.words, frame.any)
  if (fixed === undefined) return []
  const prepositions = listOf(frame.object)
  const ends = obliques(clause, noun, prepositions).filter(
    ({ mention }) => mention.first > noun && mention.first - noun < 14,
  )
  if (ends.length === 0) return []
  const possessor = clause
    .children(noun)
    .filter(
      (child) =>
        /^(?:nmod|det|amod|appos|flat)/u.test(clause.tokens[child]?.deprel ?? '') &&
        (child < noun ||
          (child === noun + 1 && clause.tokens[child]?.ner.startsWith('B-') === true) ||
          clause.prepositions(child).some((form) => /^(?:van|voor|of|for|by|door)$/u.test(form))),
    )
  let does = possessor
    .flatMap((child) => clause.phrase(child))
    .filter(({ chain }) => !ends.some((end) => end.chain.id === chain.id))
  let shape = 'nominal'
  if (does.length === 0) {
    // "X was no match for Y": the noun itself is what is said of X.
    does = clause
      .dependents(noun, /^nsubj/u)
      .flatMap((child) => clause.phrase(child))
      .filter(({ chain }) => !ends.some((end) => end.chain.id === chain.id))
    shape = 'light'
  }
  if (does.length === 0) {
    let at = (clause.tokens[noun]?.head ?? 0) - 1
    for (let step = 0; step < 3 && at >= 0 && !/^(?:VERB|AUX)$/u.test(clause.tokens[at]?.upos ?? ''); step++)
      at = (clause.tokens[at]?.head ?? 0) - 1
    if (at < 0) return []
    does = subjects(clause, at).filter(({ chain }) => !ends.some((end) => end.chain.id === chain.id))
    shape = 'light'
  }
  return does.length === 0
    ? []
    : [
        {
          subjects: does,
          objects: ends,
          trigger: triggerAt(clause.sentence.index, [noun, ...fixed]),
          shape,
          sure: shape === 'light' ? 0.88 : 0.95,
        },
      ]
}

/** "het duel tussen X en Y", "the quartet of X, Y and Z": each with each that follows. */
export const matchBetween = (frame: BetweenFrame, clause: Clause, noun: number): Match[] => {
  const ends = obliques(clause, noun, frame.between)
  return ends.slice(0, -1).map((end, i) => ({
    subjects: [end],
    objects: ends.slice(i + 1),
    trigger: triggerAt(clause.sentence.index, [noun]),
    shape: 'between',
    sure: 0.95,
  }))
}

/** "X is verloofd met Y", "X was sneller dan Y", "X en Y zijn verloofd". */
export const matchAdjective = (
  frame: AdjectiveFrame,
  clause: Clause,
  adjective: number,
  symmetric: boolean,
): Match[] => {
  if (
    frame.comparative === true &&
    !/Degree=Cmp/u.test(clause.tokens[adjective]?.feats ?? '') &&
    !(clause.tokens[adjective]?.form ?? '').endsWith('er')
  )
    return []
  const fixed = fixedWords(clause, adjective, frame.words, frame.any)
  if (fixed === undefined) return []
  let does = subjects(clause, adjective)
  const governor = (clause.tokens[adjective]?.head ?? 0) - 1
  if (does.length === 0 && governor >= 0)
    does = /^(?:VERB|AUX)$/u.test(clause.tokens[governor]?.upos ?? '')
      ? subjects(clause, governor)
      : clause.at(governor)
  if (does.length === 0) return []
  const slots = listOf(frame.object)
  const ends = (
    slots.includes('obj')
      ? clause.dependents(adjective, /^(?:obj|obl|iobj|expl)/u).flatMap((child) => clause.phrase(child))
      : obliques(clause, adjective, slots)
  ).filter(({ chain }) => !does.some((one) => one.chain.id === chain.id))
  const trigger = triggerAt(clause.sentence.index, [adjective, ...fixed])
  if (ends.length > 0) return [{ subjects: does, objects: ends, trigger, shape: 'predicative', sure: 0.95 }]
  return symmetric && does.length > 1
    ? [{ subjects: does.slice(0, 1), objects: does.slice(1), trigger, shape: 'together', sure: 0.9 }]
    : []
}
