import type { Document } from '../document/document.ts'
import type { Chain, Mention } from '../document/mention.ts'
import { arcPath } from './arc-path.ts'

/** A mention with the chain that it stands for. */
export type Referent = readonly [Mention, Chain]

/** Two mentions that a sentence may relate, the first before the second. */
export interface Pair {
  readonly a: Referent
  readonly b: Referent
  /** Other mentions of the same two in the sentence, nearest first: what "zijn rivaal Terpstra, die hij versloeg" says stands between the farther ones. */
  readonly again: readonly (readonly [Mention, Mention])[]
  /** Set where `b` stands in an earlier sentence and is what the text is about: "Trainer X zag …" in an article on one club. */
  readonly focus?: Focus
}

/** Why something that a sentence does not mention may be meant in it. */
export interface Focus {
  /** 0 for the most spoken of so far, 1 for the next. */
  readonly rank: number
  /** Sentences since its last mention. */
  readonly distance: number
  readonly inHeadline: boolean
  /** Whether nothing else of its type has been named so far. */
  readonly only: boolean
  /** Whether the sentence itself names another of its type. */
  readonly beside: boolean
}

/** No more pairs than this in one sentence, nearest first, so that a list of names costs bounded work. */
const MOST_PAIRS = 160
/** Mentions of one sentence that are looked at, and how far apart in their order. */
const MOST_MENTIONS = 60
const FARTHEST = 25
/** How many further mentions of the same two are looked at. */
const MOST_AGAIN = 3
/** What a sentence may be about without naming it, and how many of each are tried. */
const FOCUS: readonly (readonly [type: string, most: number])[] = [
  ['Organization', 2],
  ['Event', 1],
  ['Work', 1],
]

interface Ranked extends Pair {
  readonly cost: number
}

const named = (document: Document): ReadonlyMap<number, readonly Referent[]> => {
  const bySentence = new Map<number, Referent[]>()
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
  return new Map(
    [...bySentence].map(([index, own]) => [
      index,
      own.toSorted((x, y) => x[0].start - y[0].start || x[0].end - y[0].end).slice(0, MOST_MENTIONS),
    ]),
  )
}

interface Met {
  readonly pair: readonly [Referent, Referent]
  readonly cost: number
}

/** For every two chains that the sentence mentions: the two mentions that the tree joins most closely, and the others behind them. */
const together = (document: Document, index: number, own: readonly Referent[]): readonly Pair[] => {
  const tokens = document.sentences[index]?.tokens ?? []
  const met = new Map<string, Met[]>()
  own.forEach((a, i) => {
    for (const b of own.slice(i + 1, i + FARTHEST)) {
      if (a[1].id === b[1].id || a[0].id === b[0].id) continue
      const key = a[1].id < b[1].id ? `${a[1].id} ${b[1].id}` : `${b[1].id} ${a[1].id}`
      const apart = Math.max(0, b[0].first - a[0].last)
      const path = arcPath(tokens, a[0].head, b[0].head)
      const cost = (path === undefined ? 12 : path.inner.length) + apart / 20
      const one: Met = { pair: [a, b], cost }
      const known = met.get(key)
      if (known === undefined) met.set(key, [one])
      else known.push(one)
    }
  })
  return [...met.values()]
    .flatMap((all): Ranked[] => {
      // The sort is stable: of two as near, the earlier stands first.
      const [best, ...rest] = all.toSorted((x, y) => x.cost - y.cost)
      if (best === undefined) return []
      const [a, b] = best.pair
      const again = rest
        .slice(0, MOST_AGAIN)
        .map(({ pair: [x, y] }) => (x[1].id === a[1].id ? ([x[0], y[0]] as const) : ([y[0], x[0]] as const)))
      return [{ a, b, again, cost: best.cost }]
    })
    .toSorted((x, y) => x.cost - y.cost || x.a[0].start - y.a[0].start || x.b[0].start - y.b[0].start)
    .slice(0, MOST_PAIRS)
}

/** Chains of a type by how much they have been spoken of before a sentence, with their last mention there. */
const inFocus = (
  document: Document,
  index: number,
  type: string,
): readonly (readonly [Referent, Omit<Focus, 'beside'>])[] => {
  const before = document.chains.flatMap((chain) => {
    if (chain.type !== type || chain.name === undefined) return []
    const mentions = chain.mentions.flatMap((id) => {
      const mention = document.mentions[id]
      return mention !== undefined && mention.sentence < index && mention.kind === 'named' ? [mention] : []
    })
    const last = mentions.at(-1)
    return last === undefined ? [] : [{ chain, last, first: mentions[0] ?? last, count: mentions.length }]
  })
  return before
    .map(({ chain, last, first, count }) => ({
      chain,
      last,
      inHeadline: document.sentences[first.sentence]?.kind === 'headline',
      // Nearness fades: something named now counts as much as something named three times ten sentences ago.
      weight: count + 3 / (index - last.sentence),
    }))
    .toSorted((x, y) => y.weight - x.weight || x.chain.id - y.chain.id)
    .map(({ chain, last, inHeadline }, rank) => [
      [last, chain],
      { rank, distance: index - last.sentence, inHeadline, only: before.length === 1 },
    ])
}

/** One person or team a chain, with what the article is about and the sentence does not name. */
const withFocus = (document: Document, index: number, own: readonly Referent[]): readonly Pair[] =>
  FOCUS.flatMap(([type, most]) => {
    const beside = own.some(([, chain]) => chain.type === type)
    if (beside && type !== 'Organization') return []
    const focus = inFocus(document, index, type)
      .filter(([[, chain]]) => !own.some(([, other]) => other.id === chain.id))
      .slice(0, most)
    if (focus.length === 0) return []
    const seen = new Set<number>()
    return own.flatMap((a): Pair[] => {
      const [mention, chain] = a
      const may = chain.type === 'Person' || (type === 'Event' && chain.type === 'Organization')
      if (!may || mention.kind === 'pronominal' || seen.has(chain.id)) return []
      if (type === 'Organization' && mention.role === undefined) return []
      seen.add(chain.id)
      return focus.map(([b, why]) => ({ a, b, again: [], focus: { ...why, beside } }))
    })
  })

/** All pairs of a document by the sentence that may relate them. */
export const pairsOf = (document: Document): ReadonlyMap<number, readonly Pair[]> =>
  new Map(
    [...named(document)].map(([index, own]) => [
      index,
      [...together(document, index, own), ...withFocus(document, index, own)],
    ]),
  )
