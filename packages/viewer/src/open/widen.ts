import type { Predicate, Vocabulary } from '@relaas/graph'

const both = <T>(value: T): { readonly nl: T; readonly en: T } => ({ nl: value, en: value })

/** A predicate that no pack defines, called what the file calls it. */
export const plainPredicate = (id: string, label = id, symmetric = false): Predicate => ({
  id,
  family: 'work',
  subject: [],
  object: [],
  symmetric,
  labels: both({ forward: label, inverse: label }),
  contest: [],
})

/** A vocabulary with types and predicates that a file has besides. */
export const widen = (vocabulary: Vocabulary, types: Iterable<string>, predicates: Iterable<Predicate>): Vocabulary => {
  const known = new Set(vocabulary.entityTypes.map(({ id }) => id))
  const said = new Set(vocabulary.predicates.map(({ id }) => id))
  return {
    entityTypes: [
      ...vocabulary.entityTypes,
      ...[...new Set(types)].filter((id) => !known.has(id)).map((id) => ({ id, labels: both({ one: id, many: id }) })),
    ],
    predicates: [...vocabulary.predicates, ...[...predicates].filter(({ id }) => !said.has(id))],
  }
}
