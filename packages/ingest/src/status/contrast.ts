import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { StatusTables } from '../languages/status-tables.ts'

const namedIn = (document: Document, { index }: Sentence): readonly Mention[] =>
  document.mentions.filter(({ sentence, kind }) => sentence === index && kind === 'named')

/** The names that a negation at a place denies and, where it sets them against others, that stand in their stead. */
export interface Contrast {
  readonly denied: readonly number[]
  readonly instead: readonly number[]
}

/** Reads "niet X maar Y", "X, niet Y," and "Y, not X,": a negation of a name and of no clause. */
export const contrastAt = (
  at: number,
  sentence: Sentence,
  document: Document,
  tables: StatusTables,
): Contrast | undefined => {
  const { tokens } = sentence
  const names = namedIn(document, sentence)
  const form = (i: number): string => tokens[i]?.form.toLowerCase() ?? ''
  const turn = tokens.findIndex((token, i) => i > at && tables.instead.has(token.form.toLowerCase()))
  const next = names.find(({ first }) => first > at)
  if (turn >= 0) {
    const denied = names.filter(({ first }) => first > at && first < turn)
    const instead = names.filter(({ first }) => first > turn && first - turn <= 6)
    const verbs = tokens.slice(turn).filter(({ upos }) => upos === 'VERB' || upos === 'AUX')
    // What follows "maar" is a name that takes the first one's place, not a clause of its own.
    const opens = at === 0 || /^[,:("]$/u.test(form(at - 1))
    if (denied.length > 0 && instead.length > 0 && (opens || verbs.length === 0 || sentence.tokens.length - turn <= 8))
      return { denied: denied.map(({ id }) => id), instead: instead.map(({ id }) => id) }
  }
  // ", niet aan Siebelink": from a comma to the end of the phrase nothing but a name.
  if (
    next !== undefined &&
    next.first - at <= 3 &&
    /^[,(–-]$/u.test(form(at - 1)) &&
    /^(?:[,.;)!–-]|)$/u.test(form(next.last + 1))
  )
    return { denied: [next.id], instead: [] }
  return undefined
}

/** Whether one of a candidate's ends is among the mentions, itself or by its chain. */
export const hasEnd = (candidate: Candidate, mentions: readonly number[], document: Document): boolean =>
  mentions.some(
    (id) =>
      id === candidate.subject ||
      id === candidate.object ||
      document.chains.some(
        ({ id: chain, mentions: all }) =>
          (chain === candidate.subjectChain || chain === candidate.objectChain) && all.includes(id),
      ),
  )
