import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'
import { endsWithOne } from '../mentions/ends-with-one.ts'
import { personNoun } from '../mentions/person-noun.ts'
import type { IngestContext } from '../stages/context.ts'
import type { NameSpan } from './find-spans.ts'

/** What kind of thing a noun beside the name speaks of. */
export const nounClass = (word: string, { language }: IngestContext): string => {
  const low = word.toLowerCase()
  const { names } = language
  if (names.titles.has(low)) return 'title'
  if (endsWithOne(low, names.workNouns)) return 'work'
  if (endsWithOne(low, names.organizationNouns)) return 'organization'
  if (endsWithOne(low, names.roleOfOrganization)) return 'office'
  if (personNoun(low, language) !== undefined) return 'person'
  return ''
}

const shape = (form: string): string =>
  /^\p{Lu}{2,}$/u.test(form)
    ? 'capitals'
    : /\d/u.test(form)
      ? 'digit'
      : /^\p{Lu}\.?$/u.test(form)
        ? 'initial'
        : /^\p{Lu}\p{Ll}+$/u.test(form)
          ? 'word'
          : /-/u.test(form)
            ? 'hyphen'
            : /^\p{Ll}/u.test(form)
              ? 'small'
              : 'mixed'

/** Of the name itself: its words, their shapes and what the lists say of them. */
export const ofName = (forms: readonly string[], context: IngestContext): string[] => {
  const { gazetteer, language } = context
  const { names } = language
  const first = forms[0] ?? ''
  const last = forms.at(-1) ?? ''
  const many = forms.length > 1
  const own = [`length ${Math.min(4, forms.length)}`, `shape ${shape(first)}`, `last shape ${shape(last)}`]
  for (const kind of gazetteer.kinds(forms.join(' '))) own.push(`${many ? 'all' : 'one'} is ${kind}`)
  if (gazetteer.kinds(forms.join(' ')).size === 0) own.push(`${many ? 'all' : 'one'} unlisted`)
  if (many) {
    for (const kind of gazetteer.kinds(first)) own.push(`first is ${kind}`)
    for (const kind of gazetteer.kinds(last)) own.push(`last is ${kind}`)
    if (gazetteer.kinds(first).size === 0) own.push('first unlisted')
    own.push(`first ${first.toLowerCase()}`)
  }
  own.push(
    `last ${last.toLowerCase()}`,
    `ending ${last.toLowerCase().slice(-3)}`,
    `ending ${last.toLowerCase().slice(-4)}`,
  )
  if (many) own.push(`first ending ${first.toLowerCase().slice(-4)}`)
  const kind = nounClass(last, context)
  if (kind !== '') own.push(`last class ${kind}`)
  if (forms.some((form) => names.organizationHeads.test(form))) own.push('organization head')
  if (forms.some((form) => names.organizationWords.has(form))) own.push('organization word')
  if (forms.some((form) => names.eventWords.has(form))) own.push('event word')
  if (forms.some((form) => /^\p{Ll}/u.test(form))) own.push('small word inside')
  if (language.demonyms.byCountry.has(forms.join(' '))) own.push('country')
  return own
}

/** Of the words around it: neighbours, what it hangs on, apposition, brackets. */
const ofContext = (sentence: Sentence, { first, last }: NameSpan, context: IngestContext): string[] => {
  const { tokens } = sentence
  const form = (i: number): string => tokens[i]?.form.toLowerCase() ?? '^'
  const before = /^["“‘'„]$/u.test(form(first - 1)) ? first - 2 : first - 1
  const found = [
    `before ${form(before)}`,
    `before ${form(before - 1)} ${form(before)}`,
    `after ${form(last + 1)}`,
    `after ${form(last + 1)} ${form(last + 2)}`,
  ]
  if (before !== first - 1) found.push('quoted')
  // "Lien Verhelst (Roland Maes Interiors)", "Agnieszka Mrozek (Polen)": alone in brackets stands the team or the country.
  if (form(first - 1) === '(' && form(last + 1) === ')')
    found.push('bracketed', `bracketed length ${Math.min(3, last - first + 1)}`)
  // At the start of a sentence a capital says little: whether the word is a common one says more.
  if (first === 0 && last === 0) {
    const low = form(0)
    found.push(
      `starts as ${tokens[0]?.upos ?? ''}`,
      context.model.isWord(low) ? 'starts as a word' : 'starts unknown',
      `starts before ${tokens[1]?.upos ?? ''}`,
    )
  }
  const classes = [
    ['before', nounClass(form(before), context)],
    ['before that', nounClass(form(before - 1), context)],
    ['after', nounClass(form(last + 1), context)],
  ] as const
  for (const [where, kind] of classes) if (kind !== '') found.push(`${where} class ${kind}`)
  if (form(last + 1) === '(' && /^\d{2}$/u.test(form(last + 2))) found.push('age follows')
  if (/^\d{1,3}[-–]\d{1,3}/u.test(form(last + 1))) found.push('score follows')
  if (sentence.kind !== 'prose') found.push(`in ${sentence.kind}`)
  const inside = (token: Token): boolean => token.head >= first + 1 && token.head <= last + 1
  const head = tokens.slice(first, last + 1).find((token) => !inside(token))
  if (head === undefined) return found
  const governor = tokens[head.head - 1]
  found.push(`role ${head.deprel}`)
  if (governor !== undefined) {
    found.push(`role ${head.deprel} of ${governor.lemma.toLowerCase()}`)
    const kind = nounClass(governor.lemma, context)
    if (kind !== '') found.push(`role ${head.deprel} of class ${kind}`)
    if (head.deprel.startsWith('nsubj') && context.language.names.personVerbs.has(governor.lemma))
      found.push('subject of a person verb')
  }
  // "Spanje, Marokko en Zwalm": what stands in a row is of one kind.
  const row =
    head.deprel === 'conj' ? governor : tokens.find((token) => token.head === head.id && token.deprel === 'conj')
  for (const other of [
    row,
    ...tokens.filter((t) => t.deprel === 'conj' && t.head === head.head && head.deprel === 'conj'),
  ]) {
    if (other === undefined || other.id === head.id || !/^\p{Lu}/u.test(other.form)) continue
    for (const kind of context.gazetteer.kinds(other.form)) found.push(`beside ${kind}`)
    if (context.language.demonyms.byCountry.has(other.form)) found.push('beside country')
    if (other.ner !== 'O' && other.nerProbability > 0.6) found.push(`beside model ${other.ner.slice(2)}`)
  }
  for (const token of tokens)
    if (token.head === head.id && token.deprel === 'appos' && (token.id < first + 1 || token.id > last + 1)) {
      const kind = nounClass(token.lemma, context)
      found.push(`apposition ${kind === '' ? token.lemma.toLowerCase() : `class ${kind}`}`)
    }
  return found
}

/** All that may tell what kind of thing a name is, as named features; the model's own opinion is one of them. */
export const nameFeatures = (sentence: Sentence, span: NameSpan, context: IngestContext): string[] => {
  const forms = sentence.tokens.slice(span.first, span.last + 1).map((token) => token.form.replace(/['’]s?$/u, ''))
  const sure = span.probability > 0.95 ? 'sure' : span.probability > 0.75 ? 'likely' : 'perhaps'
  return [
    'always',
    span.type === null ? 'model none' : `model ${sure} ${span.type}`,
    ...ofName(forms, context),
    ...ofContext(sentence, span, context),
  ]
}
