import type { Candidate } from '../document/candidate.ts'
import type { Sentence } from '../document/sentence.ts'
import type { FrameIndex } from '../frames/frame-index.ts'
import { lemmaOf } from './lemma-of.ts'
import type { Focus, Pair } from './pairs.ts'
import { triggered } from './triggered.ts'

/** What tells whether a mention is meant to belong to what the article is about: its role, its verb, what contests it has. */
export const focusFeatures = (
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
