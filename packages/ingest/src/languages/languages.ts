import type { LanguageCode } from '@relaas/graph'
import { english } from './en/index.ts'
import type { Language } from './language.ts'
import { dutch } from './nl/index.ts'

/** The languages that Relaas reads. A new one is a folder and a line here. */
export const languages: Readonly<Record<LanguageCode, Language>> = { nl: dutch, en: english }
