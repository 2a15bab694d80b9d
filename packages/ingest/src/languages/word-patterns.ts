/** A pattern of whole words: no letter or digit stands around what it finds. Flags as of a RegExp; `giu` finds all. */
export const whole = (pattern: string, flags = 'giu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, flags)

/** Alternatives written over several lines, a kind on each. */
export const oneOf = (lines: string): string =>
  lines
    .trim()
    .split(/\s*\n\s*/u)
    .join('|')

/** Words between spaces, over one line or several. */
export const wordsOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean))
