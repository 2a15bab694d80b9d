import type { Language } from '../language.ts'

/** Dutch. */
export const dutch: Language = {
  code: 'nl',
}
