import type { Language } from '../language.ts'
import { tokens } from './tokens.ts'

/** Dutch. */
export const dutch: Language = {
  code: 'nl',
  tokens,
}
