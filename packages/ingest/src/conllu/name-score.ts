import type { LanguageCode } from '@relaas/graph'
import type { Token } from '../document/token.ts'
import { languages } from '../languages/languages.ts'
import { areaWord } from '../names/place-word.ts'
import type { Count } from './conll-score.ts'

/** Names of the CoNLL 2002 and 2003 tasks for our entity types. */
const CONLL_TYPE: Readonly<Record<string, string>> = {
  Person: 'PER',
  Organization: 'ORG',
  Place: 'LOC',
  Event: 'MISC',
  Work: 'MISC',
}

/**
 * The labels that the CoNLL tasks would give what an analysis says. Two conventions differ and are mapped: words of nationality
 * and origin ("Nederlandse", "Vlaming"), which Relaas keeps as what they tell and does not call names, are MISC there; and a country is LOC there also
 * where it acts (*Nederland wint*), which Relaas calls an Organization.
 */
export const conllLabels = (tokens: readonly Token[], language: LanguageCode): string[] => {
  const { code, byCountry } = languages[language].demonyms
  return tokens.map((token, i) => {
    if (token.ner === 'O')
      return (code.has(token.form) && !byCountry.has(token.form)) || areaWord(token.form, languages[language])
        ? 'B-MISC'
        : 'O'
    const type = CONLL_TYPE[token.ner.slice(2)] ?? 'MISC'
    const alone = token.ner.startsWith('B-') && tokens[i + 1]?.ner.startsWith('I-') !== true
    return `${token.ner.slice(0, 2)}${alone && type === 'ORG' && byCountry.has(token.form) ? 'LOC' : type}`
  })
}

/** Tokens of a sentence with IOB labels (`B-PER`, `I-PER`, `O`). */
export interface LabelledSentence {
  readonly forms: readonly string[]
  readonly labels: readonly string[]
}

/**
 * Reads a file of the CoNLL 2002 kind: a token a line, its label in the last column, blank lines between sentences.
 * The form is the first column, or the second after a number: `Dat Pron O`, `0<tab>Dat<tab>O`.
 */
export const readIob = (text: string): LabelledSentence[] => {
  const sentences: { forms: string[]; labels: string[] }[] = [{ forms: [], labels: [] }]
  for (const raw of text.split('\n')) {
    const line = raw.trimEnd()
    if (line === '' || line.startsWith('-DOCSTART-')) {
      if ((sentences.at(-1)?.forms.length ?? 0) > 0) sentences.push({ forms: [], labels: [] })
      continue
    }
    const cells = line.split(/[\t ]/u)
    const numbered = cells.length === 3 && line.includes('\t') && /^\d+$/u.test(cells[0] ?? '')
    sentences.at(-1)?.forms.push(cells[numbered ? 1 : 0] ?? '')
    sentences.at(-1)?.labels.push(cells.at(-1) ?? 'O')
  }
  return sentences.filter(({ forms }) => forms.length > 0)
}

/** Spans of IOB labels as `first last type`; an `I-` that nothing opened opens a span, as in the CoNLL script. */
const spansOf = (labels: readonly string[]): string[] => {
  const spans: string[] = []
  let from = -1
  for (let i = 0; i <= labels.length; i++) {
    const label = labels[i] ?? 'O'
    const type = (labels[from] ?? '').slice(2)
    if (from >= 0 && !(label.startsWith('I-') && label.slice(2) === type)) {
      spans.push(`${from} ${i - 1} ${type}`)
      from = -1
    }
    if (from < 0 && label !== 'O') from = i
  }
  return spans
}

/** Exact spans with their types, by type; `all` adds them up; `spans` leaves the types out. */
export const nameScore = (
  gold: readonly (readonly string[])[],
  system: readonly (readonly string[])[],
): ReadonlyMap<string, Count> => {
  const counts = new Map<string, Count>([
    ['all', { right: 0, gold: 0, system: 0 }],
    ['spans', { right: 0, gold: 0, system: 0 }],
  ])
  const add = (name: string, field: keyof Count, n = 1): void => {
    const count = counts.get(name) ?? { right: 0, gold: 0, system: 0 }
    count[field] += n
    counts.set(name, count)
  }
  const both = (span: string, field: keyof Count): void => {
    add('all', field)
    add(span.split(' ')[2] ?? '', field)
  }
  const bare = (span: string): string => span.split(' ').slice(0, 2).join(' ')
  gold.forEach((labels, i) => {
    const [theirs, ours] = [spansOf(labels), spansOf(system[i] ?? [])]
    for (const span of theirs) both(span, 'gold')
    add('spans', 'gold', theirs.length)
    add('spans', 'system', ours.length)
    for (const span of ours) {
      both(span, 'system')
      if (theirs.includes(span)) both(span, 'right')
      if (theirs.some((other) => bare(other) === bare(span))) add('spans', 'right')
    }
  })
  return counts
}
