/** FNV-1a over UTF-16 code units, 53 bits: what a number holds exactly; the same on every machine and in every run. */
export const stableHash = (text: string): number => {
  let a = 0x811c9dc5
  let b = 0x1b873593
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x5bd1e995)
    b ^= b >>> 13
  }
  const high = (a >>> 0) & 0x1fffff
  return high * 4294967296 + (b >>> 0)
}

/** `stableHash` of the parts in base 36, behind a prefix: short. */
export const stableId = (prefix: string, ...parts: readonly string[]): string =>
  `${prefix}${stableHash(parts.join('\u0000')).toString(36)}`
