import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import { logSum } from '../linear/linear-model.ts'
import { personNoun } from '../mentions/person-noun.ts'
import type { IngestContext } from '../stages/context.ts'
import type { Stage } from '../stages/stage.ts'
import { findDocumentSpans } from './document-spans.ts'
import { hasNickname, type NameSpan } from './find-spans.ts'
import { fixtureSides } from './fixture-sides.ts'
import { nameFeatures } from './name-features.ts'
import { readSpans } from './read-spans.ts'
import { roleAtStart } from './role-at-start.ts'

interface Found {
  readonly sentence: number
  readonly span: NameSpan
  readonly form: string
  /** Log-probabilities of the typer's classes. */
  readonly scores: Float64Array
}

/** The class of the typer for what is no name at all. */
const NO_NAME = 'None'
/** How much the other mentions of a name count beside what stands around this one; more of them tell less new. */
const OTHERS = 0.7
/** Added to Organization for the first word of a club's name before a role: "the next Preston manager", where Preston North End is. */
const CLUB_BEFORE_ROLE = 4
/** Added to "no name" for a capital inside a sentence, which nothing but a name explains. */
const CAPITAL_INSIDE = -2
/** Added to Person for a name that is part of a fuller person's name in the document. */
const PART_OF_PERSON = 4

/** Share of the document's reading in what a name is, where there is one. */
const READING = 0.7

/** Whether the span stands inside a sentence of prose or in brackets, where only names have capitals. */
const inside = ({ tokens, kind }: Sentence, { first }: NameSpan): boolean => {
  const before = tokens[first - 1]?.form ?? '.'
  return before === '(' || (kind === 'prose' && !/^[^\p{L}\p{N},]+$/u.test(before))
}

const bare = (form: string): string => form.replace(/['’]s?$/u, '')

/** Forms that are the first or last words of a longer name in the document that is surely a person's. */
const partsOfPersons = (found: readonly Found[], person: number): ReadonlySet<string> => {
  const parts = new Set<string>()
  for (const { form, scores } of found) {
    const words = form.split(/\s+/u)
    if (words.length < 2 || (scores[person] ?? -9) < Math.log(0.6)) continue
    for (let i = 1; i < words.length; i++) {
      parts.add(words.slice(i).join(' '))
      parts.add(`${words.slice(i).join(' ')}s`)
    }
    parts.add(words[0] ?? '')
  }
  return parts
}

/** First words of longer names in the document that are surely organizations'. */
const clubWords = (found: readonly Found[], organization: number): ReadonlySet<string> =>
  new Set(
    found.flatMap(({ form, scores }) => {
      const at = form.indexOf(' ')
      return at > 0 && (scores[organization] ?? -9) > Math.log(0.6) ? [form.slice(0, at)] : []
    }),
  )

/** What one name is, given all its mentions in the document. */
const verdict = (
  one: Found,
  same: readonly Found[],
  classes: readonly string[],
  added: (one: Found, type: string) => number,
): { readonly type: string; readonly probability: number } => {
  const others = same.filter((other) => other !== one)
  const scores = one.scores.map(
    (score, c) =>
      score +
      (others.length === 0
        ? 0
        : (OTHERS * others.reduce((sum, other) => sum + (other.scores[c] ?? 0), 0)) / Math.sqrt(others.length)) +
      added(one, classes[c] ?? NO_NAME),
  )
  // What the tagger calls a name inside a sentence is one: only its kind is in question.
  const surely = one.span.named === true || (one.span.first > 1 && one.span.type !== null && one.span.probability > 0.5)
  let top = 0
  scores.forEach((score, c) => {
    if (score > (scores[top] ?? 0) && !(surely && classes[c] === NO_NAME)) top = c
  })
  const probability = Math.exp((scores[top] ?? 0) - logSum(scores))
  return { type: classes[top] ?? NO_NAME, probability: Math.round(1000 * probability) / 1000 }
}

/** "Agnieszka Mrozek (Pol)": a country in brackets behind a name. */
const bracketed = ({ tokens }: Sentence, { language }: IngestContext): NameSpan[] =>
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

const formOf = (tokens: readonly Token[], { first, last }: NameSpan): string =>
  tokens
    .slice(first, last + 1)
    .map(({ form }) => form)
    .join(' ')

const overlap = (a: NameSpan, b: NameSpan): boolean => a.first <= b.last && b.first <= a.last

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

/** Spans of each sentence: by the document's reading where there is one, and by rules what it leaves. */
const spansIn = (
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
    return withSides(firstOf(read, ruled), s)
  })
}

/** Log-probabilities of the typer's classes, with those of the reading weighed in. */
const scoresOf = (document: Document, sentence: Sentence, span: NameSpan, context: IngestContext): Float64Array => {
  const scores = context.names.logProbabilities(nameFeatures(sentence, span, context))
  const { reading } = document
  const read = reading?.nameScores(sentence.index, span.first, span.last)
  if (reading === undefined || read === undefined) return scores
  return scores.map((score, c) => {
    const other = read[reading.nameClasses.indexOf(context.names.classes[c] ?? NO_NAME)] ?? 0
    return (1 - READING) * score + READING * other
  })
}

/** Final names: spans from the model and capitals, types from model, lists, context and the rest of the document together. */
export const names: Stage = {
  name: 'names',
  requires: ['syntax'],
  assigns: ['names'],
  run: (document, context) => {
    const eventsOf = document.sentences.map((sentence) => disciplines(sentence, context))
    const spansOf = spansIn(document, eventsOf, context)
    const found = document.sentences.flatMap((sentence, index) =>
      (spansOf[index] ?? []).map((span): Found => {
        const slice = document.source.text.slice(sentence.tokens[span.first]?.start, sentence.tokens[span.last]?.end)
        return {
          sentence: index,
          span,
          form: bare(slice),
          scores: scoresOf(document, sentence, span, context),
        }
      }),
    )
    const { classes } = context.names
    const parts = partsOfPersons(found, classes.indexOf('Person'))
    const clubs = clubWords(found, classes.indexOf('Organization'))
    const added = ({ form, sentence, span }: Found, type: string): number => {
      const own = document.sentences[sentence]
      if (type === NO_NAME) return own !== undefined && inside(own, span) ? CAPITAL_INSIDE : 0
      if (type === 'Person') return parts.has(form) ? PART_OF_PERSON : 0
      if (type !== 'Organization' || !clubs.has(form)) return 0
      const next = own?.tokens[span.last + 1]?.form ?? ''
      return personNoun(next, context.language) === undefined ? 0 : CLUB_BEFORE_ROLE
    }
    const byForm = new Map<string, Found[]>()
    for (const one of found) byForm.set(one.form, [...(byForm.get(one.form) ?? []), one])
    const sentences = document.sentences.map((sentence, index) => {
      const events = (eventsOf[index] ?? []).map((span) => ({ ...span, final: 'Event', sure: 0.9 }))
      const fixed = [
        ...events,
        ...bracketed(sentence, context).map((span) => ({ ...span, final: 'Place', sure: 0.95 })),
      ]
      const spans = found.flatMap((one) => {
        const { span } = one
        if (one.sentence !== index || fixed.some((other) => overlap(other, span))) return []
        const { type, probability } = verdict(one, byForm.get(one.form) ?? [], classes, added)
        return type === NO_NAME ? [] : [{ ...span, final: type, sure: probability }]
      })
      return label(sentence, [...spans, ...fixed])
    })
    return { ...document, sentences }
  },
}
