/** FNV-1a over UTF-16 code units, 53 bits, in base 36: short, and the same on every machine and in every run. */
export const stableId = (prefix: string, ...parts: readonly string[]): string => {
  const text = parts.join('\u0000')
  let a = 0x811c9dc5
  let b = 0x1b873593
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
    b ^= b >>> 13
  }
  const high = (a >>> 0) & 0x1fffff
  return `${prefix}${(high * 4294967296 + (b >>> 0)).toString(36)}`
}
