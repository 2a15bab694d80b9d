import type { Predicate, Relation } from '@relaas/graph'
import type { TFunction } from 'i18next'
import { formatDate } from './format.ts'

/** What keeps a relation apart from others between the same two, in words: "1000 m, Milan, heat 15, 9 Feb 2026". */
export const contestWords = (
  { qualifiers, contest }: Relation,
  predicate: Predicate | undefined,
  language: 'nl' | 'en',
  t: TFunction,
): string | undefined => {
  if (contest === undefined) return undefined
  const words = (predicate?.contest ?? []).flatMap((name) => {
    const value = qualifiers[name as keyof typeof qualifiers]
    if (value === undefined) return []
    return [name === 'heat' ? t('heat', { heat: value }) : name === 'date' ? formatDate(value, language) : value]
  })
  return words.length > 0 ? [...new Set(words)].join(', ') : contest
}
