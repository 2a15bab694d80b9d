import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import { findSpans, type NameSpan } from './find-spans.ts'
import { splitKnown } from './split-spans.ts'

/** The words of a span, a space between each two. */
export const formOf = (tokens: readonly Token[], { first, last }: NameSpan): string =>
  tokens
    .slice(first, last + 1)
    .map((token) => token.form)
    .join(' ')

/** "De Zandbank is opgericht": the article with which a sentence begins belongs to a name that has it inside a sentence too. */
const withArticle = (tokens: readonly Token[], span: NameSpan, known: ReadonlySet<string>): NameSpan =>
  span.first === 1 &&
  /^(?:De|Het|The)$/u.test(tokens[0]?.form ?? '') &&
  known.has(`${tokens[0]?.form ?? ''} ${formOf(tokens, span)}`)
    ? { ...span, first: 0 }
    : span

/** Names of one word found inside sentences, and the surnames of those of several: where a sentence begins with one, it is a name too. */
const insideSentences = (
  found: readonly (readonly NameSpan[])[],
  sentences: readonly Sentence[],
): ReadonlySet<string> => {
  const inside = new Set<string>()
  found.forEach((spans, s) => {
    const tokens = sentences[s]?.tokens ?? []
    for (const span of spans) {
      if (span.first === 0 || /^[.:!?"“„‘']$/u.test(tokens[span.first - 1]?.form ?? '')) continue
      const last = tokens[span.last]?.form ?? ''
      if (span.first === span.last || span.type === 'Person') inside.add(last)
    }
  })
  return inside
}

/** A name with which the sentence begins and that only other sentences give away: "Barrichello is blij", after "Rubens Barrichello". */
const atStart = (
  tokens: readonly Token[],
  spans: readonly NameSpan[],
  inside: ReadonlySet<string>,
  context: IngestContext,
): NameSpan[] => {
  const first = /^["“„‘'(]$/u.test(tokens[0]?.form ?? '') ? 1 : 0
  const token = tokens[first]
  if (token === undefined || spans.some((span) => span.first <= first && first <= span.last)) return []
  const { notNames } = context.language.names
  return inside.has(token.form) && !notNames.has(token.form) && !context.language.demonyms.code.has(token.form)
    ? [{ first, last: first, type: token.ner === 'O' ? null : token.ner.slice(2), probability: token.nerProbability }]
    : []
}

/** The name spans of each sentence of a document. What stands in one sentence tells where names begin and end in another. */
export const findDocumentSpans = (sentences: readonly Sentence[], context: IngestContext): (readonly NameSpan[])[] => {
  const found = sentences.map((sentence) => findSpans(sentence, context))
  const known = new Set(found.flatMap((spans, s) => spans.map((span) => formOf(sentences[s]?.tokens ?? [], span))))
  const inside = insideSentences(found, sentences)
  return found.map((spans, s) => {
    const tokens = sentences[s]?.tokens ?? []
    return [
      ...atStart(tokens, spans, inside, context),
      ...spans.map((span) => withArticle(tokens, span, known)).flatMap((span) => splitKnown(tokens, span, known)),
    ]
  })
}
