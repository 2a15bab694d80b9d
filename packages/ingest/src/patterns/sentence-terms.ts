import type { Chain, Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import { plainForm, WORD_TAGS } from './pattern.ts'

/** A word, or a whole name, as compromise's matcher takes it. */
export interface Term {
  readonly text: string
  readonly normal: string
  /** The lemma: what `{word}` matches. */
  readonly root: string
  readonly pre: string
  readonly post: string
  readonly tags: readonly string[]
  /** Places in the sentence's tokens, both ends included. */
  readonly first: number
  readonly last: number
}

/** The mentions that one term stands for: a name as a whole, a pronoun, the noun of a description. */
export type MentionsAt = ReadonlyMap<number, readonly (readonly [Mention, Chain])[]>

/**
 * A sentence as pattern writers think of it: a name is one word, punctuation is no word but stands after one, and who is meant by a
 * pronoun or a description is known by its type.
 *
 * @param mentions those of the sentence, with the chains that they belong to
 * @returns the terms, and the mentions of each by its place among them
 */
export const sentenceTerms = (
  { tokens }: Sentence,
  mentions: readonly (readonly [Mention, Chain])[],
): { readonly terms: readonly Term[]; readonly mentionsAt: MentionsAt } => {
  const names = new Map<number, Mention>()
  for (const [mention] of mentions) {
    const before = names.get(mention.first)
    if (mention.kind === 'named' && (before === undefined || before.last < mention.last))
      names.set(mention.first, mention)
  }
  const terms: Term[] = []
  const mentionsAt = new Map<number, readonly (readonly [Mention, Chain])[]>()
  for (let i = 0; i < tokens.length; i++) {
    const first = i
    const last = names.get(i)?.last ?? i
    const token = tokens[i]
    const previous = terms.at(-1)
    if (token === undefined) break
    if (token.upos === 'PUNCT' && first === last) {
      if (previous !== undefined) terms[terms.length - 1] = { ...previous, post: `${token.form}${previous.post}` }
      continue
    }
    const here = mentions.filter(([mention]) =>
      mention.kind === 'named'
        ? mention.first === first && mention.last === last
        : first === last && mention.head === i,
    )
    const words = tokens.slice(first, last + 1)
    const text = words.map(({ form, spaceBefore }, n) => (n > 0 && spaceBefore ? ` ${form}` : form)).join('')
    if (here.length > 0) mentionsAt.set(terms.length, here)
    terms.push({
      text: text.toLowerCase(),
      normal: plainForm(text),
      root: plainForm(words.length === 1 ? token.lemma : text),
      pre: '',
      post: ' ',
      // A name is no #Noun: "#Noun? [<object>#Person]" takes a word before the name, and compromise would take the name for it.
      tags: [
        ...(WORD_TAGS[token.upos] ?? []).filter((tag) => tag !== 'Noun' || !names.has(first)),
        ...new Set(here.map(([, chain]) => chain.type)),
      ],
      first,
      last,
    })
    i = last
  }
  return { terms, mentionsAt }
}
