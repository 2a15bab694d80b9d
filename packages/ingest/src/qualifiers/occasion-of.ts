import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Mention } from '../document/mention.ts'
import { mentionsOf } from '../document/mentions-of.ts'
import type { Sentence } from '../document/sentence.ts'
import type { TimeExpression } from '../document/time-expression.ts'
import { clauseAt } from '../syntax/clause-at.ts'
import type { Scenery } from './contest-of.ts'

/** How many sentences away another clause may tell when. */
const MOST_AWAY = 2

/** Whether a clause says something of somebody: as its subject, or as the noun that it describes ("manager Whitby, appointed in June"). */
const isAbout = ({ tokens }: Sentence, clause: number, mentions: readonly Mention[]): boolean => {
  const verb = tokens[clause]
  const isOne = (at: number): boolean =>
    mentions.some(({ first, last, head }) => {
      const name = tokens[head]
      return (first <= at && at <= last) || (name?.deprel === 'appos' && name.head - 1 === at)
    })
  return (
    (verb?.deprel.startsWith('acl') === true && isOne((verb?.head ?? 0) - 1)) ||
    tokens.some(({ head, deprel }, at) => head === clause + 1 && deprel.startsWith('nsubj') && isOne(at))
  )
}

/** A time in a clause with one of the words, in the sentence of a statement or near it in its paragraph; the nearest one, and rather one that follows. */
const told = (
  at: number,
  { sentences, times }: Document,
  suits: (sentence: Sentence, clause: number, time: TimeExpression) => boolean,
): string | undefined => {
  const away = ({ sentence }: TimeExpression): number => (sentence < at ? at - sentence + 0.5 : sentence - at)
  return times
    .filter((time) => {
      const sentence = sentences[time.sentence]
      if (sentence === undefined || away(time) > MOST_AWAY + 0.5 || sentence.paragraph !== sentences[at]?.paragraph)
        return false
      return suits(sentence, clauseAt(sentence, time.last), time)
    })
    .toSorted((a, b) => away(a) - away(b))[0]?.date
}

const hasWord = (sentence: Sentence, clause: number, words: ReadonlySet<string>): boolean =>
  sentence.tokens.some(({ lemma }, at) => words.has(lemma) && clauseAt(sentence, at) === clause)

/**
 * When somebody began in a post, as a clause about him says: "Hij begint op 1 mei", "Whitby, appointed in June".
 *
 * @param words lemmas of verbs that say so
 */
export const beginOf = (
  { subjectChain, sentence }: Candidate,
  document: Document,
  words: ReadonlySet<string>,
): string | undefined => {
  const chain = document.chains.find(({ id }) => id === subjectChain)
  const own = mentionsOf(document, chain)
  return told(
    sentence,
    document,
    (other, clause) =>
      words.has(other.tokens[clause]?.lemma ?? '') &&
      isAbout(
        other,
        clause,
        own.filter((mention) => mention.sentence === other.index),
      ),
  )
}

/**
 * When what a statement tells happened, as another clause says: "die relatie strandde in 2022", "they divorced in 2015".
 *
 * @param words lemmas that speak of such an occasion
 */
export const occasionOf = (
  candidate: Candidate,
  { document, keyOf }: Scenery,
  words: ReadonlySet<string>,
): string | undefined => {
  // What is told of another couple in the same way is theirs.
  const others = document.candidates.filter(
    (other) => other.predicate === candidate.predicate && keyOf(other) !== keyOf(candidate),
  )
  return told(
    candidate.sentence,
    document,
    (sentence, clause, { bound }) =>
      bound !== true &&
      hasWord(sentence, clause, words) &&
      !others.some(
        (other) => other.sentence === sentence.index && clauseAt(sentence, other.trigger[0]?.first ?? 0) === clause,
      ),
  )
}
