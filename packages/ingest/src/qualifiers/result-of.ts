import type { Predicate } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Mention } from '../document/mention.ts'
import type { QualifierTables } from '../languages/qualifier-tables.ts'
import { allIn } from './scene.ts'

/** A time or points straight after somebody's name, before the next name: "Leerdam (Ned) 1.12,59; Kok". */
const markAfter = (document: Document, mention: Mention, tables: QualifierTables): string | undefined => {
  const sentence = document.sentences[mention.sentence]
  const next = document.mentions
    .filter(
      ({ sentence: other, start, kind, type }) =>
        other === mention.sentence &&
        start > mention.end &&
        kind === 'named' &&
        (type === 'Person' || type === 'Organization'),
    )
    .map(({ start }) => start)
    // A club or country between brackets belongs to the name before it.
    .find((start) => !/\([^)]*$/u.test(document.source.text.slice(mention.end, start)))
  const text = document.source.text.slice(mention.end, Math.min(next ?? Infinity, sentence?.end ?? 0))
  const [first] = text.matchAll(tables.mark)
  return first !== undefined && first.index < 40 && !/[;.!?]\s/u.test(text.slice(0, first.index)) ? first[0] : undefined
}

const nearest = (
  document: Document,
  candidate: Candidate,
  near: number,
  patterns: readonly RegExp[],
): string | undefined => {
  const sentence = document.sentences[candidate.sentence]
  if (sentence === undefined) return undefined
  for (const pattern of patterns) {
    const [best] = allIn(document, sentence, pattern).toSorted(
      (a, b) => Math.abs(a.start - near) - Math.abs(b.start - near),
    )
    if (best !== undefined) return best.text
  }
  return undefined
}

/** Score, time, medal or place of a contest; of a standing in an event, what the subject got. */
export const resultOf = (
  candidate: Candidate,
  predicate: Predicate,
  document: Document,
  tables: QualifierTables,
): string | undefined => {
  const subject = document.mentions[candidate.subject]
  const object = document.mentions[candidate.object]
  if (subject === undefined || object === undefined) return undefined
  if (predicate.symmetric) return nearest(document, candidate, object.end, [new RegExp(tables.draw.source, 'giu')])
  const listed = candidate.layer === 'results' || document.sentences[candidate.sentence]?.kind === 'item'
  const own = markAfter(document, subject, tables)
  const standing = !predicate.sameType
  const line = document.sentences[candidate.sentence]
  // "4. Kok z.t.": the place counts where no time stands.
  const rank =
    standing && line
      ? /^[-•\s]*(\d{1,2})(?=[.)\s])/u.exec(document.source.text.slice(line.start, line.end))?.[1]
      : undefined
  if (own !== undefined || listed) return own ?? rank ?? nearest(document, candidate, object.end, [tables.score])
  const inside = subject.sentence === candidate.sentence ? subject.end : object.end
  return standing
    ? nearest(document, candidate, inside, [tables.mark, tables.prize, tables.rank])
    : nearest(document, candidate, object.end, [tables.score, tables.mark, tables.prize, tables.margin])
}
