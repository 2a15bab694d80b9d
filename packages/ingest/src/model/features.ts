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

/** Where, counted in UTF-16, the last `n` characters of a text begin, or the first `n` end; an astral character is one. */
const fromEnd = (text: string, n: number): number => {
  let at = text.length
  for (let i = 0; i < n && at > 0; i++) at -= at > 1 && (text.codePointAt(at - 2) ?? 0) > 0xffff ? 2 : 1
  return at
}
const fromStart = (text: string, n: number): number => {
  let at = 0
  for (let i = 0; i < n && at < text.length; i++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return at
}

/** Buckets of the whole word, endings of 1 to 5, beginnings of 2 and 3, and the shape. */
export const hashes = (form: string): readonly number[] => {
  const low = form.toLowerCase()
  const out = [fnv(low, 0)]
  for (let n = 1; n <= 5; n++) out.push(fnv(low.slice(fromEnd(low, n)), n))
  out.push(fnv(low.slice(0, fromStart(low, 2)), 6), fnv(low.slice(0, fromStart(low, 3)), 7), fnv(shape(form), 8))
  return out
}
