import type { Language } from '../language.ts'

/** English. */
export const english: Language = {
  code: 'en',
}
