import type { Argument, Clause } from './clause.ts'
import { listOf, type Match, triggerAt } from './match.ts'
import type { VerbFrame } from './relation-pack.ts'
import { agents, isPassive, objects, obliques, subjects } from './verb-arguments.ts'

/** Places of the frame's fixed words near the verb, or undefined where they are not all there. */
export const fixedWords = (
  clause: Clause,
  at: number,
  words: readonly string[] | undefined,
  any = false,
): readonly number[] | undefined => {
  if (words === undefined) return []
  const [first, last] = clause.span(at)
  const places = words.map((word) => {
    for (let distance = 1; distance < 14; distance++)
      for (const i of [at + distance, at - distance])
        if (
          i >= first &&
          i <= last &&
          (clause.tokens[i]?.form.toLowerCase() === word || clause.tokens[i]?.lemma === word)
        )
          return i
    return -1
  })
  const found = places.filter((place) => place >= 0)
  return any ? (found.length > 0 ? found : undefined) : found.length === places.length ? found : undefined
}

const EACH_OTHER = ['elkaar', 'elkander', 'other', 'another']

const distinct = (subjects_: readonly Argument[], objects_: readonly Argument[]): readonly Argument[] =>
  objects_.filter(({ chain }) => !subjects_.some((subject) => subject.chain.id === chain.id))

/** "X and Y married": a plural subject of a symmetric verb is both ends. */
const together = (found: readonly Argument[]): readonly [readonly Argument[], readonly Argument[]] => [
  found.slice(0, 1),
  found.slice(1),
]

/** All readings of a verb frame at a verb: active, passive, relative clause, infinitive; by preposition where the frame says so. */
export const matchVerb = (frame: VerbFrame, clause: Clause, verb: number, symmetric: boolean): Match[] => {
  const fixed = fixedWords(clause, verb, frame.words, frame.any)
  if (fixed === undefined) return []
  const particles = clause.dependents(verb, /^compound:prt$/u)
  const trigger = triggerAt(clause.sentence.index, [verb, ...particles, ...fixed])
  const slots = listOf(frame.object)
  const direct = slots.length === 0 || slots.includes('obj') || slots.includes('iobj')
  const prepositions = slots.filter((slot) => slot !== 'obj' && slot !== 'iobj')
  const passive = isPassive(clause, verb)
  if (passive && direct) {
    const patients = subjects(clause, verb)
    const by = agents(clause, verb)
    return by.length > 0 && patients.length > 0
      ? [{ subjects: by, objects: distinct(by, patients), trigger, shape: 'passive', sure: 1 }]
      : []
  }
  if (frame.subject === 'obj') {
    const agent = passive ? [] : subjects(clause, verb)
    const moved = passive ? subjects(clause, verb) : objects(clause, verb, agent, frame.words)
    const to = distinct([...moved, ...agent], obliques(clause, verb, prepositions))
    return moved.length > 0 && to.length > 0
      ? [{ subjects: moved, objects: to, trigger, shape: 'moved', sure: 0.95 }]
      : []
  }
  const found = subjects(clause, verb)
  const does = found.length > 0 ? found : inverted(clause, verb)
  if (does.length === 0) return []
  const ends = prepositions.length > 0 ? obliques(clause, verb, prepositions) : []
  const suffers = distinct(
    does,
    ends.length > 0
      ? ends
      : direct
        ? objects(clause, verb, does, frame.words).filter(({ sure }) => frame.transitive !== true || sure >= 0.85)
        : [],
  )
  if (suffers.length === 0) {
    const [one, other] = together(does)
    // "X en Y trouwden" says it; "X en Y stonden" does not, though "X en Y stonden tegenover elkaar" does.
    const mutual =
      prepositions.every((form) => /^(?:met|with|to|from|van)$/u.test(form)) ||
      frame.words !== undefined ||
      clause.has(verb, EACH_OTHER)
    // "liepen tegen elkaar" is a contest, "liepen elkaar tegen het lijf" is none.
    const otherwise =
      !direct &&
      clause
        .dependents(verb, /^obj$/u)
        .some((child) => EACH_OTHER.includes(clause.tokens[child]?.form.toLowerCase() ?? ''))
    return symmetric &&
      mutual &&
      !otherwise &&
      other.length > 0 &&
      clause
        .dependents(verb, /^obj$/u)
        .every(
          (child) =>
            /^(?:elkaar|zich|other|another|het)$/iu.test(clause.tokens[child]?.form ?? '') ||
            (frame.words ?? []).includes(clause.tokens[child]?.form.toLowerCase() ?? ''),
        )
      ? [{ subjects: one, objects: other, trigger, shape: 'together', sure: 0.85 }]
      : []
  }
  return [{ subjects: does, objects: suffers, trigger, shape: ends.length > 0 ? 'oblique' : 'active', sure: 1 }]
}

/** No subject parsed: the nearest name before a finite verb in second place, or right after it ("Gisteren won Leerdam van Kok"). */
const inverted = (clause: Clause, verb: number): readonly Argument[] => {
  const [first] = clause.span(verb)
  for (const i of [verb + 1, verb + 2]) {
    const hit = clause.at(i).filter(({ mention }) => mention.kind !== 'pronominal' || mention.use === 'personal')
    if (hit.length > 0 && clause.tokens[i - 1]?.upos !== 'ADP')
      return hit.map((argument) => ({ ...argument, sure: 0.75 }))
  }
  for (let i = verb - 1; i >= first; i--) {
    const hit = clause.at(i)
    const mention = hit[0]?.mention
    if (mention === undefined) continue
    const before = clause.tokens[(mention.roleToken ?? mention.first) - 1]
    if (before?.upos === 'ADP') continue
    return hit.map((argument) => ({ ...argument, sure: 0.7 }))
  }
  return []
}
