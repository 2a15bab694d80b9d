import type { Referent } from '../document/referent.ts'
import { distanceStep } from './distance-step.ts'

// The features by which a reference and a possible antecedent are compared, as training/relaas_training/reference_head.py numbers them.
const KINDS = ['named', 'nominal', 'pronominal']
const ROLES = ['subject', 'argument', 'other']

/** How many values each feature has: of whoever refers, of whoever may be meant, of both together. */
export const OWN_VALUES = [3, 3, 2, 3]
export const otherValues = (types: readonly string[]): readonly number[] => [3, types.length + 1, 2, 3]
export const PAIR_VALUES = [7, 3, 3, 3, 2, 5]

/** 0 where nothing is told, else one more than the value's place. */
const place = (values: readonly string[], value: string | undefined): number =>
  value === undefined ? 0 : values.indexOf(value) + 1

/** Of whoever refers: kind, number, whether quoted, role. */
export const ownFeatures = ({ kind, number, quoted, role }: Referent): readonly number[] => [
  KINDS.indexOf(kind),
  place(['singular', 'plural'], number),
  Number(quoted),
  ROLES.indexOf(role),
]

/** Of whoever may be meant: kind, type, whether quoted, role. */
export const otherFeatures = ({ kind, type, quoted, role }: Referent, types: readonly string[]): readonly number[] => {
  const t = type === undefined ? -1 : types.indexOf(type)
  return [KINDS.indexOf(kind), t < 0 ? types.length : t, Number(quoted), ROLES.indexOf(role)]
}

/** Whether what the text tells of both is the same (1), clashes (2), or says nothing (0). */
const told = (one: Referent, other: Referent): number => {
  const both = [
    [one.nationality, other.nationality],
    [one.age, other.age],
  ]
  if (both.some(([x, y]) => x !== undefined && y !== undefined && x !== y)) return 2
  return Number(
    both.some(([x, y]) => x !== undefined && x === y) || one.roles.some((role) => other.roles.includes(role)),
  )
}

/**
 * Of both together: distance, paragraphs apart, gender, what is told, arguments of one verb, how often named before.
 *
 * @param times how often the antecedent's chain has been named before the reference; undefined where the antecedent is no name
 */
export const pairFeatures = (one: Referent, other: Referent, times: number | undefined): readonly number[] => {
  const behind = other.sentence > one.sentence || (other.sentence === one.sentence && other.first > one.first)
  const gender = one.gender === undefined || other.gender === undefined ? 0 : one.gender === other.gender ? 1 : 2
  const argument =
    one.sentence === other.sentence && one.verb === other.verb && one.role !== 'other' && other.role !== 'other'
  return [
    behind ? 6 : distanceStep(one.sentence - other.sentence),
    Math.min(2, Math.abs(one.paragraph - other.paragraph)),
    gender,
    told(one, other),
    Number(argument),
    times === undefined ? 0 : 1 + Number(times > 0) + Number(times > 1) + Number(times > 3),
  ]
}
