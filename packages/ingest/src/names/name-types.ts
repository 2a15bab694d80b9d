import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import { logSum } from '../linear/linear-model.ts'
import { personNoun } from '../mentions/person-noun.ts'
import type { IngestContext } from '../stages/context.ts'
import type { NameSpan } from './find-spans.ts'
import { nameFeatures } from './name-features.ts'

/** A span that is known to be a name, with one of the typer's classes and its probability in place of what the model said. */
export interface TypedSpan extends NameSpan {
  readonly type: string
}

interface Found {
  readonly sentence: Sentence
  readonly span: NameSpan
  /** Without a genitive. */
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

/** What one name is, given all its mentions in the document. */
const verdict = (
  one: Found,
  same: readonly Found[],
  classes: readonly string[],
  added: (one: Found, type: string) => number,
): TypedSpan => {
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
  return { ...one.span, type: classes[top] ?? NO_NAME, probability: Math.round(1000 * probability) / 1000 }
}

/** "won in 2:21.40": no person and no place is called so. */
const isFigure = (form: string, type: string): boolean => /^(?:Person|Place)$/u.test(type) && !/\p{L}/u.test(form)

/** What speaks for a class besides the scores: where a name stands, and of which longer names it is part. */
const addedBy = (found: readonly Found[], { language, names: { classes } }: IngestContext) => {
  const parts = partsOfPersons(found, classes.indexOf('Person'))
  const clubs = clubWords(found, classes.indexOf('Organization'))
  return ({ form, sentence, span }: Found, type: string): number => {
    if (type === NO_NAME) return inside(sentence, span) ? CAPITAL_INSIDE : 0
    if (type === 'Person') return parts.has(form) ? PART_OF_PERSON : 0
    if (type !== 'Organization' || !clubs.has(form)) return 0
    return personNoun(sentence.tokens[span.last + 1]?.form ?? '', language) === undefined ? 0 : CLUB_BEFORE_ROLE
  }
}

/** What the spans of each sentence are, all names of one form decided together; those that are no names are left out. */
export const typesIn = (
  document: Document,
  spansOf: readonly (readonly NameSpan[])[],
  context: IngestContext,
): readonly (readonly TypedSpan[])[] => {
  const found = document.sentences.map((sentence, index) =>
    (spansOf[index] ?? []).map((span): Found => {
      const slice = document.source.text.slice(sentence.tokens[span.first]?.start, sentence.tokens[span.last]?.end)
      const form = slice.replace(/['’]s?$/u, '')
      return { sentence, span, form, scores: scoresOf(document, sentence, span, context) }
    }),
  )
  const added = addedBy(found.flat(), context)
  const byForm = new Map<string, Found[]>()
  for (const one of found.flat()) byForm.set(one.form, [...(byForm.get(one.form) ?? []), one])
  return found.map((own) =>
    own.flatMap((one) => {
      const typed = verdict(one, byForm.get(one.form) ?? [], context.names.classes, added)
      return typed.type === NO_NAME || isFigure(one.form, typed.type) ? [] : [typed]
    }),
  )
}
