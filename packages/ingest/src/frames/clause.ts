import type { Chain, Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Token } from '../document/token.ts'

/** One end of a relation: a mention and the chain that it stands for. `sure` is lower where order, not syntax, found it. */
export interface Argument {
  readonly mention: Mention
  readonly chain: Chain
  readonly sure: number
}

/** A sentence with its mentions, as frames look at it. Token places are 0-based. */
export class Clause {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly #children: readonly number[][]
  readonly #at: readonly (readonly [Mention, Chain])[][]

  constructor(sentence: Sentence, mentions: readonly (readonly [Mention, Chain])[]) {
    this.sentence = sentence
    this.tokens = sentence.tokens
    const children: number[][] = sentence.tokens.map(() => [])
    sentence.tokens.forEach((token, i) => {
      children[token.head - 1]?.push(i)
    })
    this.#children = children
    const at: (readonly [Mention, Chain])[][] = sentence.tokens.map(() => [])
    for (const pair of mentions) {
      for (let i = pair[0].kind === 'named' ? pair[0].first : pair[0].head; i <= pair[0].last; i++) at[i]?.push(pair)
      if (pair[0].roleToken !== undefined) at[pair[0].roleToken]?.push(pair)
    }
    this.#at = at
  }

  /** Dependents of a token, in order. */
  children(i: number): readonly number[] {
    return this.#children[i] ?? []
  }

  /** Dependents by relation. */
  dependents(i: number, relation: RegExp): readonly number[] {
    return this.children(i).filter((child) => relation.test(this.tokens[child]?.deprel ?? ''))
  }

  /** Whether a token, or a dependent of it, is one of these forms or lemmas. */
  has(i: number, words: readonly string[]): boolean {
    return this.children(i).some(
      (child) =>
        words.includes(this.tokens[child]?.form.toLowerCase() ?? '') || words.includes(this.tokens[child]?.lemma ?? ''),
    )
  }

  /** Those whom the mention at this very token stands for. */
  at(i: number): readonly Argument[] {
    const pairs = this.#at[i] ?? []
    // A pronoun or name at the token before a longer description that merely ends there.
    const kinds = pairs.some(([mention]) => mention.kind === 'named')
      ? pairs.filter(([mention]) => mention.kind === 'named')
      : pairs
    return kinds.map(([mention, chain]) => ({ mention, chain, sure: 1 }))
  }

  /** Those whom the phrase of this token stands for: the mention, one in apposition to it, and what is coordinated with it. */
  phrase(i: number, depth = 0): readonly Argument[] {
    if (depth > 4) return []
    const own = this.at(i)
    const found =
      own.length > 0
        ? own
        : this.dependents(i, /^(?:appos|flat|nmod)$/u)
            .filter((child) => child > i && child - i < 4 && this.prepositions(child).length === 0)
            .slice(0, 1)
            .flatMap((child) => this.at(child))
    const conjuncts = this.dependents(i, /^conj/u).flatMap((child) =>
      /^(?:VERB|AUX)$/u.test(this.tokens[child]?.upos ?? '') ? [] : this.phrase(child, depth + 1),
    )
    // "coach X en Y": the conjunct may hang on the name instead of on the noun.
    const inner = own.flatMap(({ mention }) =>
      mention.head === i
        ? []
        : this.dependents(mention.head, /^conj/u).flatMap((child) => this.phrase(child, depth + 1)),
    )
    return unique([...found, ...conjuncts, ...inner])
  }

  /** Prepositions of a token, as lemmas and forms. */
  prepositions(i: number): readonly string[] {
    // "sneller dan Kok": the comparative's "dan" is a mark in UD.
    const relations = /^(?:VERB|AUX)$/u.test(this.tokens[i]?.upos ?? '') ? /^case/u : /^(?:case|mark)/u
    return this.dependents(i, relations).flatMap((child) => [
      this.tokens[child]?.form.toLowerCase() ?? '',
      ...this.children(child).map((part) => this.tokens[part]?.form.toLowerCase() ?? ''),
    ])
  }

  #isBeforeNoun(i: number): boolean {
    return (
      /^(?:NOUN|PROPN|NUM)$/u.test(this.tokens[i]?.upos ?? '') && this.dependents(i, /^(?:cop|nsubj|aux)/u).length === 0
    )
  }

  /** First and last token of the clause of `i`: between punctuation or conjunctions that open another finite clause. */
  span(i: number): readonly [number, number] {
    const stops = (j: number): boolean => {
      const token = this.tokens[j]
      return (
        token === undefined ||
        /^[;:.!?–"“”]$/u.test(token.form) ||
        // "als trainer", "dan Kok": a conjunction before a noun opens no clause.
        (token.upos === 'SCONJ' && token.form.length > 1 && !this.#isBeforeNoun(token.head - 1))
      )
    }
    let first = i
    while (first > 0 && i - first < 25 && !stops(first - 1)) first--
    let last = i
    while (last < this.tokens.length - 1 && last - i < 25 && !stops(last + 1)) last++
    return [first, last]
  }
}

const unique = (found: readonly Argument[]): readonly Argument[] => {
  const seen = new Set<string>()
  return found.filter(({ mention, chain }) => {
    const key = `${mention.id} ${chain.id}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
