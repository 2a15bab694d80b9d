import type { Token } from './token.ts'

/** The word at a place of a sentence; empty where there is none. */
export const formAt = (tokens: readonly Token[], i: number): string => tokens[i]?.form ?? ''
