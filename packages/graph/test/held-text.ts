/* oxlint-disable no-control-regex -- what formats cannot hold */

/** Text as XML 1.0 can hold it. */
export const inXml = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD')

/** Text as UTF-8 can hold it. */
export const inUtf8 = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD')

/** Text as it stands in Neo4j, where U+001F parts list items on the way. */
export const inNeo4j = (text: string): string => inUtf8(text).replaceAll('\u001F', '\uFFFD')
