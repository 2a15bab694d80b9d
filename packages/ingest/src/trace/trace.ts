import type { Extraction } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'
import { type Document, emptyDocument } from '../document/document.ts'
import { toExtraction } from '../extraction/to-extraction.ts'
import type { IngestContext } from '../stages/context.ts'
import type { Stage } from '../stages/stage.ts'
import { dropReason } from './drop-reason.ts'
import { type NearMiss, nearMisses } from './near-misses.ts'

/** A reading that a rule proposed and a later stage, or the threshold, left out. */
export interface Dropped {
  readonly candidate: Candidate
  /** Name of the stage, or `extraction` for what is judged but not told. */
  readonly stage: string
  readonly reason: string
}

/** Everything that led to an extraction, and what was left on the way. */
export interface Trace {
  /** After the last stage: all results of all stages. */
  readonly document: Document
  readonly kept: readonly Candidate[]
  readonly dropped: readonly Dropped[]
  readonly nearMisses: readonly NearMiss[]
  readonly extraction: Extraction
}

/** What stays the same of a candidate while stages add to it. */
const keyOf = ({ predicate, subject, object, subjectChain, objectChain, sentence, rule, trigger }: Candidate): string =>
  JSON.stringify([predicate, subject, object, subjectChain, objectChain, sentence, rule, trigger])

const withoutFirst = (candidates: readonly Candidate[], remaining: readonly Candidate[]): readonly Candidate[] => {
  const counts = new Map<string, number>()
  for (const candidate of remaining) counts.set(keyOf(candidate), (counts.get(keyOf(candidate)) ?? 0) + 1)
  return candidates.filter((candidate) => {
    const left = counts.get(keyOf(candidate)) ?? 0
    counts.set(keyOf(candidate), left - 1)
    return left <= 0
  })
}

/** Why a judged candidate is not in the extraction, or undefined where it is. */
const untold = (candidate: Candidate, document: Document, minConfidence: number): string | undefined => {
  const confidence = candidate.confidence ?? candidate.prior
  if (confidence < minConfidence) return `confidence ${confidence.toFixed(2)} is below ${minConfidence}`
  const nameless = [['subject', candidate.subjectChain] as const, ['object', candidate.objectChain] as const].filter(
    ([, id]) => document.chains.find((chain) => chain.id === id)?.name === undefined,
  )
  return nameless.length === 0 ? undefined : `its ${nameless.map(([end]) => end).join(' and ')} is never named`
}

/**
 * Runs the stages and keeps what each of them left out, with the reason as far as the result shows it.
 */
export const traceOf = (stages: readonly Stage[], source: Document['source'], context: IngestContext): Trace => {
  const dropped: Dropped[] = []
  let document = emptyDocument(source)
  for (const stage of stages) {
    const before = document.candidates
    document = stage.run(document, context)
    for (const candidate of withoutFirst(before, document.candidates))
      dropped.push({
        candidate,
        stage: stage.name,
        reason: dropReason(candidate, document.candidates, context.vocabulary),
      })
  }
  const kept: Candidate[] = []
  for (const candidate of document.candidates) {
    const reason = untold(candidate, document, context.minConfidence)
    if (reason === undefined) kept.push(candidate)
    else dropped.push({ candidate, stage: 'extraction', reason })
  }
  return {
    document,
    kept,
    dropped,
    nearMisses: nearMisses(document, [...kept, ...dropped.map(({ candidate }) => candidate)], context),
    extraction: toExtraction(document, context.minConfidence),
  }
}
