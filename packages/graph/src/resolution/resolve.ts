import type { Extraction } from '../model/extraction.ts'
import type { Curation } from './curation.ts'

/** One entity of one source. */
export interface Member {
  readonly source: string
  readonly entity: string
  readonly name: string
  readonly type: string
  readonly aliases: readonly string[]
}

/** Entities of sources that are taken to be one, and why. */
export interface Resolved {
  readonly type: string
  readonly name: string
  readonly members: readonly Member[]
  readonly reasons: readonly string[]
}

/** Case, accents and typographic marks folded away. */
export const foldName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘`]/gu, "'")
    .replace(/[‐‑–—]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim()

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const isSurnameOf = (short: string, full: string): boolean => {
  const s = foldName(short)
  const f = foldName(full)
  return f.length > s.length && f.endsWith(` ${s}`)
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('')

interface Group {
  type: string
  names: Map<string, number>
  members: Member[]
  reasons: string[]
}

const bestName = (names: ReadonlyMap<string, number>): string =>
  [...names].toSorted(
    (a, b) => b[0].split(' ').length - a[0].split(' ').length || b[1] - a[1] || compare(a[0], b[0]),
  )[0]?.[0] ?? ''

const take = (into: Group, from: Group, reason: string): void => {
  for (const [name, count] of from.names) into.names.set(name, (into.names.get(name) ?? 0) + count)
  into.members.push(...from.members)
  into.reasons.push(...from.reasons, reason)
}

/** Same type and same folded name: one. Curated names first. */
const group = (members: readonly Member[], curation: Curation): Map<string, Group> => {
  const alias = new Map<string, string>()
  for (const { type, names } of curation.merge)
    for (const name of names) alias.set(`${type} ${foldName(name)}`, `${type} ${foldName(names[0] ?? name)}`)
  const groups = new Map<string, Group>()
  for (const member of members) {
    const own = `${member.type} ${foldName(member.name)}`
    const key = alias.get(own) ?? own
    const found = groups.get(key) ?? { type: member.type, names: new Map<string, number>(), members: [], reasons: [] }
    found.names.set(member.name, (found.names.get(member.name) ?? 0) + 1)
    if (found.members.length > 0)
      found.reasons.push(key === own ? `the same name, ${member.name}` : `joined by hand: ${member.name}`)
    found.members.push(member)
    groups.set(key, found)
  }
  return groups
}

const apart = (a: Group, b: Group, curation: Curation): boolean =>
  curation.split.some(({ type, names }) => {
    const folded = names.map(foldName)
    return (
      type === a.type &&
      [...a.names.keys()].some((name) => folded.includes(foldName(name))) &&
      [...b.names.keys()].some((name) => folded.includes(foldName(name)))
    )
  })

/** A surname alone joins the one full name that it fits; a surname that fits two joins neither. Letters join the name that they begin. */
const joinShort = (groups: Map<string, Group>, curation: Curation): void => {
  for (const [key, short] of [...groups].toSorted((a, b) => compare(a[0], b[0]))) {
    const name = bestName(short.names)
    const person = short.type === 'Person' && !name.includes(' ')
    const particle = short.type === 'Person' && /^\p{Lu}?\p{Ll}{1,4} /u.test(name)
    const letters = short.type === 'Organization' && /^\p{Lu}{2,6}$/u.test(name)
    if (!person && !particle && !letters) continue
    const fitting = [...groups].filter(
      ([other, full]) =>
        other !== key &&
        full.type === short.type &&
        !apart(short, full, curation) &&
        [...full.names.keys()].some((long) =>
          letters ? initials(long) === name && long.includes(' ') : isSurnameOf(name, long),
        ),
    )
    const only = fitting[0]
    if (only === undefined || fitting.length > 1) continue
    take(
      only[1],
      short,
      letters
        ? `${name} are the initials of ${bestName(only[1].names)}`
        : `${name} is the surname of one person only, ${bestName(only[1].names)}`,
    )
    groups.delete(key)
  }
}

/**
 * Which entities of different sources are one. The order of the sources makes no difference.
 */
export const resolve = (extractions: readonly Extraction[], curation: Curation): readonly Resolved[] => {
  const retyped = new Map(curation.retype.map(({ type, name, to }) => [`${type} ${foldName(name)}`, to]))
  const renamed = new Map(curation.rename.map(({ type, from, to }) => [`${type} ${foldName(from)}`, to]))
  const members = extractions
    .flatMap((extraction) =>
      extraction.entities.map((entity): Member => {
        const type = retyped.get(`${entity.type} ${foldName(entity.name)}`) ?? entity.type
        const name = renamed.get(`${entity.type} ${foldName(entity.name)}`) ?? entity.name
        return { source: extraction.source.id, entity: entity.id, name, type, aliases: entity.aliases }
      }),
    )
    .toSorted((a, b) => compare(a.source, b.source) || compare(a.entity, b.entity))
  const groups = group(members, curation)
  joinShort(groups, curation)
  return [...groups.values()].map(({ type, names, members: own, reasons }) => ({
    type,
    name: bestName(names),
    members: own,
    reasons: [...new Set(reasons)].toSorted(compare),
  }))
}
