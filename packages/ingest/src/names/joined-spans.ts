import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import type { NameSpan } from './find-spans.ts'
import { CAPITAL } from './namelike.ts'

const form = (tokens: readonly Token[], i: number): string => tokens[i]?.form ?? ''

/** Whether two spans with one small word between them are one name. */
const areOne = (tokens: readonly Token[], a: NameSpan, b: NameSpan, { language }: IngestContext): boolean => {
  if (b.first !== a.last + 2) return false
  const between = tokens[a.last + 1]
  switch (between?.form) {
    // "Cape to Cape Race"; but "took Ajax to Champions League football".
    case 'to':
      return (
        b.type === 'Event' && b.last > b.first && (a.type === 'Event' || form(tokens, a.last) === form(tokens, b.first))
      )
    // "Cheltenham Novices' Final"; but "Cheltenham's Final".
    case "'":
    case '’':
      return !between.spaceBefore && a.type === 'Event' && b.type === 'Event'
    // "Lady Rao of Tutbury".
    case 'of':
      return a.type === 'Person' && b.type === 'Place' && language.names.nobleTitles.has(form(tokens, a.first))
    default:
      return false
  }
}

/** "Silver Lantern Awards: a win, a slip": all that stands before the colon of a headline is the name. */
const fromTheStart = (tokens: readonly Token[], span: NameSpan, context: IngestContext): NameSpan =>
  span.first === 1 &&
  span.last > span.first &&
  /^(?:Event|Organization|Work)$/u.test(span.type ?? '') &&
  form(tokens, span.last + 1) === ':' &&
  CAPITAL.test(form(tokens, 0)) &&
  !context.language.demonyms.code.has(form(tokens, 0)) &&
  tokens[0]?.upos !== 'DET'
    ? { ...span, first: 0 }
    : span

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
  return out
}
