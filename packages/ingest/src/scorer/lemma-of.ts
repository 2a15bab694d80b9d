import type { Token } from '../document/token.ts'

/** The lemma in small letters; "^" outside the sentence. */
export const lemmaOf = (token: Token | undefined): string => (token?.lemma ?? '^').toLowerCase()
