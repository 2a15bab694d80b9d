// oxlint-disable-next-line no-control-regex -- these are what XML forbids or would normalise
const SPECIAL = /[&<>"\u0000-\u001F\uFFFE\uFFFF]|\p{Cs}/gu

const escaped = (c: string): string => {
  if (c === '&') return '&amp;'
  if (c === '<') return '&lt;'
  if (c === '>') return '&gt;'
  if (c === '"') return '&quot;'
  return c === '\n' || c === '\r' || c === '\t' ? `&#${c.charCodeAt(0)};` : '\uFFFD'
}

/** Text for XML: escaped, and without the characters that XML 1.0 cannot hold. */
export const xml = (text: string): string => text.replace(SPECIAL, escaped)
