import type { Sentence } from '../document/sentence.ts'
import type { IngestContext } from '../stages/context.ts'
import type { TypedSpan } from './name-types.ts'

/** "Agnieszka Mrozek (Pol)": countries in brackets behind a name. */
export const bracketed = ({ tokens }: Sentence, { language }: IngestContext): TypedSpan[] =>
  tokens.flatMap((token, i) =>
    tokens[i - 1]?.form === '(' &&
    /^[),]$/u.test(tokens[i + 1]?.form ?? '') &&
    /^\p{L}+$/u.test(token.form) &&
    language.demonyms.byCountry.has(token.form) &&
    /^\p{Lu}/u.test(tokens[i - 2]?.form ?? '')
      ? [{ first: i, last: i, type: 'Place', probability: 0.95 }]
      : [],
  )

/** Disciplines written small are events: the 500 metres. */
export const disciplines = (sentence: Sentence, context: IngestContext): TypedSpan[] => {
  const first = sentence.tokens[0]
  if (first === undefined) return []
  const offset = first.start
  const text = sentence.tokens
    .map(
      (token, i) =>
        (i > 0 ? ' '.repeat(Math.max(0, token.start - (sentence.tokens[i - 1]?.end ?? token.start))) : '') + token.form,
    )
    .join('')
  return [...text.matchAll(context.language.names.disciplines)].flatMap((hit) => {
    const start = offset + hit.index
    const from = sentence.tokens.findIndex((token) => token.start === start)
    const to = sentence.tokens.findIndex((token) => token.end === start + hit[0].length)
    return from < 0 || to < from ? [] : [{ first: from, last: to, type: 'Event', probability: 0.9 }]
  })
}
