import nlp from 'compromise/one'
import type { Candidate, TokenSpan } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Chain, Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { PackPattern, PackPredicate } from '../frames/relation-pack.ts'
import type { IngestContext } from '../stages/context.ts'
import type { Stage } from '../stages/stage.ts'
import { compilePattern, type Pattern } from './pattern.ts'
import { mayMatch, offered } from './pattern-needs.ts'
import { type MentionsAt, sentenceTerms, type Term } from './sentence-terms.ts'

/** Lower than a frame's: a pattern sees the order of words and not what they do in the sentence. */
const CONFIDENCE = 0.75

interface Rule {
  readonly name: string
  readonly predicate: string
  readonly definition: PackPredicate
  readonly pattern: Pattern
  readonly told: PackPattern
}

const rulesOf = ({ packs, language }: IngestContext): readonly Rule[] =>
  packs.flatMap((pack) =>
    Object.entries(pack.predicates).flatMap(([predicate, definition]) =>
      (definition.patterns?.[language.code] ?? []).map((told, i) => ({
        name: `${pack.name}/${predicate}/${i + 1}/pattern`,
        predicate,
        definition,
        pattern: compilePattern(told.match),
        told,
      })),
    ),
  )

/** First term and the one after the last. */
type Range = readonly [number, number]
interface View {
  document: readonly (readonly object[])[]
  readonly compute: (steps: readonly string[]) => View
  readonly fullPointer: readonly (readonly [number, number, number])[]
  readonly match: (pattern: Pattern) => View
  readonly groups: (name: string) => View
}

/** What compromise works out before it matches, but for contractions: it would make three words of "2-0", and what follows would be misplaced. */
const STEPS = (nlp as unknown as { readonly hooks: () => readonly string[] })
  .hooks()
  .filter((step) => step !== 'contractions')

/** Terms as compromise matches them. Its types know of text only. */
const viewOf = (terms: readonly Term[]): View => {
  const view = nlp('') as unknown as View
  view.document = [terms.map((term) => ({ ...term, tags: new Set(term.tags) }))]
  return view.compute(STEPS)
}

const inside = ([first, end]: Range, pointers: View['fullPointer']): Range | undefined => {
  const found = pointers.find(([, from, to]) => from >= first && to <= end)
  return found && [found[1], found[2]]
}

/** Chains of the wanted types that a range of terms mentions. */
const mentioned = (
  [first, end]: Range,
  mentionsAt: MentionsAt,
  types: readonly string[],
): readonly (readonly [Mention, Chain])[] =>
  Array.from({ length: end - first }, (_, i) => mentionsAt.get(first + i) ?? [])
    .flat()
    .filter(([, { type }]) => types.includes(type))

/** How much the way in which a mention was linked takes from the confidence. */
const linkSure = ({ kind }: Mention): number => (kind === 'named' ? 1 : kind === 'nominal' ? 0.9 : 0.93)

/** The words of the match that are neither end; where there are none, the whole match. */
const triggerOf = (sentence: number, terms: readonly Term[], whole: Range, ends: readonly Range[]): TokenSpan[] => {
  const places = Array.from({ length: whole[1] - whole[0] }, (_, i) => whole[0] + i)
  const own = places.filter((place) => !ends.some(([first, end]) => first <= place && place < end))
  const spans: TokenSpan[] = []
  for (const place of own.length > 0 ? own : places) {
    const term = terms[place]
    const last = spans.at(-1)
    if (term === undefined) continue
    if (last !== undefined && last.last === term.first - 1) spans[spans.length - 1] = { ...last, last: term.last }
    else spans.push({ sentence, first: term.first, last: term.last })
  }
  return spans
}

const inSentence = (
  sentence: Sentence,
  mentions: readonly (readonly [Mention, Chain])[],
  rules: readonly Rule[],
): Candidate[] => {
  const { terms, mentionsAt } = sentenceTerms(sentence, mentions)
  const offers = offered(terms)
  const likely = rules.filter(({ pattern }) => mayMatch(pattern, offers))
  if (likely.length === 0) return []
  const view = viewOf(terms)
  return likely.flatMap(({ name, predicate, definition, pattern, told }) => {
    const matches = view.match(pattern)
    const [subjects, objects] = [matches.groups('subject').fullPointer, matches.groups('object').fullPointer]
    return matches.fullPointer.flatMap(([, first, end]): Candidate[] => {
      const [from, to] = [inside([first, end], subjects), inside([first, end], objects)]
      if (from === undefined || to === undefined) return []
      const trigger = triggerOf(sentence.index, terms, [first, end], [from, to])
      return mentioned(from, mentionsAt, definition.subject).flatMap(([subject, subjectChain]) =>
        mentioned(to, mentionsAt, definition.object).flatMap(([object, objectChain]): Candidate[] =>
          subjectChain.id === objectChain.id || (definition.sameType === true && subjectChain.type !== objectChain.type)
            ? []
            : [
                {
                  predicate,
                  subject: subject.id,
                  object: object.id,
                  subjectChain: subjectChain.id,
                  objectChain: objectChain.id,
                  sentence: sentence.index,
                  trigger,
                  status: told.status ?? 'asserted',
                  qualifiers: {},
                  rule: name,
                  layer: 'pattern',
                  prior:
                    Math.round(1000 * (told.confidence ?? CONFIDENCE) * linkSure(subject) * linkSure(object)) / 1000,
                },
              ],
        ),
      )
    })
  })
}

const pairsBySentence = ({ chains, mentions }: Document): Map<number, (readonly [Mention, Chain])[]> => {
  const found = new Map<number, (readonly [Mention, Chain])[]>()
  for (const chain of chains)
    for (const id of chain.mentions) {
      const mention = mentions[id]
      if (mention === undefined) continue
      const own = found.get(mention.sentence)
      if (own === undefined) found.set(mention.sentence, [[mention, chain]])
      else own.push([mention, chain])
    }
  return found
}

/** Token patterns in compromise's match syntax: they survive a wrong parse, and who writes them need not know dependencies. */
export const patterns: Stage = {
  name: 'patterns',
  requires: ['chains', 'candidates'],
  assigns: ['candidates'],
  run: (document, context) => {
    const rules = rulesOf(context)
    if (rules.length === 0) return document
    const pairs = pairsBySentence(document)
    const found = document.sentences.flatMap((sentence) => {
      const own = pairs.get(sentence.index) ?? []
      return own.length < 2 || sentence.kind === 'boilerplate' || sentence.kind === 'source-line'
        ? []
        : inSentence(sentence, own, rules)
    })
    return { ...document, candidates: [...document.candidates, ...found] }
  },
}
