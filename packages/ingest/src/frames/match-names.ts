import type { Chain, Mention } from '../document/mention.ts'
import type { Argument, Clause } from './clause.ts'
import { type Match, triggerAt } from './match.ts'
import type { NamesFrame } from './relation-pack.ts'

/** "de wereldbeker in Heerenveen": a named thing, a preposition, a named place, side by side. */
export const matchNames = (
  frame: NamesFrame,
  clause: Clause,
  mentions: readonly (readonly [Mention, Chain])[],
): Match[] =>
  mentions.flatMap(([mention, chain]): Match[] => {
    const preposition = clause.tokens[mention.last + 1]?.form.toLowerCase() ?? ''
    if (mention.kind !== 'named' || !frame.object.includes(preposition)) return []
    const place: readonly Argument[] = clause
      .at(mention.last + 2)
      .filter(({ mention: other }) => other.kind === 'named' && other.first === mention.last + 2)
    if (place.length === 0) return []
    return [
      {
        subjects: [{ mention, chain, sure: 1 }],
        objects: place,
        trigger: triggerAt(clause.sentence.index, [mention.last + 1]),
        shape: 'beside',
        sure: 1,
      },
    ]
  })
