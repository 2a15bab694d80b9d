import { fold } from '../state/graph-index.ts'
import { isNear } from './edit-distance.ts'

/** What can be found. */
export type FoundKind = 'name' | 'relation' | 'sentence' | 'article'

/** A thing to be found: its words, and what to open. */
export interface Findable {
  readonly id: string
  readonly kind: FoundKind
  readonly title: string
  /** Words that also find it. */
  readonly more: string
  readonly weight: number
}

/** A thing that was found. */
export interface Found {
  readonly id: string
  readonly kind: FoundKind
  /** Found only by forgiving a typing error. */
  readonly near: boolean
}

const PER_KIND: Readonly<Record<FoundKind, number>> = { name: 6, relation: 5, sentence: 4, article: 4 }

const wordsOf = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []

/** How well a word fits: the whole word, its beginning, or nearly; each better in a title. */
const WHOLE = 5
const START = 3
const NEAR = 1
/** Letters that may be wrong: none in short words, one from four on, two from six on. */
const forgiven = (word: string): number => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2)

/**
 * An index over names, relations, sentences and articles, forgiving of accents, and of typing errors where nothing is found without.
 * A posting is a number: the thing's own, times two, and one for a word of its title. A query visits postings, never texts, so that
 * a keystroke is answered within milliseconds also where there are a hundred thousand things.
 */
export class SearchIndex {
  #items: Findable[] = []
  readonly #postings = new Map<string, number[]>()
  #terms: string[] | undefined

  /** Takes everything out. */
  clear(): void {
    this.#items = []
    this.#postings.clear()
    this.#terms = undefined
  }

  /** Puts more in. */
  add(items: readonly Findable[]): void {
    const post = (word: string, posting: number): void => {
      const list = this.#postings.get(word)
      if (list === undefined) this.#postings.set(word, [posting])
      else list.push(posting)
    }
    for (const item of items) {
      const nth = this.#items.push(item) - 1
      for (const word of new Set(wordsOf(item.title))) post(word, nth * 2 + 1)
      for (const word of new Set(wordsOf(item.more))) post(word, nth * 2)
    }
    this.#terms = undefined
  }

  /** Sorts its words, so that the first query need not wait for it. */
  sort(): readonly string[] {
    this.#terms ??= [...this.#postings.keys()].sort()
    return this.#terms
  }

  /** What a query finds, by kind, the best first. All its words must be found; the last ones may be beginnings. */
  find(query: string): readonly Found[] {
    const words = wordsOf(query)
    if (words.length === 0) return []
    const exact = this.#best(this.#fits(words, false), false)
    return exact.length > 0 ? exact : this.#best(this.#fits(words, true), true)
  }

  /** For each thing how well all words fit together; 0 where one does not. */
  #fits(words: readonly string[], forgiving: boolean): Uint16Array {
    const all = new Uint16Array(this.#items.length)
    const one = new Uint8Array(this.#items.length)
    words.forEach((word, nth) => {
      one.fill(0)
      for (const [term, fit] of this.#termsFor(word, forgiving))
        for (const posting of this.#postings.get(term) ?? []) {
          const at = posting >> 1
          const how = fit + (posting & 1)
          if (how > (one[at] ?? 0)) one[at] = how
        }
      for (let i = 0; i < all.length; i++) {
        const how = one[i] ?? 0
        const before = all[i] ?? 0
        all[i] = how === 0 || (nth > 0 && before === 0) ? 0 : before + how
      }
    })
    return all
  }

  *#termsFor(word: string, forgiving: boolean): Iterable<readonly [string, number]> {
    const terms = this.sort()
    let low = 0
    let high = terms.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((terms[middle] as string) < word) low = middle + 1
      else high = middle
    }
    for (let i = low; terms[i]?.startsWith(word); i++) yield [terms[i] as string, terms[i] === word ? WHOLE : START]
    const most = forgiving ? forgiven(word) : 0
    if (most > 0) for (const term of terms) if (isNear(word, term, most)) yield [term, NEAR]
  }

  #best(fits: Uint16Array, near: boolean): readonly Found[] {
    const best: Record<FoundKind, { readonly nth: number; readonly score: number }[]> = {
      name: [],
      relation: [],
      sentence: [],
      article: [],
    }
    for (let nth = 0; nth < fits.length; nth++) {
      const fit = fits[nth] ?? 0
      if (fit === 0) continue
      const { kind, weight } = this.#items[nth] as Findable
      const list = best[kind]
      const score = fit * (1 + Math.log2(1 + weight))
      const last = list.at(-1)
      if (list.length === PER_KIND[kind] && last !== undefined && score <= last.score) continue
      const at = list.findIndex((other) => score > other.score)
      list.splice(at < 0 ? list.length : at, 0, { nth, score })
      if (list.length > PER_KIND[kind]) list.pop()
    }
    return Object.values(best).flatMap((list) =>
      list.map(({ nth }) => {
        const { id, kind } = this.#items[nth] as Findable
        return { id, kind, near }
      }),
    )
  }
}
