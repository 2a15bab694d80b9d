import type { Candidate } from '../document/candidate.ts'
import type { Sentence } from '../document/sentence.ts'

/** The word that is denied or doubted: of the trigger's words the one that the others hang on ("op haar naam schrijven"). */
export const anchorOf = ({ trigger }: Candidate, sentence: Sentence): number => {
  const first = trigger[0]?.first ?? 0
  const depth = (at: number): number => {
    let steps = 0
    for (let i = at; steps < sentence.tokens.length; steps++) {
      i = (sentence.tokens[i]?.head ?? 0) - 1
      if (i < 0) break
    }
    return steps
  }
  const places = trigger.flatMap((span) => Array.from({ length: span.last - span.first + 1 }, (_, i) => span.first + i))
  return places.reduce((best, place) => (depth(place) < depth(best) ? place : best), first)
}
