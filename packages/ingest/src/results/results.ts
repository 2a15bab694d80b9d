import type { Candidate } from '../document/candidate.ts'
import { chainsOf } from '../document/chains-of.ts'
import type { Document } from '../document/document.ts'
import type { Chain, Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import type { StandingTables } from '../languages/standing-tables.ts'
import { SCORE } from '../segmentation/split-fixtures.ts'
import type { Stage } from '../stages/stage.ts'
import { contestsOf, type Placed, standingsOf, tellsOfAnother } from './standings.ts'

interface Finisher {
  readonly sentence: number
  readonly rank: number
  readonly mention: Mention
  readonly chain: Chain
}

const competitors = (
  sentence: Sentence,
  pairs: readonly (readonly [Mention, Chain])[],
): readonly (readonly [Mention, Chain])[] =>
  pairs.filter(
    ([mention, chain]) =>
      mention.sentence === sentence.index &&
      mention.kind === 'named' &&
      (chain.type === 'Person' || chain.type === 'Organization'),
  )

/** "1. Leerdam (Ned) 1.12,59; 2. Kok 1.13,01": ranks and who stands behind each. */
const finishers = (sentence: Sentence, pairs: readonly (readonly [Mention, Chain])[]): readonly Finisher[] =>
  competitors(sentence, pairs).flatMap(([mention, chain]): Finisher[] => {
    const stop = sentence.tokens[mention.first - 1]
    const figure = /^[.)]$/u.test(stop?.form ?? '') ? sentence.tokens[mention.first - 2] : stop
    const rank = /^(\d{1,2})[.)e]?$/u.exec(figure?.form ?? '')?.[1]
    const opens =
      figure !== undefined && (figure.id === 1 || /^[;:,•–-]$/u.test(sentence.tokens[figure.id - 2]?.form ?? ''))
    return rank === undefined || !opens ? [] : [{ sentence: sentence.index, rank: Number(rank), mention, chain }]
  })

const beat = (predicate: string, over: Finisher, under: Finisher, prior: number): Candidate => ({
  predicate,
  subject: over.mention.id,
  object: under.mention.id,
  subjectChain: over.chain.id,
  objectChain: under.chain.id,
  sentence: under.sentence,
  trigger: [{ sentence: under.sentence, first: 0, last: 0 }],
  status: 'asserted',
  qualifiers: {},
  rule: `results/${predicate}/ranking`,
  layer: 'results',
  prior,
})

/** The winner over each named loser, and the second over the third; pairs further down are not claimed. */
const ofRanking = (predicate: string, ranking: readonly Finisher[]): Candidate[] => {
  const sorted = ranking.toSorted((a, b) => a.rank - b.rank)
  const first = sorted.find(({ rank }) => rank === 1)
  const second = sorted.find(({ rank }) => rank === 2)
  const third = sorted.find(({ rank }) => rank === 3)
  return [
    ...(first === undefined
      ? []
      : sorted
          .filter(({ rank, chain }) => rank > 1 && chain.id !== first.chain.id)
          .map((under) => beat(predicate, first, under, 0.92))),
    ...(second === undefined || third === undefined ? [] : [beat(predicate, second, third, 0.9)]),
  ]
}

const FIGURE = /^\d{1,3}$/u

/** One of two whom a line names, without a place. */
const unranked = ([mention, chain]: readonly [Mention, Chain]): Finisher => ({
  sentence: mention.sentence,
  rank: 0,
  mention,
  chain,
})

const formsOf = ({ tokens }: Sentence, from: number, to: number): readonly string[] =>
  tokens.slice(from, to).map(({ form }) => form)

