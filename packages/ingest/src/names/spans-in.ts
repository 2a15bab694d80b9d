import type { Document } from '../document/document.ts'
import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import { findDocumentSpans, formOf } from './document-spans.ts'
import { hasNickname, type NameSpan } from './find-spans.ts'
import { fixtureSides } from './fixture-sides.ts'
import { joinedSpans } from './joined-spans.ts'
import { readSpans } from './read-spans.ts'
import { roleAtStart } from './role-at-start.ts'

/** Whether two spans have a token in common. */
export const overlap = (a: NameSpan, b: NameSpan): boolean => a.first <= b.last && b.first <= a.last

/** All of the first spans, and of the others those that overlap none of them. */
const firstOf = (first: readonly NameSpan[], others: readonly NameSpan[]): readonly NameSpan[] => [
  ...first,
  ...others.filter((span) => !first.some((other) => overlap(span, other))),
]

/** "vijf kilometer": a figure or a word, and a measure. */
const DISTANCE = /^\S+ (?:kilo)?met(?:er|re)s?$/iu

/** "Roeien - De Holland Acht …": what a short report is about, in a common word before a dash. */
const isRubric = (tokens: readonly Token[], { first, last }: NameSpan, { model }: IngestContext): boolean =>
  first === 0 &&
  last === 0 &&
  /^[-–—]$/u.test(tokens[1]?.form ?? '') &&
  (tokens[1]?.start ?? 0) > (tokens[0]?.end ?? 0) &&
  model.isWord(tokens[0]?.form.toLowerCase() ?? '')

/**
 * Spans of each sentence: by the document's reading where there is one, and by rules what it leaves.
 *
 * @param events spans of each sentence that are disciplines
 */
export const spansIn = (
  document: Document,
  events: readonly (readonly NameSpan[])[],
  context: IngestContext,
): readonly (readonly NameSpan[])[] => {
  const found = findDocumentSpans(document.sentences, context).map((spans, s) =>
    spans.filter((span) => !isRubric(document.sentences[s]?.tokens ?? [], span, context)),
  )
  const sides = document.sentences.map(({ tokens }) => fixtureSides(tokens))
  const withSides = (spans: readonly NameSpan[], s: number): readonly NameSpan[] => firstOf(sides[s] ?? [], spans)
  if (document.reading === undefined) return found.map(withSides)
  return document.sentences.map(({ tokens }, s) => {
    // "vijf kilometer voor de streep" is no event, whatever the reading says.
    const isDistance = (span: NameSpan): boolean =>
      DISTANCE.test(formOf(tokens, span)) && !events[s]?.some((other) => overlap(span, other))
    // What the rules see better: a nickname inside a name, and a role before it.
    const ruled = found[s] ?? []
    const nicknamed = ruled.filter((span) => hasNickname(tokens, span))
    const read = readSpans(tokens)
      .filter((span) => !isRubric(tokens, span, context) && !isDistance(span))
      .filter((span) => !nicknamed.some((other) => overlap(span, other)))
      .map((span) =>
        span.first < span.last && roleAtStart(tokens, span.first, context) ? { ...span, first: span.first + 1 } : span,
      )
    return withSides(firstOf(joinedSpans(tokens, read, context), ruled), s)
  })
}
