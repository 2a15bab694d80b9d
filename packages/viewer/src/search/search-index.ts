import MiniSearch, { type SearchResult } from 'minisearch'

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
  /** The words of the thing that matched, as they are indexed. */
  readonly terms: readonly string[]
  /** Found only by forgiving a typing error. */
  readonly near: boolean
}

const PER_KIND: Readonly<Record<FoundKind, number>> = { name: 6, relation: 5, sentence: 4, article: 4 }

const foldTerm = (term: string): string => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** An index over names, relations, sentences and articles: forgiving of typing errors and accents. */
export class SearchIndex {
  readonly #index = new MiniSearch({
    fields: ['title', 'more'],
    storeFields: ['kind', 'weight'],
    processTerm: (term) => foldTerm(term) || null,
    searchOptions: {
      boost: { title: 3 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.25 : false),
      combineWith: 'AND',
      boostDocument: (_id, _term, stored) => 1 + Math.log2(1 + ((stored?.weight as number | undefined) ?? 0)),
    },
  })

  /** Replaces the content. */
  fill(items: readonly Findable[]): void {
    this.#index.removeAll()
    this.#index.addAll(items)
  }

  /** What a query finds, by kind, the best first. */
  find(query: string): readonly Found[] {
    const left: Record<FoundKind, number> = { ...PER_KIND }
    const words = query.split(/\s+/u).map(foldTerm).filter(Boolean)
    return this.#index.search(query).flatMap((result: SearchResult): Found[] => {
      const kind = result.kind as FoundKind
      if (left[kind]-- <= 0) return []
      const near = !words.every((word) => result.terms.some((term) => term.startsWith(word)))
      return [{ id: String(result.id), kind, terms: result.terms, near }]
    })
  }
}
