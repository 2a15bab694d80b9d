import type { Entity, Source } from '@relaas/graph'
import type { GraphIndex } from '../state/graph-index.ts'

/** A stretch of a text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A stretch as the view's address holds it, `start-end`; undefined where it is none within the text. */
export const parseSpan = (value: string | undefined, { text }: Source): Span | undefined => {
  const [, first, last] = /^(\d+)-(\d+)$/u.exec(value ?? '') ?? []
  const [start, end] = [Number(first), Number(last)]
  return start < end && end <= text.length ? { start, end } : undefined
}

export const formatSpan = ({ start, end }: Span): string => `${start}-${end}`

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')

/**
 * Where an article speaks of an entity, in order and without overlaps: its names as whole words, and what statements and attributes
 * say it of, such as "haar". Pronouns that no statement rests on are not in a graph file.
 */
export const mentionsIn = (index: GraphIndex, source: Source, entity: Entity): readonly Span[] => {
  const names = [entity.name, ...entity.aliases].filter((name) => name.trim() !== '')
  const words = names
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')
  const named = [...source.text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`, 'gu'))].map(
    ({ index: start, 0: { length } }): Span => ({ start, end: start + length }),
  )
  const told = (index.said.get(source.id) ?? []).flatMap(({ subject, object, evidence }): readonly Span[] => [
    ...(subject === entity.id ? [evidence.subject] : []),
    ...(object === entity.id ? [evidence.object] : []),
  ])
  const given = entity.attributes.filter((one) => one.source === source.id).map(({ evidence }) => evidence)
  const out: Span[] = []
  const all = [...named, ...told, ...given].filter(({ start, end }) => end > start)
  for (const { start, end } of all.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (start >= (out.at(-1)?.end ?? 0)) out.push({ start, end })
  return out
}
