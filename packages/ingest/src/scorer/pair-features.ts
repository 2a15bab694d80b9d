import type { Candidate } from '../document/candidate.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import { type FrameIndex, nounEntries } from '../frames/frame-index.ts'
import { arcPath } from './arc-path.ts'
import type { Focus, Pair } from './pairs.ts'

const lemmaOf = (token: Token | undefined): string => (token?.lemma ?? '^').toLowerCase()
const CONTENT = /^(?:NOUN|VERB|ADJ|AUX|ADV|PROPN)$/u

/** Predicates that a word may trigger by itself, from the relation packs: so that a new idiom in a pack teaches the scorer at once. */
export const triggered = (token: Token, index: FrameIndex): readonly string[] => {
  const entries = [
    ...(index.verbs.get(token.lemma) ?? []),
    ...(index.adjectives.get(token.lemma) ?? []),
    ...(/^(?:NOUN|ADJ|PROPN|VERB)$/u.test(token.upos) ? nounEntries(index, token.lemma, token.form) : []),
  ]
  return [
    ...new Set(
      entries
        .filter(({ frame }) => frame.words === undefined)
        .map(({ predicate, frame }) => `${predicate}${frame.turned === true ? '-' : '+'}`),
    ),
  ]
}

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

const overArcs = (tokens: readonly Token[], pair: Pair, index: FrameIndex): string[] => {
  const path = arcPath(tokens, pair.a[0].head, pair.b[0].head)
  if (path === undefined) return []
  const types = `${pair.a[1].type} ${pair.b[1].type}`
  const top = tokens[path.top]
  const topLemma = lemmaOf(top)
  const short = path.inner.length <= 4
  const prepositions = `${preposition(tokens, pair.a[0].head)}/${preposition(tokens, pair.b[0].head)}`
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

/** What tells whether a mention is meant to belong to what the article is about: its role, its verb, what contests it has. */
const ofFocus = (
  { tokens, kind }: Sentence,
  { a: [mention, chain], b: [, other] }: Pair,
  { rank, distance, inHeadline, only, beside }: Focus,
  candidates: readonly Candidate[],
  index: FrameIndex,
): string[] => {
  const types = `${chain.type} ${other.type}`
  const far = distance < 4 ? `${distance}` : distance < 9 ? '4-8' : '9+'
  const noun = tokens[mention.roleToken ?? mention.head]
  const triggers = mention.role === undefined || noun === undefined ? [] : triggered(noun, index)
  const head = tokens[mention.head]
  const governor = tokens[(head?.head ?? 0) - 1]
  const figure = tokens[mention.first - 1]
  const listed = /^\d{1,2}[.)]?$/u.test(figure?.form ?? '') || /^[.)]$/u.test(figure?.form ?? '')
  const complement = tokens.some(
    (token) => noun !== undefined && token.head === noun.id && token.id > noun.id && token.deprel.startsWith('nmod'),
  )
  const contests = candidates.filter(
    (candidate) =>
      candidate.sentence === mention.sentence &&
      (candidate.subjectChain === chain.id || candidate.objectChain === chain.id),
  )
  const where = `rank ${rank}${inHeadline ? ' headline' : ''}${only ? ' only' : ''}${beside ? ' beside' : ''}`
  return [
    `focus ${types}`,
    `focus ${types} ${where}`,
    `focus ${types} distance ${far}`,
    `focus ${types} in ${kind}`,
    `focus ${types} ${mention.kind} ${head?.deprel ?? ''}`,
    `focus ${types} verb ${governor?.lemma ?? '^'}`,
    `focus ${types} before ${lemmaOf(tokens[mention.first - 1])}`,
    `focus ${types} after ${lemmaOf(tokens[mention.last + 1])}`,
    ...(listed ? [`focus ${types} listed`, `focus ${types} listed in ${kind}`] : []),
    ...(complement ? [`focus ${types} complement`] : []),
    ...(mention.role === undefined
      ? []
      : [`focus ${types} role ${mention.role}`, `focus ${types} role ${mention.role} ${complement ? 'of' : 'alone'}`]),
    ...triggers.flatMap((predicate) => [
      `focus triggers ${predicate}`,
      `focus triggers ${predicate} ${where} ${complement ? 'of' : 'alone'}`,
      `focus triggers ${predicate} distance ${far}`,
    ]),
    ...contests.map(
      ({ predicate, subjectChain }) =>
        `focus ${types} with ${predicate} ${subjectChain === chain.id ? 'subject' : 'object'}`,
    ),
  ]
}

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
): string[] =>
  pair.focus === undefined
    ? [
        'always',
        `others ${Math.min(others, 3)}`,
        ...ends(pair),
        ...between(sentence, pair, index),
        ...overArcs(sentence.tokens, pair, index),
        ...byRules(pair, candidates),
      ]
    : ['always', 'focus', ...ofFocus(sentence, pair, pair.focus, candidates, index)]
