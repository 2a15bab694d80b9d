import type { Candidate, TokenSpan } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import { type Entry, type FrameIndex, indexFrames, nounEntries } from '../frames/frame-index.ts'
import type { Frame } from '../frames/relation-pack.ts'
import type { IngestContext } from '../stages/context.ts'

/** A word that could carry a relation, in a sentence where it was not found to. */
export interface NearMiss {
  readonly predicate: string
  /** The trigger word. */
  readonly at: TokenSpan
  readonly reason: string
}

const entriesAt = (index: FrameIndex, sentence: Sentence, i: number): readonly Entry<Frame>[] => {
  const token = sentence.tokens[i]
  if (token === undefined || token.ner !== 'O') return []
  if (/^(?:VERB|AUX)$/u.test(token.upos)) return index.verbs.get(token.lemma) ?? []
  if (token.upos === 'ADJ') return index.adjectives.get(token.lemma) ?? index.verbs.get(token.lemma) ?? []
  if (/^(?:NOUN|PROPN|X)$/u.test(token.upos)) return nounEntries(index, token.lemma, token.form)
  return []
}

/** What a frame lacks here, from what is easy to see; a frame that lacks nothing visible has its ends in other places than it looks. */
const lack = (
  { frame, definition }: Entry<Frame>,
  sentence: Sentence,
  types: ReadonlySet<string>,
): string | undefined => {
  const words = 'words' in frame ? (frame.words ?? []) : []
  const has = (word: string): boolean =>
    sentence.tokens.some(({ form, lemma }) => form.toLowerCase() === word || lemma === word)
  const missing = words.filter((word) => !has(word))
  // The word is common and the idiom is not there: that is no miss.
  if (frame.any === true ? words.length > 0 && missing.length === words.length : missing.length > 0) return undefined
  const without = [...new Set([...definition.subject, ...definition.object])].filter((type) => !types.has(type))
  const slots = [definition.subject, definition.object].filter((wanted) => !wanted.some((type) => types.has(type)))
  if (slots.length > 0) return `no ${without.join(' or ')} is mentioned in the sentence`
  return `no subject (${definition.subject.join(' or ')}) and object (${definition.object.join(' or ')}) found in the places where this frame looks`
}

/**
 * Words of the frames' own in sentences where the frame proposed nothing: where to look when a relation is missed.
 *
 * @param proposed all candidates, kept or not
 */
export const nearMisses = (document: Document, proposed: readonly Candidate[], context: IngestContext): NearMiss[] => {
  const index = indexFrames(context.packs, context.language.code)
  return document.sentences.flatMap((sentence) => {
    const chains = document.chains.filter(({ mentions }) =>
      mentions.some((id) => document.mentions[id]?.sentence === sentence.index),
    )
    if (chains.length < 2) return []
    const types = new Set(chains.map(({ type }) => type))
    return sentence.tokens.flatMap((_, i): NearMiss[] => {
      const seen = new Map<string, NearMiss>()
      for (const entry of entriesAt(index, sentence, i)) {
        const said = proposed.some(
          ({ predicate, trigger }) =>
            predicate === entry.predicate &&
            trigger.some((span) => span.sentence === sentence.index && span.first <= i && i <= span.last),
        )
        const reason = said ? undefined : lack(entry, sentence, types)
        if (reason !== undefined && !seen.has(entry.predicate))
          seen.set(entry.predicate, {
            predicate: entry.predicate,
            at: { sentence: sentence.index, first: i, last: i },
            reason,
          })
      }
      return [...seen.values()]
    })
  })
}
