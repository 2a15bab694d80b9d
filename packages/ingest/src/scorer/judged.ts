import type { Document } from '../document/document.ts'
import { mentionsOf } from '../document/mentions-of.ts'
import type { Relatedness } from '../document/reading.ts'
import { statementKeys } from '../frames/statement-keys.ts'
import type { IngestContext } from '../stages/context.ts'

/** A statement that the reading judged, of the chains that it judged so. */
export interface Judged {
  readonly predicate: string
  readonly of: Relatedness
  readonly said: number
  readonly asserted: number
  /** What two neighbouring sentences alone tell of it, and the first of them; undefined where no such two mention both. */
  readonly nearby: { readonly told: number; readonly sentence: number } | undefined
}

/** What the reading all but excludes is not weighed. */
export const LEAST = 0.02

/** Weight of the reading's word for a statement, to choose between both ways round. */
const weight = ({ said, asserted }: Judged): number => said * Math.min(0.5, asserted)

/** Of what is told nearby, in either order of the ends, the likelier. */
const likelier = (a: Judged['nearby'], b: Judged['nearby']): Judged['nearby'] =>
  a === undefined || (b !== undefined && b.told > a.told) ? b : a

/** All that a document's reading judges, by statement. */
export const judgedBy = (document: Document, context: IngestContext): ReadonlyMap<string, Judged> => {
  const keyOf = statementKeys(context.vocabulary)
  const judged = new Map<string, Judged>()
  const { reading } = document
  if (reading === undefined) return judged
  for (const of of reading.relate(document.chains, document.mentions))
    reading.predicates.forEach((predicate, p) => {
      const nearby =
        of.nearby === undefined
          ? undefined
          : { told: of.nearby.told[p] as number, sentence: of.nearby.sentences[p] as number }
      const one = { predicate, of, said: of.said[p] as number, asserted: of.asserted[p] as number, nearby }
      const key = keyOf(predicate, of.subject, of.object)
      const before = judged.get(key)
      const surer = before === undefined || weight(one) > weight(before) ? one : before
      judged.set(key, { ...surer, nearby: likelier(nearby, before?.nearby) })
    })
  return judged
}

/** Sentences that mention both of two chains. */
export const sharedBy = (document: Document): ((a: number, b: number) => readonly number[]) => {
  const sentences = new Map(
    document.chains.map((chain) => [chain.id, new Set(mentionsOf(document, chain).map(({ sentence }) => sentence))]),
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
