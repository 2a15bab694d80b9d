import type { Language } from '../language.ts'
import { tokens } from './tokens.ts'

/** English. */
export const english: Language = {
  code: 'en',
  tokens,
}
