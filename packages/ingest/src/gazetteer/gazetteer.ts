/** What the lists say of a name; a name may be several things. */
export type NameKind = 'given' | 'surname' | 'place' | 'organization' | 'other'

/** Names known beforehand. Lists help where a sentence says nothing of what a name is; context outweighs them. */
export interface Gazetteer {
  /** Kinds of exactly this name, empty when unknown. */
  readonly kinds: (name: string) => ReadonlySet<NameKind>
  /** Gender of a given name where nearly all bearers share it. */
  readonly gender: (givenName: string) => 'female' | 'male' | undefined
}

const KINDS: Readonly<Record<string, NameKind>> = {
  f: 'given',
  m: 'given',
  g: 'given',
  s: 'surname',
  p: 'place',
  o: 'organization',
  x: 'other',
}
const NONE: ReadonlySet<NameKind> = new Set()

/**
 * Reads the shipped list: a name, a tab, and letters (f, m given names with gender; g given; s surname; p place; o organization; x other).
 *
 * @param text content of `lexicon/gazetteer.tsv`; lines that do not have the form are ignored
 */
export const parseGazetteer = (text: string): Gazetteer => {
  const letters = new Map<string, string>()
  for (const line of text.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab > 0) letters.set(line.slice(0, tab), line.slice(tab + 1).trimEnd())
  }
  const made = new Map<string, ReadonlySet<NameKind>>()
  return {
    kinds: (name) => {
      const found = letters.get(name)
      if (found === undefined) return NONE
      const known = made.get(found)
      if (known !== undefined) return known
      const kinds = new Set(found.split('').flatMap((letter) => KINDS[letter] ?? []))
      made.set(found, kinds)
      return kinds
    },
    gender: (name) => {
      const found = letters.get(name) ?? ''
      if (found.includes('f') === found.includes('m')) return undefined
      return found.includes('f') ? 'female' : 'male'
    },
  }
}
