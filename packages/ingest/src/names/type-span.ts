import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import type { NameSpan } from './find-spans.ts'

/** Points for each entity type; the highest wins. */
export type TypeScores = Map<string, number>

const lemmaMatches = (word: string, nouns: readonly string[]): boolean =>
  nouns.some((noun) => word === noun || (noun.length > 3 && word.endsWith(noun)))

const add = (scores: TypeScores, type: string, points: number): void => {
  scores.set(type, (scores.get(type) ?? 0) + points)
}

const fromLists = (scores: TypeScores, forms: readonly string[], { gazetteer, language }: IngestContext): void => {
  const whole = gazetteer.kinds(forms.join(' '))
  const first = gazetteer.kinds(forms[0] ?? '')
  const last = gazetteer.kinds(forms.at(-1) ?? '')
  if (whole.has('place')) add(scores, 'Place', forms.length > 1 ? 2.5 : 1.6)
  if (whole.has('organization')) add(scores, 'Organization', forms.length > 1 ? 2.5 : 1.4)
  if (whole.has('other')) add(scores, 'Event', 0.3)
  if (forms.length > 1 && first.has('given')) add(scores, 'Person', 2.2)
  if (forms.length > 1 && last.has('surname')) add(scores, 'Person', 1)
  if (forms.length === 1 && (first.has('given') || first.has('surname'))) add(scores, 'Person', 0.9)
  if (forms.some((form) => language.names.organizationWords.has(form))) add(scores, 'Organization', 2.6)
  if (forms.some((form) => language.names.eventWords.has(form))) add(scores, 'Event', 3)
  if (forms.length === 1 && /^\p{Lu}[\p{Lu}\d&-]{1,6}$/u.test(forms[0] ?? '')) add(scores, 'Organization', 1.5)
  if (
    forms.length >= 2 &&
    forms.length <= 4 &&
    forms.every((form) => /^\p{Lu}\p{Ll}|^(?:van|de|der|den|von|da|di|ten|ter|in|'t)$/u.test(form))
  )
    add(scores, 'Person', 0.4)
}

const fromContext = (scores: TypeScores, sentence: Sentence, span: NameSpan, { language }: IngestContext): void => {
  const { tokens } = sentence
  const { names } = language
  const before = tokens[span.first - 1]
  const after = tokens[span.last + 1]
  const previous = (before?.form ?? '').toLowerCase()
  const noun =
    before !== undefined && /^["“‘'„]$/u.test(before.form)
      ? (tokens[span.first - 2]?.form ?? '').toLowerCase()
      : previous
  if (lemmaMatches(noun, names.personNouns)) add(scores, 'Person', 2.5)
  if (lemmaMatches(noun, names.organizationNouns)) add(scores, 'Organization', 2.3)
  if (lemmaMatches(noun, names.workNouns)) add(scores, 'Work', 3.2)
  if (names.titles.has(previous)) add(scores, 'Person', 3)
  if (names.placePrepositions.has(previous)) add(scores, 'Place', 1.2)
  if (names.organizationPrepositions.has(previous)) add(scores, 'Organization', 1.3)
  const words = tokens.slice(span.first, span.last + 1)
  const plural =
    /^\p{Lu}\p{Ll}{3,}(?<![su])s$/u.test(words.at(-1)?.form ?? '') && words.length > 1 && words.at(-1)?.upos === 'NOUN'
  if (plural) add(scores, 'Organization', 1.2)
  if (/^(?:NOUN|ADJ|VERB)$/u.test(words.at(-1)?.upos ?? '') && words.length > 1) add(scores, 'Organization', 0.8)
  const owner = tokens[span.first - 2]
  if (
    /^(?:van|of|for|voor)$/u.test(previous) &&
    owner !== undefined &&
    lemmaMatches(owner.lemma.toLowerCase(), names.roleOfOrganization)
  )
    add(scores, 'Organization', 1.6)
  if (
    after !== undefined &&
    lemmaMatches(after.lemma.toLowerCase(), names.roleOfOrganization) &&
    language.code === 'en'
  )
    add(scores, 'Organization', 1.5)
  if (after?.form === '(' && /^\d{2}$/u.test(tokens[span.last + 2]?.form ?? '')) add(scores, 'Person', 2.5)
  const head = tokens
    .slice(span.first, span.last + 1)
    .find((token) => token.head < span.first + 1 || token.head > span.last + 1)
  const governor = head === undefined ? undefined : tokens[head.head - 1]
  if (
    head !== undefined &&
    governor !== undefined &&
    head.deprel.startsWith('nsubj') &&
    names.personVerbs.has(governor.lemma)
  )
    add(scores, 'Person', 1.6)
  if (head?.deprel === 'appos' && governor !== undefined) {
    if (lemmaMatches(governor.lemma, names.personNouns)) add(scores, 'Person', 2)
    if (lemmaMatches(governor.lemma, names.organizationNouns)) add(scores, 'Organization', 2)
    if (lemmaMatches(governor.lemma, names.workNouns)) add(scores, 'Work', 2)
  }
  const appositive = tokens.find((token: Token) => token.deprel === 'appos' && token.head === head?.id)
  if (appositive !== undefined && lemmaMatches(appositive.lemma, names.personNouns)) add(scores, 'Person', 2)
}

/** What a name is, from the model, the lists and the words around it; the document's other uses are weighed afterwards. */
export const scoreTypes = (sentence: Sentence, span: NameSpan, context: IngestContext): TypeScores => {
  const scores: TypeScores = new Map()
  if (span.type !== null) add(scores, span.type, 0.6 + 1.6 * span.probability)
  const forms = sentence.tokens.slice(span.first, span.last + 1).map((token) => token.form.replace(/['’]s?$/u, ''))
  fromLists(scores, forms, context)
  fromContext(scores, sentence, span, context)
  return scores
}
