import { beliefWeights } from './belief-weights.ts'

/** What is known of one statement about two chains before it is believed. */
export interface Grounds {
  readonly predicate: string
  /** The scorer's probability, where something proposed the statement. */
  readonly prior: number | undefined
  /** The reading's probabilities that it is said, in any status, and that it is then asserted; undefined where it judged no such pair. */
  readonly said: number | undefined
  readonly asserted: number | undefined
  /** What two neighbouring sentences alone tell of it, where any two mention both. */
  readonly nearby: { readonly told: number } | undefined
  /** Whether no sentence mentions both. */
  readonly apart: boolean
}

/** Log-odds beyond which neither scorer nor reading is believed. */
const MOST = 5

const logOdds = (p: number): number => Math.max(-MOST, Math.min(MOST, Math.log(p / (1 - p))))

/**
 * Names and values of all that counts. A predicate has a weight where rules or scorer propose it, and another where the reading is alone; both
 * count half, so that rare ones stay near the others.
 */
export const beliefFeatures = ({
  predicate,
  prior,
  said,
  asserted,
  nearby,
  apart,
}: Grounds): readonly (readonly [string, number])[] => {
  const how = prior === undefined ? 'alone' : 'proposed'
  const read = said === undefined || asserted === undefined ? undefined : logOdds(said * asserted)
  return [
    ['all', 1],
    [`${prior === undefined ? 'alone' : 'predicate'} ${predicate}`, 0.5],
    ...(prior === undefined
      ? [['alone', read ?? 0] as const, ['apart', apart ? 1 : 0] as const]
      : [['proposed', 1] as const, ['scorer', logOdds(prior)] as const]),
    ...(read === undefined ? [] : [['judged', 1] as const, ['reading', read] as const]),
    ...(nearby === undefined
      ? []
      : [[`${how} nearby`, 1] as const, [`${how} told nearby`, logOdds(nearby.told)] as const]),
  ]
}

/** How likely a statement is, by scorer and reading together: a logistic regression, fitted by training/relations/beliefs.py. */
export const believe = (grounds: Grounds): number => {
  const sum = beliefFeatures(grounds).reduce((total, [name, value]) => total + (beliefWeights[name] ?? 0) * value, 0)
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000
}
