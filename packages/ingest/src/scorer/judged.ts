import type { Document } from '../document/document.ts'
import type { Relatedness } from '../document/reading.ts'
import { statementKeys } from '../frames/statement-keys.ts'
import type { IngestContext } from '../stages/context.ts'

/** A statement that the reading judged, of the chains that it judged so. */
export interface Judged {
  readonly predicate: string
  readonly of: Relatedness
  readonly said: number
  readonly asserted: number
}

/** Weight of the reading's word for a statement, to choose between both ways round. */
const weight = ({ said, asserted }: Judged): number => said * Math.min(0.5, asserted)

/** All that a document's reading judges, by statement. */
export const judgedBy = (document: Document, context: IngestContext): ReadonlyMap<string, Judged> => {
  const keyOf = statementKeys(context.vocabulary)
  const judged = new Map<string, Judged>()
  const { reading } = document
  if (reading === undefined) return judged
  for (const of of reading.relate(document.chains, document.mentions))
    reading.predicates.forEach((predicate, p) => {
      const one = { predicate, of, said: of.said[p] as number, asserted: of.asserted[p] as number }
      const key = keyOf(predicate, of.subject, of.object)
      const before = judged.get(key)
      if (before === undefined || weight(one) > weight(before)) judged.set(key, one)
    })
  return judged
}

/** Sentences that mention both of two chains. */
export const sharedBy = (document: Document): ((a: number, b: number) => readonly number[]) => {
  const sentences = new Map(
    document.chains.map((chain) => [
      chain.id,
      new Set(chain.mentions.flatMap((id) => document.mentions[id]?.sentence ?? [])),
    ]),
  )
  return (a, b) => [...(sentences.get(a) ?? [])].filter((sentence) => sentences.get(b)?.has(sentence) === true)
}

/** Whether a predicate may hold of chains of such types. */
export const mayRelate = (document: Document, { vocabulary }: IngestContext) => {
  const types = new Map(document.chains.map(({ id, type }) => [id, type]))
  const definitions = new Map(vocabulary.predicates.map((predicate) => [predicate.id, predicate]))
  return (predicate: string, subject: number, object: number): boolean => {
    const definition = definitions.get(predicate)
    return (
      definition !== undefined &&
      definition.subject.includes(types.get(subject) ?? '') &&
      definition.object.includes(types.get(object) ?? '')
    )
  }
}
