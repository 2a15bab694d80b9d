import type { Pattern } from './pattern.ts'
import type { Term } from './sentence-terms.ts'

/** A set of which a sentence must have one: forms, `{lemmas}`, `#Tags`. */
type Need = ReadonlySet<string>

interface Part {
  readonly word?: string
  readonly tag?: string
  readonly machine?: string
  readonly optional?: boolean
  readonly negative?: boolean
  readonly choices?: readonly (readonly Part[])[]
}

const keyOf = ({ word, tag, machine, negative, optional }: Part): string | undefined => {
  if (negative === true || optional === true) return undefined
  if (tag !== undefined) return `#${tag}`
  return machine === undefined ? word : `{${machine}}`
}

const needOf = (part: Part): Need | undefined => {
  if (part.negative === true || part.optional === true) return undefined
  const keys = part.choices === undefined ? [keyOf(part)] : part.choices.map(([first]) => first && keyOf(first))
  return keys.includes(undefined) ? undefined : new Set(keys.flatMap((key) => key ?? []))
}

const known = new WeakMap<object, readonly Need[]>()

/**
 * What a sentence must hold for a pattern to have a chance, one of each set; it is looked up before the pattern is tried, which is
 * dear: most sentences hold the words of few patterns. Optional and denied parts need nothing.
 */
export const patternNeeds = (pattern: Pattern): readonly Need[] => {
  const before = known.get(pattern)
  if (before !== undefined) return before
  const needs = (pattern as unknown as readonly Part[]).flatMap((part) => needOf(part) ?? [])
  known.set(pattern, needs)
  return needs
}

/** All that the terms of a sentence offer to needs; a `{lemma}` is met by a form too, as compromise has it. */
export const offered = (terms: readonly Term[]): ReadonlySet<string> =>
  new Set(
    terms.flatMap(({ text, normal, root, tags }) => [
      ...[text, normal, root].flatMap((word) => [word, `{${word}}`]),
      ...tags.map((tag) => `#${tag}`),
    ]),
  )

/** Whether every need of a pattern is met by what a sentence offers. */
export const mayMatch = (pattern: Pattern, offers: ReadonlySet<string>): boolean =>
  patternNeeds(pattern).every((need) => [...need].some((key) => offers.has(key)))