/** Whether the first of two scored more, by all the scores that follow their names: the goals of one, or else the sets; undefined where neither did. */
const firstWon = (forms: readonly string[]): boolean | undefined => {
  const scores: (readonly [number, number])[] = []
  for (const form of forms) {
    const score = SCORE.exec(form)
    if (score !== null) scores.push([Number(score[1]), Number(score[2])])
    else if (!/^[(,]$/u.test(form)) break
  }
  const [first] = scores
  // "3-1 (11-8, 9-11, …)": what stands between brackets is within the match.
  const counted = forms[1] === '(' && first !== undefined ? [first] : scores
  const sets = counted.reduce((sum, [left, right]) => sum + Math.sign(left - right), 0)
  return sets === 0 ? undefined : sets > 0
}

/** Whether the first of two won, by what stands between their names and after them; undefined where that is no score, or nobody did. */
const homeWon = (between: readonly string[], after: readonly string[]): boolean | undefined => {
  const [own, theirs] = [between.join(' '), after[0] ?? '']
  if (FIGURE.test(own) && FIGURE.test(theirs))
    return Number(own) === Number(theirs) ? undefined : Number(own) > Number(theirs)
  if (!/^(?:[-–—]|vs?\.?|tegen)$/u.test(between.join(''))) return undefined
  return firstWon(theirs === '(' ? after.slice(1) : after)
}

/** "Ajax – Feyenoord 3-1", "Wouda-Ferreira 6-3 6-2", "Callaghan 5 Petrov 3": two names and their score, each pair of a line. */
const ofScoreLine = (
  predicate: string,
  sentence: Sentence,
  pairs: readonly (readonly [Mention, Chain])[],
): Candidate[] => {
  const sides = competitors(sentence, pairs).toSorted(([a], [b]) => a.first - b.first)
  return sides.flatMap((home, i): Candidate[] => {
    const away = sides[i + 1]
    if (away === undefined || away[1].id === home[1].id) return []
    const between = formsOf(sentence, home[0].last + 1, away[0].first)
    const after = formsOf(sentence, away[0].last + 1, away[0].last + 16)
    const won = homeWon(between, after)
    if (won === undefined) return []
    const [over, under] = won ? [home, away] : [away, home]
    return [{ ...beat(predicate, unranked(over), unranked(under), 0.88), rule: `results/${predicate}/score` }]
  })
}

/** "Rit 2: Oord – Crowther", "Larkin v Orlovsky": two names with only a sign between, in a list or after a heat's number: a pairing. */
const ofPairingLine = (
  predicate: string,
  sentence: Sentence,
  pairs: readonly (readonly [Mention, Chain])[],
): Candidate[] => {
  const [home, away] = competitors(sentence, pairs)
  if (home === undefined || away === undefined || home[1].id === away[1].id) return []
  const between = formsOf(sentence, home[0].last + 1, away[0].first).join('')
  const listed =
    sentence.kind === 'item' ||
    /^(?:rit|heat|partij|match|bout|baan|main)$/iu.test(
      sentence.tokens.find(({ upos }) => upos !== 'PUNCT')?.form ?? '',
    )
  const scored = SCORE.test(sentence.tokens[away[0].last + 1]?.form ?? '')
  if (!/^(?:[-–—/]|vs?\.?|tegen)$/u.test(between) || (!listed && !/^vs?\.?$/u.test(between)) || scored) return []
  return [{ ...beat(predicate, unranked(home), unranked(away), 0.85), rule: `results/${predicate}/pairing` }]
}

/** Places told in prose: those of neighbouring sentences of one paragraph are one contest, until a place is taken twice. */
const ofProse = (
  predicate: string,
  { sentences }: Document,
  pairs: readonly (readonly [Mention, Chain])[],
  tables: StandingTables,
): Candidate[] => {
  const found: Candidate[] = []
  let open: Placed[] = []
  let last: Sentence | undefined
  const close = (): void => {
    found.push(...contestsOf(predicate, open))
    open = []
  }
  for (const sentence of sentences) {
    if (sentence.kind === 'boilerplate' || sentence.kind === 'source-line') continue
    const own = standingsOf(sentence, pairs, tables)
    if (own.length === 0) continue
    if (tellsOfAnother(sentence, tables)) {
      found.push(...contestsOf(predicate, own))
      continue
    }
    const goesOn =
      last !== undefined &&
      last.paragraph === sentence.paragraph &&
      sentence.index - last.index <= 2 &&
      !own.some((one) => open.some((other) => other.rank === one.rank || other.chain.id === one.chain.id))
    if (!goesOn) close()
    open.push(...own)
    last = sentence
  }
  close()
  return found
}

/** Contests told as lists and lines instead of sentences. Works for every predicate that is a directed contest between equals. */
export const results: Stage = {
  name: 'results',
  requires: ['chains'],
  assigns: ['candidates'],
  run: (document, { vocabulary, language }) => {
    const predicate = vocabulary.predicates.find(
      ({ family, symmetric, sameType, core }) =>
        family === 'contest' && !symmetric && sameType === true && core === true,
    )?.id
    const pairing = vocabulary.predicates.find(
      ({ family, symmetric, sameType, core }) =>
        family === 'contest' && symmetric && sameType === true && core === true,
    )?.id
    if (predicate === undefined) return document
    const pairs = chainsOf(document)
    const found: Candidate[] = []
    let ranking: Finisher[] = []
    const close = (): void => {
      if (ranking.length > 1) found.push(...ofRanking(predicate, ranking))
      ranking = []
    }
    for (const sentence of document.sentences) {
      const own = finishers(sentence, pairs)
      if (own.length === 0) {
        close()
        found.push(...ofScoreLine(predicate, sentence, pairs))
        if (pairing !== undefined) found.push(...ofPairingLine(pairing, sentence, pairs))
      }
      for (const next of own) {
        if (next.rank <= (ranking.at(-1)?.rank ?? 0)) close()
        ranking.push(next)
      }
    }
    close()
    found.push(...ofProse(predicate, document, pairs, language.standings))
    return { ...document, candidates: [...document.candidates, ...found] }
  },
}
