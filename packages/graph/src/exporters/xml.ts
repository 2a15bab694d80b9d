/** Text for XML: escaped, and without the characters that XML 1.0 cannot hold. */
export const xml = (text: string): string =>
  text
    .replace(/[\uD800-\uDFFF]/gu, '\uFFFD')
    // oxlint-disable-next-line no-control-regex -- these are what XML forbids
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/[\n\r\t]/gu, (c) => `&#${c.charCodeAt(0)};`)
