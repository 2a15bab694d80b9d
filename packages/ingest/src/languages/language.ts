import type { LanguageCode } from '@relaas/graph'
import type { Demonyms } from './demonyms.ts'
import type { NameTables } from './name-tables.ts'
import type { PronounTables } from './pronoun-tables.ts'
import type { QualifierTables } from './qualifier-tables.ts'
import type { StandingTables } from './standing-tables.ts'
import type { StatusTables } from './status-tables.ts'
import type { TimeTables } from './time-tables.ts'
import type { TokenTables } from './token-tables.ts'

/**
 * The tables of one language. Each language is a folder with the same file names; `index.ts` gathers them.
 * Stages ask the language for tables and speak Universal Dependencies for the rest.
 */
export interface Language {
  readonly code: LanguageCode
  readonly tokens: TokenTables
  readonly names: NameTables
  readonly demonyms: Demonyms
  readonly pronouns: PronounTables
  readonly qualifiers: QualifierTables
  readonly standings: StandingTables
  readonly status: StatusTables
  readonly times: TimeTables
}
