import type { Candidate } from '../document/candidate.ts'
import { chainsOf } from '../document/chains-of.ts'
import type { Chain, Mention } from '../document/mention.ts'
import type { Token } from '../document/token.ts'
import type { IngestContext } from '../stages/context.ts'
import type { Stage } from '../stages/stage.ts'
import { type Argument, Clause } from './clause.ts'
import { type Entry, type FrameIndex, frameIndexOf, nounEntries } from './frame-index.ts'
import type { Match } from './match.ts'
import { matchNames } from './match-names.ts'
import { matchNationality } from './match-nationality.ts'
import { matchAdjective, matchBetween, matchResult } from './match-noun.ts'
import { matchRole } from './match-role.ts'
import { matchVerb } from './match-verb.ts'
import type { Frame, VerbFrame } from './relation-pack.ts'

/** A country or town that plays is its team: where an organization may stand, a place may, if a contest is told. */
const accepts = (types: readonly string[], { chain }: Argument, contest: boolean): boolean =>
  types.includes(chain.type) || (contest && chain.type === 'Place' && types.includes('Organization'))

/** Whether two ends are of one kind; a name whose kind is a guess goes along with the other. */
const alike = (a: Argument, b: Argument): boolean => {
  const kind = ({ chain }: Argument): string => (chain.type === 'Place' ? 'Organization' : chain.type)
  const guess = ({ mention }: Argument): boolean => mention.kind === 'named' && mention.typeProbability < 0.5
  return kind(a) === kind(b) || guess(a) || guess(b)
}

/** How much the way in which a mention was linked takes from the confidence. */
const linkSure = ({ mention, sure }: Argument): number =>
  sure * (mention.kind === 'named' ? 1 : mention.kind === 'nominal' ? 0.9 : 0.93)

/** Candidates from one match: every subject with every object whose types fit. */
const toCandidates = (entry: Entry<Frame>, match: Match, clause: Clause): Candidate[] => {
  const { definition, frame, pack, predicate } = entry
  const [subjects, objects] = frame.turned === true ? [match.objects, match.subjects] : [match.subjects, match.objects]
  const contest = definition.family === 'contest' || definition.core === true
  const word = clause.tokens[match.trigger[0]?.first ?? 0]?.lemma ?? ''
  return subjects.flatMap((subject) =>
    objects.flatMap((object): Candidate[] => {
      if (
        subject.chain.id === object.chain.id ||
        !accepts(definition.subject, subject, contest) ||
        !accepts(definition.object, object, contest)
      )
        return []
      if (definition.sameType === true && !alike(subject, object)) return []
      return [
        {
          predicate,
          subject: subject.mention.id,
          object: object.mention.id,
          subjectChain: subject.chain.id,
          objectChain: object.chain.id,
          sentence: clause.sentence.index,
          trigger: match.trigger,
          status: match.status ?? frame.status ?? 'asserted',
          qualifiers: {},
          rule: `${pack}/${predicate}/${word}/${match.shape}`,
          layer: 'dependency',
          prior:
            Math.round(1000 * (frame.confidence ?? 0.92) * match.sure * linkSure(subject) * linkSure(object)) / 1000,
        },
      ]
    }),
  )
}

/** Frames of a verb by its lemma; in English also by its stem, where the lemma of a rare verb is wrong. */
const verbEntries = (
  index: FrameIndex,
  { lemma, form, upos }: Token,
  { language }: IngestContext,
): readonly Entry<VerbFrame>[] => {
  const exact = index.verbs.get(lemma)
  if (exact !== undefined || language.code !== 'en' || !/^(?:VERB|ADJ)$/u.test(upos)) return exact ?? []
  const low = form.toLowerCase()
  const stems = [
    low.replace(/ed$/u, ''),
    low.replace(/d$/u, ''),
    low.replace(/(.)\1ed$/u, '$1'),
    low.replace(/ing$/u, ''),
    low.replace(/en$/u, ''),
    low.replace(/e?s$/u, ''),
  ]
  return stems.flatMap((stem) => index.verbs.get(stem) ?? [])
}

const inSentence = (
  clause: Clause,
  index: FrameIndex,
  pairs: readonly (readonly [Mention, Chain])[],
  context: IngestContext,
): Candidate[] => {
  const found: Candidate[] = []
  const keep = (entry: Entry<Frame>, matches: readonly Match[]): void => {
    const { unless } = entry.frame
    for (const match of matches) {
      const trigger = match.trigger[0]?.first ?? 0
      if (unless === undefined || !clause.has(trigger, unless)) found.push(...toCandidates(entry, match, clause))
    }
  }
  for (const entry of index.nationality) keep(entry, matchNationality(clause, pairs, context))
  for (const entry of index.names) keep(entry, matchNames(entry.frame, clause, pairs))
  clause.tokens.forEach((token, i) => {
    if (token.ner !== 'O') return
    for (const entry of verbEntries(index, token, context))
      if (/^(?:VERB|AUX|ADJ)$/u.test(token.upos))
        keep(entry, matchVerb(entry.frame, clause, i, entry.definition.symmetric))
    for (const entry of index.adjectives.get(token.lemma) ?? index.adjectives.get(token.form.toLowerCase()) ?? [])
      keep(entry, matchAdjective(entry.frame, clause, i, entry.definition.symmetric))
    if (!/^(?:NOUN|PROPN|ADJ|VERB|X)$/u.test(token.upos)) return
    for (const entry of nounEntries(index, token.lemma, token.form)) {
      const { frame } = entry
      if ('of' in frame) keep(entry, matchRole(frame, clause, i, entry.definition.symmetric))
      else if ('between' in frame) keep(entry, matchBetween(frame, clause, i))
      else keep(entry, matchResult(frame, clause, i))
    }
  })
  return found
}

/** Frames over dependency arcs: each entry of the packs, in all the shapes in which it is said. */
export const frames: Stage = {
  name: 'frames',
  requires: ['chains'],
  assigns: ['candidates'],
  run: (document, context) => {
    const index = frameIndexOf(context)
    const pairs = chainsOf(document)
    const bySentence = new Map<number, (readonly [Mention, Chain])[]>()
    for (const pair of pairs) {
      const own = bySentence.get(pair[0].sentence)
      if (own === undefined) bySentence.set(pair[0].sentence, [pair])
      else own.push(pair)
    }
    const found = document.sentences.flatMap((sentence) => {
      const own = bySentence.get(sentence.index) ?? []
      if (own.length === 0 || sentence.kind === 'boilerplate' || sentence.kind === 'source-line') return []
      const clause = new Clause(
        sentence,
        own.filter(([mention]) => !(mention.kind === 'nominal' && mention.type === 'Place')),
      )
      return inSentence(clause, index, own, context)
    })
    return { ...document, candidates: [...document.candidates, ...found] }
  },
}
