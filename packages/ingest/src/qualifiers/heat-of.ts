import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { QualifierTables } from '../languages/qualifier-tables.ts'

const numberOf = (
  groups: Readonly<Record<string, string | undefined>>,
  tables: QualifierTables,
): string | undefined => {
  const word = [1, 2, 3, 4].map((n) => groups[`number${n}`]).find((found) => found !== undefined)
  return word === undefined ? undefined : (tables.numbers[word.toLowerCase()] ?? word)
}

/** The heat told nearest to a place in the text: its number, or its name where it has none. */
export const heatOf = (
  document: Document,
  sentence: Sentence,
  near: number,
  tables: QualifierTables,
): string | undefined => {
  const text = document.source.text.slice(sentence.start, sentence.end)
  const found = Array.from(text.matchAll(tables.heat), (match) => ({
    heat: numberOf(match.groups ?? {}, tables) ?? match[0],
    away: Math.abs(sentence.start + match.index - near),
  }))
  const nearest = found.toSorted((a, b) => a.away - b.away)[0]?.heat
  if (nearest !== undefined) return nearest
  const before = document.sentences[sentence.index - 1]
  if (!tables.nextHeat.test(text) || before === undefined) return undefined
  const last = Number(heatOf(document, before, before.end, tables))
  return Number.isInteger(last) ? String(last + 1) : undefined
}
