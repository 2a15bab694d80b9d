import type { Candidate } from '../document/candidate.ts'
import type { Chain, Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import { type Argument, Clause } from '../frames/clause.ts'
import { obliques, subjects } from '../frames/verb-arguments.ts'
import type { StandingTables } from '../languages/standing-tables.ts'

/** Somebody and the place that a sentence gives them; 1 is the winner. */
export interface Placed {
  readonly rank: number
  readonly mention: Mention
  readonly chain: Chain
  readonly sentence: number
  /** The word that tells it, 0-based. */
  readonly trigger: number
}

const competes = ({ chain }: Argument): boolean =>
  chain.type === 'Person' || chain.type === 'Organization' || chain.type === 'Place'

const form = (clause: Clause, i: number): string => clause.tokens[i]?.form.toLowerCase() ?? ''

/** The verb that a word hangs on, and how it hangs. */
const verbOf = (clause: Clause, i: number): number => {
  let at = (clause.tokens[i]?.head ?? 0) - 1
  for (let step = 0; step < 3 && at >= 0 && !/^(?:VERB|AUX)$/u.test(clause.tokens[at]?.upos ?? ''); step++)
    at = (clause.tokens[at]?.head ?? 0) - 1
  return /^(?:VERB|AUX)$/u.test(clause.tokens[at]?.upos ?? '') ? at : -1
}

/** Whoever stands after "voor" or "naar" behind the word: "goud voor X", "het brons was voor de Canadese X". */
const receiver = (clause: Clause, i: number, { receivers }: StandingTables): readonly Argument[] => {
  for (let j = i + 1; j < Math.min(i + 8, clause.tokens.length); j++) {
    const token = clause.tokens[j]
    if (token === undefined || /^[,;:.!?()–]$/u.test(token.form)) return []
    if (clause.at(j).some(({ mention }) => mention.kind === 'named' && mention.type !== 'Place')) return []
    if (!receivers.has(form(clause, j))) continue
    for (let k = j + 1; k < Math.min(j + 8, clause.tokens.length); k++) {
      if (/^[,;:.!?()]$/u.test(clause.tokens[k]?.form ?? '')) return []
      const here = clause.at(k).filter((one) => competes(one) && one.chain.type !== 'Place')
      if (here.length > 0) return here
    }
    return []
  }
  return []
}

/** The first who competes among some words. */
const between = (clause: Clause, from: number, to: number): readonly Argument[] => {
  for (let j = from; j < to; j++) {
    const here = clause.at(j).filter((one) => competes(one) && one.chain.type !== 'Place')
    if (here.length > 0) return here
  }
  return []
}

/** Who takes the place that the word at `i` tells, if it tells one. */
const holders = (clause: Clause, i: number, tables: StandingTables): readonly Argument[] => {
  const word = form(clause, i)
  const noun = tables.places.has(form(clause, i + 1)) ? i + 1 : i
  const received = receiver(clause, noun, tables)
  if (received.length > 0 && (!tables.ordinals.has(word) || noun > i)) return received
  // "winnaar X", "nummer twee X"
  const next = clause.at(i + 1).filter(({ mention }) => mention.kind === 'named' && mention.type === 'Person')
  if (!tables.ordinals.has(word) && /(?:naar|nares|winner|runner-up)$/u.test(word) && next.length > 0) return next
  // "X werd tweede", "tweede werd X": the word is the predicate, or hangs on a verb of taking a place.
  const own = clause.dependents(i, /^nsubj/u).flatMap((child) => clause.phrase(child))
  if (own.length > 0 && clause.dependents(i, /^cop/u).length > 0) return own
  const verb = verbOf(clause, i)
  if (verb < 0) return []
  const lemma = clause.tokens[verb]?.lemma ?? ''
  const takes = tables.taking.has(lemma)
  const medal = !tables.ordinals.has(word) && /^(?:obj|obl|xcomp|nmod)/u.test(clause.tokens[i]?.deprel ?? '')
  if (!(takes && (tables.ordinals.has(word) || medal)) && !(medal && !tables.ordinals.has(word)) && noun === i)
    return []
  // "verwees Bos naar de tweede plaats": whoever is sent there.
  const goal = clause.tokens[noun]?.deprel.startsWith('obj') === true
  const given = takes || goal ? [] : clause.dependents(verb, /^obj/u).filter((at) => at !== i && at !== noun)
  const sent = given.flatMap((at) => clause.phrase(at))
  if (sent.length > 0) return sent
  // "en moest de Japanse genoegen nemen met zilver": the parse takes "de Japanse genoegen" for one phrase, and the subject for that before "en".
  const finite = clause.dependents(verb, /^aux/u).find((place) => place < verb)
  if (finite !== undefined && clause.dependents(verb, /^nsubj/u).length === 0) {
    const inverted = between(clause, finite + 1, Math.min(verb, finite + 4))
    if (inverted.length > 0) return inverted
  }
  const does = subjects(clause, verb)
  // "werd de Japanse olympisch kampioen" likewise.
  return does.length > 0 || verb > i ? does : between(clause, verb + 1, Math.min(i, verb + 6))
}

/** Who came in before or after the ones placed: "voor de Oostenrijker X en Y", "achter A en B". */
const relative = (clause: Clause, at: Placed, prepositions: ReadonlySet<string>): readonly Argument[] => {
  const seen = new Set<number>([at.chain.id])
  return [...new Set([at.trigger, verbOf(clause, at.trigger)])]
    .filter((place) => place >= 0)
    .flatMap((place) => obliques(clause, place, [...prepositions]))
    .filter(({ mention, chain }) => {
      if (mention.kind !== 'named' || seen.has(chain.id) || chain.type !== at.chain.type) return false
      seen.add(chain.id)
      return mention.first > Math.min(at.trigger, at.mention.first)
    })
}

/** Whether a sentence looks back at another contest than that of its neighbours. */
export const tellsOfAnother = ({ tokens }: Sentence, { elsewhere }: StandingTables): boolean =>
  elsewhere.test(tokens.map((token) => token.form).join(' '))

/** The places that one sentence of prose gives. */
export const standingsOf = (
  sentence: Sentence,
  pairs: readonly (readonly [Mention, Chain])[],
  tables: StandingTables,
): readonly Placed[] => {
  const own = pairs.filter(([mention]) => mention.sentence === sentence.index)
  if (own.length === 0) return []
  const clause = new Clause(
    sentence,
    own.filter(([mention]) => !(mention.kind === 'nominal' && mention.type === 'Place')),
  )
  const found: Placed[] = []
  const put = (rank: number, { mention, chain }: Argument, trigger: number): void => {
    if (!found.some((one) => one.chain.id === chain.id))
      found.push({ rank, mention, chain, sentence: sentence.index, trigger })
  }
  sentence.tokens.forEach((token, i) => {
    if (token.ner !== 'O') return
    if (token.upos === 'VERB' && tables.winning.has(token.lemma)) {
      const [winner] = subjects(clause, i).filter((one) => competes(one) && one.chain.name !== undefined)
      if (winner !== undefined) put(1, winner, i)
    }
    const rank = tables.ranks.get(token.form.toLowerCase())
    if (rank === undefined) return
    const [first] = holders(clause, i, tables).filter((one) => competes(one) && one.chain.name !== undefined)
    if (first !== undefined) put(rank, first, i)
  })
  for (const placed of found.slice()) {
    relative(clause, placed, tables.ahead).forEach((one, n) => {
      put(placed.rank + 1 + n, one, placed.trigger)
    })
    const before = relative(clause, placed, tables.behind)
    before.forEach((one, n) => {
      put(Math.max(1, placed.rank - before.length + n), one, placed.trigger)
    })
  }
  return found
}

/** Pairs that places set against each other: the winner over each, the second over the third, else whoever is told ahead of another. */
export const contestsOf = (predicate: string, placed: readonly Placed[]): readonly Candidate[] => {
  const sorted = placed.toSorted((a, b) => a.rank - b.rank || a.mention.start - b.mention.start)
  return sorted.flatMap((over, i) =>
    sorted.slice(i + 1).flatMap((under): Candidate[] => {
      if (over.rank === under.rank || over.chain.id === under.chain.id || over.chain.type !== under.chain.type)
        return []
      const told = over.rank === 1 || (over.rank === 2 && under.rank === 3) || i === 0
      if (!told) return []
      const sentence = Math.max(over.sentence, under.sentence)
      const { trigger } = over.sentence === sentence ? over : under
      return [
        {
          predicate,
          subject: over.mention.id,
          object: under.mention.id,
          subjectChain: over.chain.id,
          objectChain: under.chain.id,
          sentence,
          trigger: [{ sentence, first: trigger, last: trigger }],
          status: 'asserted',
          qualifiers: {},
          rule: `results/${predicate}/standing`,
          layer: 'results',
          prior: over.sentence === under.sentence ? 0.85 : 0.75,
        },
      ]
    }),
  )
}
