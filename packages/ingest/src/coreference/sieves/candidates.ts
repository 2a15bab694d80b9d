import type { Mention } from '../../document/mention.ts'
import type { Sentence } from '../../document/sentence.ts'
import type { Cluster } from '../cluster.ts'
import { roleOf } from '../role-of.ts'

/** Somebody, or something, that a pronoun or description may mean, with points for how likely that is. */
export interface Candidate {
  readonly cluster: Cluster
  readonly points: number
  readonly nearest: Mention
}

const isSubject = (mention: Mention, sentence: Sentence | undefined): boolean => {
  const token = sentence?.tokens[mention.head]
  if (token === undefined) return false
  if (roleOf(token) === 'subject') return true
  const head = sentence?.tokens[token.head - 1]
  return (
    /^(?:appos|flat|nmod)$/u.test(token.deprel) && head?.deprel.startsWith('nsubj') === true && head.upos === 'NOUN'
  )
}

/** Two arguments of one verb are two people: "Leerdam versloeg haar". */
export const coArguments = (a: Mention, b: Mention, sentence: Sentence | undefined): boolean => {
  if (a.sentence !== b.sentence || sentence === undefined) return false
  const s = sentence.tokens[a.head]
  const t = sentence.tokens[b.head]
  if (s === undefined || t === undefined) return false
  return s.head === t.head && roleOf(s) !== 'other' && roleOf(t) !== 'other'
}

/**
 * Whoever was spoken of shortly before, best first. Points: nearness, subject, first in the sentence, how much the article is about them.
 *
 * @param back sentences to look back
 * @param type of whom
 */
export const candidates = (
  mention: Mention,
  clusters: readonly Cluster[],
  sentences: readonly Sentence[],
  back: number,
  type = 'Person',
): Candidate[] =>
  clusters
    .flatMap((cluster): Candidate[] => {
      if (cluster.type !== type || cluster.names.size === 0) return []
      const before = cluster.mentions.filter((m) => m.end <= mention.start && m.sentence >= mention.sentence - back)
      const nearest = before.reduce<Mention | undefined>(
        (best, m) => (best === undefined || m.start > best.start ? m : best),
        undefined,
      )
      if (nearest === undefined) return []
      const last = before.filter((m) => m.sentence === nearest.sentence)
      const subject = last.some((m) => isSubject(m, sentences[m.sentence]))
      const firstInSentence = last.some((m) => m.first <= 2)
      const distance = mention.sentence - nearest.sentence
      const points =
        10 -
        5 * distance +
        (subject ? 3 : 0) +
        (firstInSentence ? 1 : 0) +
        Math.min(3, 0.4 * cluster.mentions.filter((m) => m.start < mention.start).length)
      return [{ cluster, points, nearest }]
    })
    .toSorted((a, b) => b.points - a.points || b.nearest.start - a.nearest.start)
