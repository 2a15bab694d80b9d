/** A name of a vocabulary that cannot be a label or relationship type; the message says why. */
export class NameError extends Error {
  override name = 'NameError'
}

const OWN_TYPES = ['MENTIONS', 'HAS_STATEMENT', 'SUBJECT', 'OBJECT']
const OWN_LABELS = ['Entity', 'Article', 'Statement']

const check = (name: string, what: string, taken: readonly string[]): string => {
  if (!/^\p{L}[\p{L}\p{N}_]{0,99}$/u.test(name))
    throw new NameError(
      `The ${what} ${JSON.stringify(name.slice(0, 100))} cannot go into Neo4j: only letters, digits and _ may stand in it, a letter first, at most 100.`,
    )
  if (taken.includes(name))
    throw new NameError(`The ${what} "${name}" cannot go into Neo4j: Relaas uses the name itself.`)
  return name
}

/** Relationship type of a predicate: `engaged_to` becomes `ENGAGED_TO`. @throws NameError */
export const relationType = (predicate: string): string => check(predicate.toUpperCase(), 'predicate', OWN_TYPES)

/** Node label of an entity type. @throws NameError */
export const nodeLabel = (entityType: string): string => check(entityType, 'entity type', OWN_LABELS)
