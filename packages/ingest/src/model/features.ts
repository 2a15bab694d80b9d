/** What the student sees of a token. training/relaas_training/features.py computes the same: change both or neither. */
const BUCKETS = 16384

/** Number of hashed features a word. */
export const HASHES = 9

/** FNV-1a, 32 bits, over UTF-16 code units. */
const fnv = (text: string, seed: number): number => {
  let h = 2166136261 ^ seed
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619)
  return (h >>> 0) % BUCKETS
}

const shape = (form: string): string => {
  const out: string[] = []
  for (const c of form) {
    const code = c.codePointAt(0) ?? 0
    const small = c.toLowerCase() === c
    const k =
      c >= 'A' && c <= 'Z'
        ? 'X'
        : c >= 'a' && c <= 'z'
          ? 'x'
          : c >= '0' && c <= '9'
            ? '0'
            : code > 0xbf
              ? small
                ? 'x'
                : 'X'
              : c
    if (out.length >= 2 && out.at(-1) === k && out.at(-2) === k) continue
    out.push(k)
    if (out.length === 8) break
  }
  return out.join('')
}

const last = (chars: readonly string[], n: number): string => chars.slice(-n).join('')

/** Buckets of the whole word, endings of 1 to 5, beginnings of 2 and 3, and the shape. */
export const hashes = (form: string): readonly number[] => {
  const low = form.toLowerCase()
  const chars = Array.from(low)
  const parts = [
    low,
    last(chars, 1),
    last(chars, 2),
    last(chars, 3),
    last(chars, 4),
    last(chars, 5),
    chars.slice(0, 2).join(''),
    chars.slice(0, 3).join(''),
    shape(form),
  ]
  return parts.map(fnv)
}
