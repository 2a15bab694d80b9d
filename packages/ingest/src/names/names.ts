import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import type { Stage } from '../stages/stage.ts'
import { findSpans, type NameSpan } from './find-spans.ts'
import { scoreTypes, type TypeScores } from './type-span.ts'

interface Found {
  readonly sentence: number
  readonly span: NameSpan
  readonly form: string
  readonly scores: TypeScores
}

const bare = (form: string): string => form.replace(/['’]s?$/u, '').replace(/(?<=\p{L}{3})s$/u, 's')

/** A name that is the whole or the last word of another's in the document shares its evidence. */
const pool = (found: readonly Found[]): Map<string, TypeScores> => {
  const pooled = new Map<string, TypeScores>()
  const share = (key: string, scores: TypeScores, weight: number): void => {
    const sum = pooled.get(key) ?? new Map<string, number>()
    for (const [type, points] of scores) sum.set(type, (sum.get(type) ?? 0) + weight * points)
    pooled.set(key, sum)
  }
  for (const { form, scores } of found) {
    const words = form.split(/\s+/u)
    share(form, scores, 1)
    if (words.length > 1 && (scores.get('Person') ?? 0) > 2) {
      for (let i = 1; i < words.length; i++) share(words.slice(i).join(' '), new Map([['Person', 6]]), 1)
      share(words[0] ?? '', new Map([['Person', 1.5]]), 1)
    }
  }
  return pooled
}

const best = (scores: TypeScores): { readonly type: string; readonly probability: number } | undefined => {
  const ranked = [...scores].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const top = ranked[0]
  if (top === undefined || top[1] < 0.5) return undefined
  const total = ranked.reduce((sum, [, points]) => sum + points, 0)
  return { type: top[0], probability: Math.round((1000 * top[1]) / (total + 0.3)) / 1000 }
}

/** Disciplines written small are events: the 500 metres. */
const disciplines = (sentence: Sentence, context: IngestContext): NameSpan[] => {
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

const label = (
  sentence: Sentence,
  spans: readonly (NameSpan & { readonly final: string; readonly sure: number })[],
): Sentence => {
  const tokens = sentence.tokens.map((token): Token => ({ ...token, ner: 'O', nerProbability: 0 }))
  for (const span of spans)
    for (let i = span.first; i <= span.last; i++) {
      const token = tokens[i]
      if (token !== undefined && token.ner === 'O')
        tokens[i] = { ...token, ner: `${i === span.first ? 'B' : 'I'}-${span.final}`, nerProbability: span.sure }
    }
  return { ...sentence, tokens }
}

/** Final names: spans from the model and capitals, types from model, lists, context and the rest of the document together. */
export const names: Stage = {
  name: 'names',
  requires: ['syntax'],
  assigns: ['names'],
  run: (document, context) => {
    const found = document.sentences.flatMap((sentence, index) =>
      findSpans(sentence, context).map((span): Found => {
        const slice = document.source.text.slice(sentence.tokens[span.first]?.start, sentence.tokens[span.last]?.end)
        return { sentence: index, span, form: bare(slice), scores: scoreTypes(sentence, span, context) }
      }),
    )
    const pooled = pool(found)
    const sentences = document.sentences.map((sentence, index) => {
      const own = found.filter((name) => name.sentence === index)
      const events = disciplines(sentence, context)
      const spans = own.flatMap(({ span, form, scores }) => {
        if (events.some((event) => event.first <= span.last && span.first <= event.last)) return []
        const all: TypeScores = new Map(scores)
        for (const [type, points] of pooled.get(form) ?? []) all.set(type, (all.get(type) ?? 0) + 0.5 * points)
        const verdict = best(all)
        return verdict === undefined ? [] : [{ ...span, final: verdict.type, sure: verdict.probability }]
      })
      return label(sentence, [...spans, ...events.map((event) => ({ ...event, final: 'Event', sure: 0.9 }))])
    })
    return { ...document, sentences }
  },
}
