import type { Chain, Mention } from '../document/mention.ts'
import type { Argument, Clause } from './clause.ts'
import { type Match, triggerAt } from './match.ts'
import type { NamesFrame } from './relation-pack.ts'

/** Where a name may begin after a preposition: at once, or after an article and an adjective ("uit het Zwitserse Nyon"). */
const nameAfter = (clause: Clause, preposition: number): number => {
  let at = preposition + 1
  while (at < preposition + 3 && /^(?:DET|ADJ)$/u.test(clause.tokens[at]?.upos ?? '') && clause.tokens[at]?.ner === 'O')
    at++
  return at
}

/** "directeur Jan Smit", "Detective Rolf Stahl": a role before the name says more than the preposition after it. */
const hasTitle = (clause: Clause, name: number): boolean => {
  const before = clause.tokens[name - 1]
  return before?.upos === 'NOUN' || (name === 1 && before?.ner === 'O' && /^(?:ADJ|PROPN|VERB)$/u.test(before.upos))
}

/** "de wereldbeker in Heerenveen", "Femke Bol van de Stars", "Anna Kok (PSV)": a name, a preposition or parenthesis, another name. */
export const matchNames = (
  frame: NamesFrame,
  clause: Clause,
  mentions: readonly (readonly [Mention, Chain])[],
): Match[] =>
  mentions.flatMap(([mention, chain]): Match[] => {
    const preposition = clause.tokens[mention.last + 1]?.form.toLowerCase() ?? ''
    // "de Belgische van Cross Kempen": who is told by nothing but where he is from.
    const told = mention.nationality !== undefined || mention.regional === true
    if ((mention.kind !== 'named' && !(mention.kind === 'nominal' && told)) || !frame.object.includes(preposition))
      return []
    if (frame.bare === true && hasTitle(clause, mention.first)) return []
    const next = nameAfter(clause, mention.last + 1)
    const place: readonly Argument[] = clause
      .at(next)
      .filter(({ mention: other }) => other.kind === 'named' && other.first === next)
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
