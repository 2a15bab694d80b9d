import type { Mention } from '../../document/mention.ts'
import type { Sentence } from '../../document/sentence.ts'
import type { Cluster } from '../cluster.ts'
import { clashes, link } from '../cluster.ts'

/** "Jake Paul, de Amerikaanse bokser, …" and "de bokser, Jake Paul, …": a description beside a name, a comma between. */
export const byApposition = (
  mention: Mention,
  sentence: Sentence,
  named: readonly (readonly [Mention, Cluster])[],
): boolean => {
  if (mention.kind !== 'nominal' || mention.pair === true || mention.number === 'plural') return false
  const { tokens } = sentence
  for (const [name, cluster] of named) {
    if (name.sentence !== mention.sentence || cluster.type !== 'Person' || clashes(cluster, mention)) continue
    const after = mention.first === name.last + 2 && tokens[name.last + 1]?.form === ','
    const close = tokens[mention.last + 1]
    const before = name.first === mention.last + 2 && tokens[mention.last + 1]?.form === ','
    const governed =
      tokens[mention.head]?.deprel === 'appos' &&
      (tokens[mention.head]?.head ?? 0) - 1 >= name.first &&
      (tokens[mention.head]?.head ?? 0) - 1 <= name.last
    const listed = close?.form === 'en' || close?.form === 'and'
    if ((after && !listed && (governed || close !== undefined)) || before || governed) {
      link(cluster, mention, 'apposition', `"${mention.role ?? 'the description'}" stands beside the name`)
      return true
    }
  }
  return false
}

/** "Zij is de titelverdedigster": subject and predicate noun are one, unless the noun is a relation to someone. */
export const byCopula = (
  mention: Mention,
  sentence: Sentence,
  named: readonly (readonly [Mention, Cluster])[],
): boolean => {
  if (mention.kind !== 'nominal' || mention.number === 'plural') return false
  const { tokens } = sentence
  const id = mention.head + 1
  const copula = tokens.some(
    (token) => token.head === id && token.deprel === 'cop' && /^(?:zijn|worden|be|become)$/u.test(token.lemma),
  )
  const negated = tokens.some(
    (token) => token.head === id && /^(?:niet|geen|not|n't|no|nooit|never)$/iu.test(token.form),
  )
  const subject = tokens.find((token) => token.head === id && token.deprel.startsWith('nsubj'))
  if (!copula || negated || subject === undefined) return false
  for (const [name, cluster] of named) {
    if (
      name.sentence !== mention.sentence ||
      subject.id - 1 < name.first ||
      subject.id - 1 > name.last ||
      clashes(cluster, mention)
    )
      continue
    link(cluster, mention, 'copula', 'the sentence says that they are one')
    return true
  }
  return false
}
