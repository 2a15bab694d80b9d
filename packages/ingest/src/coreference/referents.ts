import type { Mention } from '../document/mention.ts'
import type { Referent } from '../document/referent.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Language } from '../languages/language.ts'
import { type ReferringWord, referringWords } from '../mentions/referring-words.ts'
import type { Cluster } from './cluster.ts'
import { roleOf } from './role-of.ts'

type Told = { readonly [K in 'gender' | 'number' | 'nationality' | 'age']?: Mention[K] | undefined }

/** Only what is known. */
const told = ({ gender, number, nationality, age }: Told) => ({
  ...(gender === undefined ? {} : { gender }),
  ...(number === undefined ? {} : { number }),
  ...(nationality === undefined ? {} : { nationality }),
  ...(age === undefined ? {} : { age }),
})

/** A referent, and of a word that refers what rules found there. */
export interface Asked extends Referent {
  readonly known?: Mention
}

const placed = (
  { index, paragraph, quoted, tokens }: Sentence,
  from: number,
  { first, last, head }: { readonly first: number; readonly last: number; readonly head: number },
) => {
  const token = tokens[head]
  return { sentence: index, paragraph, quoted, from, first, last, head, verb: token?.head ?? 0, role: roleOf(token) }
}

const named = (cluster: Cluster, chain: number, sentences: readonly Sentence[]): readonly Asked[] =>
  cluster.mentions.flatMap((mention): Asked[] => {
    const sentence = sentences[mention.sentence]
    if (mention.kind !== 'named' || sentence === undefined) return []
    const { type, roles } = cluster
    const place = placed(sentence, mention.first, mention)
    return [{ ...place, chain, kind: 'named', type, roles: [...roles], ...told(cluster) }]
  })

const referring = (
  sentence: Sentence,
  { first, head, kind }: ReferringWord,
  known: Mention | undefined,
  { pronouns }: Language,
): Asked => {
  const form = sentence.tokens[head]?.form.toLowerCase() ?? ''
  const role = known?.role
  return {
    ...placed(sentence, first, { first: head, last: head, head }),
    kind,
    roles: role === undefined ? [] : [role],
    ...told(known ?? pronouns.pronouns.get(form)?.[0] ?? {}),
    ...(known === undefined ? {} : { known }),
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
): readonly Asked[] => {
  const known = new Map(
    mentions.flatMap((mention) =>
      mention.kind === 'named' ? [] : [[`${mention.sentence} ${mention.head}`, mention] as const],
    ),
  )
  const words = sentences.flatMap((sentence) =>
    referringWords(sentence, language).map((word) =>
      referring(sentence, word, known.get(`${sentence.index} ${word.head}`), language),
    ),
  )
  return [...clusters.flatMap((cluster, chain) => named(cluster, chain, sentences)), ...words].toSorted(
    (a, b) => a.sentence - b.sentence || a.first - b.first,
  )
}
