import nlp from 'compromise/one'

/** A pattern ready to match: compromise's own form of it. */
export type Pattern = ReturnType<typeof nlp.parseMatch>

/** One condition on a word, as far as we look into it. */
interface Condition {
  readonly anything?: boolean
  readonly optional?: boolean
  readonly min?: number
  readonly max?: number
  readonly greedy?: boolean
  readonly word?: string
  readonly tag?: string
  readonly group?: string
  readonly groupStart?: boolean
  readonly groupEnd?: boolean
  /** A lemma. */
  readonly root?: string
  readonly machine?: string
  readonly fastOr?: ReadonlySet<string>
  readonly choices?: readonly (Condition | readonly Condition[])[]
}

/** Tags of words by their part of speech. */
export const WORD_TAGS: Readonly<Record<string, readonly string[]>> = {
  NOUN: ['Noun'],
  PROPN: ['Noun', 'ProperNoun'],
  PRON: ['Pronoun'],
  VERB: ['Verb'],
  AUX: ['Verb', 'Auxiliary'],
  ADJ: ['Adjective'],
  ADV: ['Adverb'],
  ADP: ['Preposition'],
  DET: ['Determiner'],
  NUM: ['Value'],
  CCONJ: ['Conjunction'],
  SCONJ: ['Conjunction'],
}
const ENTITY_TAGS = ['Person', 'Organization', 'Place', 'Event', 'Work']
const KNOWN = new Set([...ENTITY_TAGS, ...Object.values(WORD_TAGS).flat()])

const conditionsIn = (condition: Condition): Condition[] => [
  condition,
  ...(condition.choices ?? []).flatMap((choice) => [choice].flat().flatMap(conditionsIn)),
]

/**
 * To know where a gap before parentheses ends, compromise asks each alternative as if it were one word; one of several words it would
 * then take for its first.
 */
const alternative = (words: readonly Condition[]): Condition[] =>
  words.length === 1 ? Object.assign([...words], words[0]) : [...words]

/**
 * Compromise compares words in parentheses with the lemma too, and does not know `{word}` there; here, as everywhere else in a
 * pattern, a word is a form and `{word}` a lemma: "(zijn|haar)" is not "is".
 */
const formsOnly = ({ fastOr, root, choices, ...rest }: Condition): Condition => ({
  ...rest,
  ...(root === undefined ? {} : { machine: root }),
  ...(fastOr === undefined ? {} : { choices: [...fastOr].map((word) => alternative([{ word }])) }),
  ...(choices === undefined ? {} : { choices: choices.map((choice) => alternative([choice].flat().map(formsOnly))) }),
})

/** Compromise loses the end that follows on ".?" where no word stands between; on ".{0,1}" it does not. */
const gap = (condition: Condition): Condition =>
  condition.anything === true && condition.optional === true && condition.max === undefined
    ? { ...condition, min: 0, max: 1, greedy: true }
    : condition

const balanced = (text: string, open: string, close: string): boolean => {
  let depth = 0
  for (const sign of text) {
    if (sign === open) depth++
    if (sign === close) depth--
    if (depth < 0) return false
  }
  return depth === 0
}

/** What is wrong with a pattern, for who wrote it; undefined where nothing is. */
export const patternMistake = (text: string): string | undefined => {
  for (const [open, close] of ['[]', '()', '{}'])
    if (open !== undefined && close !== undefined && !balanced(text, open, close))
      return `"${open}" and "${close}" do not pair up`
  let conditions: readonly Condition[]
  try {
    conditions = nlp.parseMatch(text) as readonly Condition[]
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  for (const group of ['subject', 'object']) {
    const own = conditions.filter((condition) => condition.group === group)
    if (!own.some(({ groupStart }) => groupStart === true) || !own.some(({ groupEnd }) => groupEnd === true))
      return `a pattern must hold [<${group}>…], for example [<${group}>#Person]`
    if (own.filter(({ groupStart }) => groupStart === true).length > 1) return `[<${group}>…] may stand there once`
  }
  const strange = conditions.flatMap(conditionsIn).find(({ tag }) => tag !== undefined && !KNOWN.has(tag))
  return strange === undefined
    ? undefined
    : `no tag #${strange.tag}; there are: ${[...KNOWN].map((tag) => `#${tag}`).join(' ')}`
}

/** A form as patterns compare it: small letters without accents, as compromise makes of the pattern. */
export const plainForm = (form: string): string => {
  const { one } = nlp.methods() as { one: { killUnicode: (text: string, world: object) => string } }
  return one.killUnicode(form, nlp.world()).toLowerCase()
}

const compiled = new Map<string, Pattern>()

/** A pattern, parsed once. @throws Error where `patternMistake` would tell one */
export const compilePattern = (text: string): Pattern => {
  const known = compiled.get(text)
  if (known !== undefined) return known
  const mistake = patternMistake(text)
  if (mistake !== undefined) throw new Error(mistake)
  const pattern = (nlp.parseMatch(text) as readonly Condition[]).map((one) => gap(formsOnly(one))) as Pattern
  compiled.set(text, pattern)
  return pattern
}
