import type { Candidate } from '../document/candidate.ts'
import type { Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { FrameIndex } from '../frames/frame-index.ts'
import { arcPath } from './arc-path.ts'
import { focusFeatures } from './focus-features.ts'
import { lemmaOf } from './lemma-of.ts'
import { ownFeatures } from './own-features.ts'
import type { Pair } from './pairs.ts'
import { triggered } from './triggered.ts'

const CONTENT = /^(?:NOUN|VERB|ADJ|AUX|ADV|PROPN)$/u

const ends = ({ a: [one, first], b: [other, second] }: Pair): string[] => {
  const types = `${first.type} ${second.type}`
  return [
    `types ${types}`,
    `kinds ${types} ${one.kind} ${other.kind}`,
    `use ${one.use ?? one.kind} ${other.use ?? other.kind}`,
    ...(one.role === undefined ? [] : [`role a ${one.role}`, `role a ${one.role} ${types}`]),
    ...(other.role === undefined ? [] : [`role b ${other.role}`, `role b ${other.role} ${types}`]),
  ]
}

const between = (sentence: Sentence, { a: [one], b: [other] }: Pair, index: FrameIndex): string[] => {
  const { tokens } = sentence
  const start = one.kind === 'named' ? one.last : one.head
  const words = tokens.slice(start + 1, other.first)
  const found: string[] = [
    `distance ${words.length < 4 ? words.length : words.length < 8 ? '4-7' : words.length < 15 ? '8-14' : '15+'}`,
  ]
  if (words.length <= 4) found.push(`middle ${words.map(lemmaOf).join(' ')}`)
  if (words.length <= 14)
    words.forEach((token, i) => {
      if (token.ner !== 'O') return
      found.push(`between ${lemmaOf(token)}`)
      if (i > 0) found.push(`between ${lemmaOf(words[i - 1])} ${lemmaOf(token)}`)
      for (const predicate of triggered(token, index)) found.push(`between triggers ${predicate}`)
    })
  const before = tokens[one.first - 1]
  const after = tokens[other.last + 1]
  found.push(`before ${lemmaOf(before)}`, `after ${lemmaOf(after)}`, `before b ${lemmaOf(tokens[other.first - 1])}`)
  found.push(`before two ${lemmaOf(tokens[one.first - 2])} ${lemmaOf(before)}`)
  found.push(`after two ${lemmaOf(after)} ${lemmaOf(tokens[other.last + 2])}`)
  if (before !== undefined) for (const predicate of triggered(before, index)) found.push(`before triggers ${predicate}`)
  if (after !== undefined) for (const predicate of triggered(after, index)) found.push(`after triggers ${predicate}`)
  if (sentence.kind !== 'prose') found.push(`in ${sentence.kind}`)
  return found
}

const preposition = (tokens: readonly Token[], head: number): string =>
  tokens
    .filter((token) => token.head === head + 1 && token.deprel.startsWith('case'))
    .map((token) => token.form.toLowerCase())
    .join(' ')

const overArcs = (tokens: readonly Token[], a: Mention, b: Mention, types: string, index: FrameIndex): string[] => {
  const path = arcPath(tokens, a.head, b.head)
  if (path === undefined) return []
  const top = tokens[path.top]
  const topLemma = lemmaOf(top)
  const short = path.inner.length <= 4
  const prepositions = `${preposition(tokens, a.head)}/${preposition(tokens, b.head)}`
  const found = [
    `path ${short ? path.labels : 'long'}`,
    `path ${short ? path.labels : 'long'} ${types}`,
    `top ${topLemma}`,
    `top ${topLemma} ${types}`,
    `prepositions ${prepositions}`,
    `top ${topLemma} ${prepositions}`,
    `top ${topLemma} ${short ? path.labels : 'long'}`,
  ]
  for (const place of path.inner) {
    const token = tokens[place]
    if (token === undefined) continue
    found.push(`on path ${lemmaOf(token)}`)
    for (const predicate of triggered(token, index))
      found.push(`path triggers ${predicate}`, `path triggers ${predicate} ${short ? path.labels : 'long'}`)
  }
  for (const token of tokens)
    if (
      token.head === path.top + 1 &&
      token.ner === 'O' &&
      CONTENT.test(token.upos) &&
      /^(?:obj|obl|compound|xcomp|advmod|nsubj|iobj|aux)/u.test(token.deprel)
    ) {
      found.push(`top child ${lemmaOf(token)}`, `top ${topLemma} child ${lemmaOf(token)}`)
      for (const predicate of triggered(token, index)) found.push(`child triggers ${predicate}`)
    }
  if (tokens.some((token) => token.head === path.top + 1 && token.deprel === 'nsubj:pass'))
    found.push(`passive ${types}`)
  return found
}

/** What the roles of the two say: those told here, and those that the text gives them elsewhere. */
const byRoles = (tokens: readonly Token[], { a, b }: Pair, index: FrameIndex): string[] =>
  (
    [
      ['a', a],
      ['b', b],
    ] as const
  ).flatMap(([end, [mention, chain]]) => {
    const noun = mention.role === undefined ? undefined : tokens[mention.roleToken ?? mention.head]
    const here = noun === undefined ? [] : triggered(noun, index)
    const elsewhere = chain.roles.flatMap((role) =>
      role === mention.role ? [] : triggered({ lemma: role, form: role, upos: 'NOUN' }, index),
    )
    return [
      ...here.map((predicate) => `role ${end} triggers ${predicate}`),
      ...[...new Set(elsewhere)].map((predicate) => `elsewhere ${end} triggers ${predicate}`),
    ]
  })

/** All mentions of the two, the nearest first. */
const overAll = ({ tokens }: Sentence, { a, b, again }: Pair, index: FrameIndex): string[] => {
  const types = `${a[1].type} ${b[1].type}`
  return [
    ...overArcs(tokens, a[0], b[0], types, index),
    ...again.flatMap(([one, other]) => [
      `again ${one.use ?? one.kind} ${other.use ?? other.kind}`,
      ...overArcs(tokens, one, other, types, index),
    ]),
  ]
}

const byRules = ({ a: [one, first], b: [, second] }: Pair, candidates: readonly Candidate[]): string[] =>
  candidates.flatMap((candidate) => {
    const forth = candidate.subjectChain === first.id && candidate.objectChain === second.id
    const back = candidate.subjectChain === second.id && candidate.objectChain === first.id
    if ((!forth && !back) || candidate.sentence !== one.sentence) return []
    const way = forth ? '>' : '<'
    const [, , , shape = ''] = candidate.rule.split('/')
    const prior =
      candidate.prior >= 0.85 ? 'high' : candidate.prior >= 0.7 ? 'middle' : candidate.prior >= 0.5 ? 'low' : 'poor'
    return [
      `rule ${candidate.predicate} ${way}`,
      `rule ${candidate.predicate} ${way} ${prior}`,
      `rule ${candidate.predicate} ${way} ${shape}`,
    ]
  })

/**
 * All that may tell how two mentions are related, as named features.
 *
 * @param sentence the sentence of the first mention
 * @param others how many further persons the sentence mentions
 */
export const pairFeatures = (
  sentence: Sentence,
  pair: Pair,
  candidates: readonly Candidate[],
  index: FrameIndex,
  others: number,
): string[] => {
  const features =
    pair.focus === undefined
      ? [
          'always',
          `others ${Math.min(others, 3)}`,
          ...ends(pair),
          ...between(sentence, pair, index),
          ...byRoles(sentence.tokens, pair, index),
          ...overAll(sentence, pair, index),
          ...byRules(pair, candidates),
        ]
      : ['always', 'focus', ...focusFeatures(sentence, pair, pair.focus, candidates, index)]
  return [...features, ...ownFeatures(features)]
}
