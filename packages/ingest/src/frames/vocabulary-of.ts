import type { EntityType, Predicate, Vocabulary } from '@relaas/graph'
import type { RelationPack } from './relation-pack.ts'

const type = (id: string, nl: [string, string], en: [string, string]): EntityType => ({
  id,
  labels: { nl: { one: nl[0], many: nl[1] }, en: { one: en[0], many: en[1] } },
})

/** The entity types that the linguistic model knows. */
const TYPES: readonly EntityType[] = [
  type('Person', ['Persoon', 'Personen'], ['Person', 'People']),
  type('Organization', ['Organisatie', 'Organisaties'], ['Organisation', 'Organisations']),
  type('Place', ['Plaats', 'Plaatsen'], ['Place', 'Places']),
  type('Event', ['Evenement', 'Evenementen'], ['Event', 'Events']),
  type('Work', ['Werk', 'Werken'], ['Work', 'Works']),
]

/** The vocabulary that packs make together; a predicate of a later pack replaces one of the same name. */
export const vocabularyOf = (packs: readonly RelationPack[]): Vocabulary => {
  const predicates = new Map<string, Predicate>()
  for (const pack of packs)
    for (const [id, { family, subject, object, symmetric, sameType, core, contest, labels }] of Object.entries(
      pack.predicates,
    ))
      predicates.set(id, {
        id,
        family,
        subject,
        object,
        symmetric,
        contest,
        labels,
        ...(sameType === undefined ? {} : { sameType }),
        ...(core === undefined ? {} : { core }),
      })
  const own = [...predicates.values()]
    .flatMap((p) => [...p.subject, ...p.object])
    .filter((id) => !TYPES.some((t) => t.id === id))
  const entityTypes = [...TYPES, ...[...new Set(own)].map((id) => type(id, [id, id], [id, id]))]
  return { entityTypes, predicates: [...predicates.values()] }
}
