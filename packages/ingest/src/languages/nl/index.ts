import type { Language } from '../language.ts'
import { demonyms } from './demonyms.ts'
import { names } from './names.ts'
import { pronouns } from './pronouns.ts'
import { qualifiers } from './qualifiers.ts'
import { standings } from './standings.ts'
import { status } from './status.ts'
import { times } from './times.ts'
import { tokens } from './tokens.ts'

/** Dutch. */
export const dutch: Language = {
  code: 'nl',
  tokens,
  names,
  demonyms,
  pronouns,
  qualifiers,
  standings,
  status,
  times,
}
