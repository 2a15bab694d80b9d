import type { Mention } from '../../document/mention.ts'
import type { Sentence } from '../../document/sentence.ts'
import { type Cluster, link } from '../cluster.ts'
import { candidates, coArguments } from './candidates.ts'

/** "Kok, die …": the relative pronoun is the noun that its clause hangs on. */
export const byRelative = (
  mention: Mention,
  sentence: Sentence,
  placed: readonly (readonly [Mention, Cluster])[],
): boolean => {
  if (mention.use !== 'relative') return false
  const { tokens } = sentence
  let verb = tokens[(tokens[mention.head]?.head ?? 0) - 1]
  while (verb !== undefined && !verb.deprel.startsWith('acl') && verb.head > 0) verb = tokens[verb.head - 1]
  const noun = (verb?.head ?? 0) - 1
  const before = placed.filter(([m]) => m.sentence === mention.sentence && m.end <= mention.start)
  const hit =
    before.find(([m]) => noun >= m.first && noun <= m.last) ??
    before.findLast(([m]) => m.kind !== 'pronominal' && mention.first - m.last <= 2)
  if (hit === undefined) return false
  link(hit[1], mention, 'relative', `"${tokens[mention.head]?.form}" follows the name that it stands for`)
  return true
}

/** First person inside a quotation is its speaker. */
export const bySpeaker = (mention: Mention, speaker: Cluster | undefined): boolean => {
  if (mention.person !== 1 || mention.number !== 'singular' || speaker === undefined) return false
  link(speaker, mention, 'speaker', 'the speaker of the quotation')
  return true
}

/** "…", lachte Baudry, die liet vallen dat ze …: whether what was quoted in the sentence has ended before the mention. */
const afterQuotation = ({ first }: Mention, { tokens }: Sentence): boolean => {
  const mark = tokens.slice(0, first).findLast(({ form }) => /^["“”„«»]$/u.test(form))
  return mark !== undefined && mark !== tokens[0] && !mark.spaceBefore
}

/** Personal, possessive and reflexive pronouns: gender, nearness, role; never another argument of the same verb. */
export const byPronoun = (
  mention: Mention,
  sentences: readonly Sentence[],
  clusters: readonly Cluster[],
  speaker: Cluster | undefined,
): boolean => {
  if (mention.person !== 3 || mention.number === 'plural' || mention.use === 'relative') return false
  const sentence = sentences[mention.sentence]
  const fitting = candidates(mention, clusters, sentences, 3).filter(({ cluster }) => {
    if (cluster.gender !== undefined && mention.gender !== undefined && cluster.gender !== mention.gender) return false
    if (sentence?.quoted === true && cluster === speaker && !afterQuotation(mention, sentence)) return false
    if (mention.use === 'possessive' || mention.use === 'reflexive') return true
    return !cluster.mentions.some((m) => coArguments(m, mention, sentence))
  })
  const known = fitting.filter(({ cluster }) => cluster.gender !== undefined && cluster.gender === mention.gender)
  const top = fitting[0]
  const sure = known[0]
  // One whose gender is known wins over one of unknown gender, unless far behind.
  const chosen = sure !== undefined && top !== undefined && sure.points >= top.points - 1 ? sure : top
  if (chosen === undefined) return byCataphora(mention, sentence, clusters)
  link(
    chosen.cluster,
    mention,
    mention.use === 'possessive' ? 'possessive' : 'pronoun',
    `nearest ${mention.gender ?? 'person'} in view`,
  )
  chosen.cluster.gender ??= mention.gender
  return true
}

/** "Haar toenmalige coach liet haar thuis, vertelt Willemijn": nobody before, one subject with a name after. */
const byCataphora = (mention: Mention, sentence: Sentence | undefined, clusters: readonly Cluster[]): boolean => {
  if (mention.use !== 'possessive' || sentence === undefined) return false
  const subjects = clusters.filter(
    (cluster) =>
      cluster.type === 'Person' &&
      !(cluster.gender !== undefined && mention.gender !== undefined && cluster.gender !== mention.gender) &&
      cluster.mentions.some(
        (m) =>
          m.sentence === mention.sentence &&
          m.start > mention.end &&
          m.kind === 'named' &&
          m.roleToken === undefined &&
          sentence.tokens[m.head]?.deprel.startsWith('nsubj') === true,
      ),
  )
  const only = subjects[0]
  if (only === undefined || subjects.length > 1) return false
  link(only, mention, 'cataphora', 'the only named subject that follows')
  return true
}
