import type { Mention } from '../document/mention.ts'
import type { Referent } from '../document/referent.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Language } from '../languages/language.ts'
import { type ReferringWord, referringWords } from '../mentions/referring-words.ts'
import type { Cluster } from './cluster.ts'

type Told = { readonly [K in 'gender' | 'number' | 'nationality' | 'age']?: Mention[K] | undefined }

/** Only what is known. */
const told = ({ gender, number, nationality, age }: Told) => ({
  ...(gender === undefined ? {} : { gender }),
  ...(number === undefined ? {} : { number }),
  ...(nationality === undefined ? {} : { nationality }),
  ...(age === undefined ? {} : { age }),
})

const placed = ({ index, paragraph, quoted, tokens }: Sentence, first: number, last: number, head: number) => {
  const { head: verb, deprel } = tokens[head] ?? { head: 0, deprel: '' }
  const role = deprel.startsWith('nsubj') ? 'subject' : /^(?:obj|iobj|obl|xcomp)/u.test(deprel) ? 'argument' : 'other'
  return { sentence: index, paragraph, quoted, first, last, head, verb, role } as const
}

const named = (cluster: Cluster, chain: number, sentences: readonly Sentence[]): readonly Referent[] =>
  cluster.mentions.flatMap(({ sentence: index, first, last, head, kind }): Referent[] => {
    const sentence = sentences[index]
    if (kind !== 'named' || sentence === undefined) return []
    const { type, roles } = cluster
    return [{ ...placed(sentence, first, last, head), chain, kind, type, roles: [...roles], ...told(cluster) }]
  })

const referring = (
  sentence: Sentence,
  { head, kind }: ReferringWord,
  known: Mention | undefined,
  { pronouns }: Language,
): Referent => {
  const form = sentence.tokens[head]?.form.toLowerCase() ?? ''
  const role = known?.role
  return {
    ...placed(sentence, head, head, head),
    kind,
    roles: role === undefined ? [] : [role],
    ...told(known ?? pronouns.pronouns.get(form)?.[0] ?? {}),
  }
}

/**
 * All that may be meant and all that may mean it, in reading order: names with the place of their cluster, and words that refer.
 *
 * @param mentions those that rules found, for what they tell of gender, number, nationality, age and role
 */
export const referents = (
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  clusters: readonly Cluster[],
  language: Language,
): readonly Referent[] => {
  const known = new Map(mentions.map((mention) => [`${mention.sentence} ${mention.head}`, mention]))
  const words = sentences.flatMap((sentence) =>
    referringWords(sentence, language).map((word) =>
      referring(sentence, word, known.get(`${sentence.index} ${word.head}`), language),
    ),
  )
  return [...clusters.flatMap((cluster, chain) => named(cluster, chain, sentences)), ...words].toSorted(
    (a, b) => a.sentence - b.sentence || a.first - b.first,
  )
}
