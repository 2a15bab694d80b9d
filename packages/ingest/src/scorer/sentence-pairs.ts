import type { Document } from '../document/document.ts'
import type { Chain, Mention } from '../document/mention.ts'
import { arcPath } from './arc-path.ts'
import type { Pair } from './pair-features.ts'

/** No more pairs than this in one sentence, nearest first, so that a list of names costs bounded work. */
const MOST_PAIRS = 160

interface Ranked extends Pair {
  readonly cost: number
}

/** For every two named chains that a sentence mentions: the two mentions that the tree joins most closely. */
export const sentencePairs = (document: Document): ReadonlyMap<number, readonly Pair[]> => {
  const bySentence = new Map<number, (readonly [Mention, Chain])[]>()
  for (const chain of document.chains) {
    if (chain.name === undefined) continue
    for (const id of chain.mentions) {
      const mention = document.mentions[id]
      if (mention === undefined) continue
      const own = bySentence.get(mention.sentence)
      if (own === undefined) bySentence.set(mention.sentence, [[mention, chain]])
      else own.push([mention, chain])
    }
  }
  const all = new Map<number, readonly Pair[]>()
  for (const [index, mentions] of bySentence) {
    const tokens = document.sentences[index]?.tokens ?? []
    const best = new Map<string, Ranked>()
    const sorted = mentions.toSorted((x, y) => x[0].start - y[0].start || x[0].end - y[0].end).slice(0, 60)
    sorted.forEach((a, i) => {
      for (const b of sorted.slice(i + 1, i + 25)) {
        if (a[1].id === b[1].id || a[0].id === b[0].id) continue
        const key = a[1].id < b[1].id ? `${a[1].id} ${b[1].id}` : `${b[1].id} ${a[1].id}`
        const apart = Math.max(0, b[0].first - a[0].last)
        const path = arcPath(tokens, a[0].head, b[0].head)
        const cost = (path === undefined ? 12 : path.inner.length) + apart / 20
        const known = best.get(key)
        if (known === undefined || cost < known.cost) best.set(key, { a, b, cost })
      }
    })
    all.set(
      index,
      [...best.values()]
        .toSorted((x, y) => x.cost - y.cost || x.a[0].start - y.a[0].start || x.b[0].start - y.b[0].start)
        .slice(0, MOST_PAIRS),
    )
  }
  return all
}
