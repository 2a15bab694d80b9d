import { formAt } from '../document/form-at.ts'
import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import type { NameSpan } from './find-spans.ts'
import { CAPITAL } from './namelike.ts'

/** Words that join parts of a name and end none. */
const SMALL = /^(?:van|voor|in|op|aan|bij|met|de|het|der|den|en|of|for|at|by|to|the|and)$/u

/** Whether two spans beside each other, or with one small word between them, are one name. */
const areOne = (tokens: readonly Token[], a: NameSpan, b: NameSpan, { language }: IngestContext): boolean => {
  // "zijspanrace van" and "Oss"
  if (b.first === a.last + 1) return a.type === 'Event' && b.type === 'Place' && SMALL.test(formAt(tokens, a.last))
  if (b.first !== a.last + 2) return false
  const between = tokens[a.last + 1]
  switch (between?.form) {
    // "Cape to Cape Race"; but "took Ajax to Champions League football".
    case 'to':
      return (
        b.type === 'Event' &&
        b.last > b.first &&
        (a.type === 'Event' || formAt(tokens, a.last) === formAt(tokens, b.first))
      )
    // "Cheltenham Novices' Final"; but "Cheltenham's Final".
    case "'":
    case '’':
      return !between.spaceBefore && a.type === 'Event' && b.type === 'Event'
    // "Lady Rao of Tutbury".
    case 'of':
      return a.type === 'Person' && b.type === 'Place' && language.names.nobleTitles.has(formAt(tokens, a.first))
    default:
      return false
  }
}

/** "Silver Lantern Awards: a win, a slip": all that stands before the colon of a headline is the name. */
const fromTheStart = (tokens: readonly Token[], span: NameSpan, context: IngestContext): NameSpan =>
  span.first === 1 &&
  span.last > span.first &&
  /^(?:Event|Organization|Work)$/u.test(span.type ?? '') &&
  formAt(tokens, span.last + 1) === ':' &&
  CAPITAL.test(formAt(tokens, 0)) &&
  !context.language.demonyms.code.has(formAt(tokens, 0)) &&
  tokens[0]?.upos !== 'DET'
    ? { ...span, first: 0 }
    : span

/** "KNVB-beker voor": the name without the small word that it ends in. */
const withoutEnd = (tokens: readonly Token[], { first, last, ...rest }: NameSpan): NameSpan =>
  last > first && SMALL.test(formAt(tokens, last))
    ? withoutEnd(tokens, { ...rest, first, last: last - 1 })
    : { ...rest, first, last }

/** Names that the reading cut at a word that is small or begins the sentence, whole again; in the order of the sentence. */
export const joinedSpans = (
  tokens: readonly Token[],
  spans: readonly NameSpan[],
  context: IngestContext,
): readonly NameSpan[] => {
  const out: NameSpan[] = []
  for (const span of spans.toSorted((a, b) => a.first - b.first)) {
    const before = out.at(-1)
    if (before !== undefined && areOne(tokens, before, span, context))
      out[out.length - 1] = {
        ...span,
        first: before.first,
        type: span.type === 'Place' ? before.type : span.type,
        probability: Math.min(before.probability, span.probability),
      }
    else out.push(fromTheStart(tokens, span, context))
  }
  return out.map((span) => withoutEnd(tokens, span))
}
