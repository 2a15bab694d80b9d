import type { TFunction } from 'i18next'

const SHAPES = [
  'active',
  'passive',
  'oblique',
  'beside',
  'apposition',
  'described',
  'nationality',
  'together',
  'between',
]

/** What found a statement, in plain words: a rule is `pack/predicate/word/shape`, or `results/predicate/kind`. */
export const ruleWords = (rule: string, t: TFunction): string => {
  const [pack, , word, shape] = rule.split('/')
  if (word === undefined) return rule
  if (pack === 'results') return t(word === 'pairing' ? 'rule.pairing' : 'rule.ranking')
  return t(`rule.${SHAPES.includes(shape ?? '') ? shape : 'other'}`, { word })
}
