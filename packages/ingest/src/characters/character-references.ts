import { decodeNamedCharacterReference } from 'decode-named-character-reference'

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z\d]{1,30}));/gu

/** A text in which character references stand for nothing but themselves, and where its places lie in the text as it came. */
export interface Decoded {
  readonly text: string
  /** The offset in the text as it came, of one between two characters of this. */
  readonly origin: (offset: number) => number
}

const characterOf = (
  decimal: string | undefined,
  hex: string | undefined,
  name: string | undefined,
): string | undefined => {
  if (name !== undefined) return decodeNamedCharacterReference(name) || undefined
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  const control = code < 32 || (code >= 0x7f && code < 0xa0) || (code >= 0xd800 && code < 0xe000) || code > 0x10ffff
  return control ? undefined : String.fromCodePoint(code)
}

/**
 * Puts characters in the place of HTML's references to them ("J&oslash;rgen", "&#8211;"), as texts from web pages bring them. Undefined where there are
 * none; what is no reference stays.
 */
export const decodeReferences = (raw: string): Decoded | undefined => {
  /** Ends of references in the decoded text, and by how much the text as it came is longer up to there. */
  const ends: (readonly [number, number])[] = []
  let longer = 0
  const text = raw.replace(REFERENCE, (whole, decimal, hex, name, at: number) => {
    const character = characterOf(decimal, hex, name)
    if (character === undefined) return whole
    const end = at - longer + character.length
    longer += whole.length - character.length
    ends.push([end, longer])
    return character
  })
  if (ends.length === 0) return undefined
  return { text, origin: (offset) => offset + (ends.findLast(([end]) => end <= offset)?.[1] ?? 0) }
}

/** The same value with every span ("start", "end", and "quote" where it has one) as it lies in the text as it came. */
export const inOrigin = <T>(value: T, raw: string, { origin }: Decoded): T => {
  const walk = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(walk)
    if (typeof one !== 'object' || one === null) return one
    const entries = Object.fromEntries(Object.entries(one).map(([key, inner]) => [key, walk(inner)]))
    const { start, end } = entries
    if (typeof start !== 'number' || typeof end !== 'number') return entries
    const [from, to] = [origin(start), origin(end)]
    return { ...entries, start: from, end: to, ...('quote' in entries ? { quote: raw.slice(from, to) } : {}) }
  }
  return walk(value) as T
}
