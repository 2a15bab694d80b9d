import type { Qualifiers } from '@relaas/graph'
import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Mention } from '../document/mention.ts'
import type { IngestContext } from '../stages/context.ts'
import type { Stage } from '../stages/stage.ts'

const GENERAL =
  /^(?:WK|EK|NK|Olympi|Winterspelen|Zomerspelen|Spelen|World|European|Wereld|wereldbeker|Games|Grand|Tour|Giro|Cup|.*(?:Open|Cup|Games|League|Prix|Championships?|Masters|beker))/iu

interface Scene {
  readonly event: string | undefined
  readonly competition: string | undefined
  readonly place: string | undefined
}

const named = (document: Document, sentence: number, type: string): readonly Mention[] =>
  document.mentions.filter(
    (mention) => mention.sentence === sentence && mention.kind === 'named' && mention.type === type,
  )

/** The event, competition and place that one sentence names. */
const sceneOf = (document: Document, sentence: number, { language }: IngestContext): Scene => {
  const events = named(document, sentence, 'Event').map(({ name }) => name ?? '')
  const tokens = document.sentences[sentence]?.tokens ?? []
  const place = named(document, sentence, 'Place').find(({ first }) =>
    language.qualifiers.places.has(tokens[first - 1]?.form.toLowerCase() ?? ''),
  )?.name
  return {
    event: events.find((name) => !GENERAL.test(name)),
    competition: events.find((name) => GENERAL.test(name)),
    place,
  }
}

/** What the sentence says of when, where and how; for event and place also what the headline and the lead have named. */
const qualify = (
  candidate: Candidate,
  document: Document,
  scenes: readonly Scene[],
  context: IngestContext,
): Qualifiers => {
  const { qualifiers } = context.language
  const sentence = document.sentences[candidate.sentence]
  if (sentence === undefined) return candidate.qualifiers
  const text = document.source.text.slice(sentence.start, sentence.end)
  const own = scenes[candidate.sentence]
  const date = document.times.find((time) => time.sentence === candidate.sentence)?.date
  // Another time is another contest: nothing of the article's contest holds for it.
  const elsewhere =
    date !== undefined &&
    document.source.date !== undefined &&
    Math.abs(Number(date.slice(0, 4)) - Number(document.source.date.slice(0, 4))) > 0
  const before = elsewhere ? [] : scenes.slice(Math.max(0, candidate.sentence - 6), candidate.sentence).toReversed()
  const event = own?.event ?? before.find((scene) => scene.event !== undefined)?.event
  const competition = own?.competition ?? before.find((scene) => scene.competition !== undefined)?.competition
  const place = own?.place ?? before.find((scene) => scene.place !== undefined)?.place
  const heat = qualifiers.heat.exec(text)
  const number = heat === null ? undefined : (heat[1] ?? heat[2] ?? qualifiers.ordinals[heat[3]?.toLowerCase() ?? ''])
  const round = qualifiers.round.exec(text)?.[0]
  const result = qualifiers.result.exec(text)?.[0]
  const told: Record<string, string | undefined> = {
    event: event ?? round,
    competition,
    place,
    date,
    result,
    heat: number ?? (/rit|heat|pair/iu.test(round ?? '') ? round : undefined),
  }
  return Object.fromEntries(Object.entries(told).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** Fills in what limits contests: event, competition, place, date, result, heat. Other predicates have none to fill. */
export const qualifiers: Stage = {
  name: 'qualifiers',
  requires: ['candidates', 'times'],
  assigns: ['candidates'],
  run: (document, context) => {
    const contests = new Set(
      context.vocabulary.predicates.filter(({ contest }) => contest.length > 0).map(({ id }) => id),
    )
    const scenes = document.sentences.map((sentence) => sceneOf(document, sentence.index, context))
    const candidates = document.candidates.map((candidate) =>
      contests.has(candidate.predicate)
        ? { ...candidate, qualifiers: qualify(candidate, document, scenes, context) }
        : candidate,
    )
    return { ...document, candidates }
  },
}
