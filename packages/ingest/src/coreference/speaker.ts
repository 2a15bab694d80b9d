import type { Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Cluster } from './cluster.ts'

const SAYING =
  /^(?:zeggen|vertellen|aldus|reageren|verklappen|toevoegen|voegen|verklaren|stellen|melden|schrijven|lachen|grijnzen|denken|vinden|weten|besluiten|beamen|erkennen|geven|say|tell|add|explain|admit|reply|insist|write|joke|recall|continue|laugh)$/u

/** Speaker of the quotation that holds or ends in this sentence: subject of a verb of saying in it, else in a neighbour of the same paragraph. */
export const speakerOf = (
  index: number,
  sentences: readonly Sentence[],
  placed: readonly (readonly [Mention, Cluster])[],
): Cluster | undefined => {
  const own = sentences[index]
  if (own === undefined) return undefined
  for (const at of [index, index + 1, index - 1, index + 2, index - 2]) {
    const sentence = sentences[at]
    if (sentence === undefined || sentence.paragraph !== own.paragraph) continue
    for (const token of sentence.tokens) {
      if (!SAYING.test(token.lemma)) continue
      const subject = sentence.tokens.find((t) => t.head === token.id && t.deprel.startsWith('nsubj'))
      const next = sentence.tokens[token.id]
      const hit = placed.find(
        ([m, cluster]) =>
          m.sentence === at &&
          cluster.type === 'Person' &&
          m.kind !== 'pronominal' &&
          ((subject !== undefined && subject.id - 1 >= m.first && subject.id - 1 <= m.last) ||
            (next !== undefined && token.id >= m.first && token.id <= m.last)),
      )
      if (hit !== undefined) return hit[1]
    }
    // "aldus Leerdam", "according to"
    const so = sentence.tokens.findIndex((token) => /^(?:aldus|volgens)$/iu.test(token.form))
    const told =
      so < 0
        ? undefined
        : placed.find(([m]) => m.sentence === at && m.first >= so && m.first <= so + 3 && m.kind === 'named')
    if (told !== undefined) return told[1]
  }
  return undefined
}
