import { chainsOf } from '../document/chains-of.ts'
import type { Document } from '../document/document.ts'
import type { Chain, Mention } from '../document/mention.ts'
import type { Sentence } from '../document/sentence.ts'
import { Clause } from '../frames/clause.ts'
import { subjects } from '../frames/verb-arguments.ts'
import type { QualifierTables } from '../languages/qualifier-tables.ts'
import type { StandingTables } from '../languages/standing-tables.ts'
import { standingsOf } from '../results/standings.ts'
import { allIn, type Told } from './scene.ts'

/** A time, points, a medal or a place, and the chain that a sentence gives it to. */
export interface Performance extends Told {
  readonly chain: number
  readonly sentence: number
}

type Pair = readonly [Mention, Chain]

const isCompetitor = ({ type }: Chain): boolean => type === 'Person' || type === 'Organization'

/** The verb over a token, or what a copula says: "was third in 34.80". */
const verbOver = ({ tokens }: Sentence, at: number): number | undefined => {
  for (let place = at, steps = 0; steps < tokens.length; steps++) {
    const token = tokens[place]
    if (token === undefined) return undefined
    const here = place + 1
    if (token.upos === 'VERB' || tokens.some(({ head, deprel }) => head === here && deprel === 'cop')) return place
    place = token.head - 1
  }
  return undefined
}

/** Whose a figure is: "her 4:22.31", "Koks tijd van 1.13,01". */
const holderOf = (clause: Clause, at: number): number | undefined => {
  const noun = (clause.tokens[at]?.head ?? 0) - 1
  return [at, ...(clause.tokens[noun]?.upos === 'NOUN' ? [noun] : [])]
    .flatMap((place) => clause.dependents(place, /^nmod:poss/u))
    .flatMap((owner) => clause.at(owner))
    .find(({ chain }) => isCompetitor(chain))?.chain.id
}

/** "Kok en Bos (1.13,01)", in a list also "2. Kok 1.13,01": the names before it; else whoever does what its clause says: "Kok bleef steken op 1.13,01". */
const ownersOf = (mark: Told, sentence: Sentence, clause: Clause, pairs: readonly Pair[], text: string) => {
  const named = pairs.filter(([{ kind, end }]) => kind === 'named' && end <= mark.start)
  const last = named.at(-1)
  const beside = (at: number): boolean => /^ \(?$/u.test(text.slice(at, mark.start))
  if (last !== undefined && (sentence.kind === 'item' || beside(last[0].end))) {
    const other = named.at(-2)
    const joined = other !== undefined && /^ (?:en|and|met|with|&) $/u.test(text.slice(other[0].end, last[0].start))
    return joined ? [other[1].id, last[1].id] : [last[1].id]
  }
  const at = sentence.tokens.findLastIndex(({ start }) => start <= mark.start)
  const holder = holderOf(clause, at)
  if (holder !== undefined) return [holder]
  const verb = verbOver(sentence, at)
  return verb === undefined
    ? []
    : subjects(clause, verb)
        .slice(0, 1)
        .map(({ chain }) => chain.id)
}

const ofSentence = (
  document: Document,
  sentence: Sentence,
  pairs: readonly Pair[],
  tables: QualifierTables,
  standings: StandingTables,
): readonly Performance[] => {
  const figures = allIn(document, sentence, tables.mark)
  const words = [...allIn(document, sentence, tables.prize), ...allIn(document, sentence, tables.rank)]
  // Most sentences tell neither: the parse is looked at in the others alone.
  if (figures.length === 0 && words.length === 0) return []
  const here = pairs.filter(([mention]) => mention.sentence === sentence.index)
  const own = here.toSorted(([a], [b]) => a.start - b.start)
  const clause = new Clause(sentence, own)
  const competitors = own.filter(([, chain]) => isCompetitor(chain))
  const marks = figures.flatMap((mark): readonly Performance[] => {
    const owners = ownersOf(mark, sentence, clause, competitors, document.source.text)
    return owners.map((chain) => ({ ...mark, chain, sentence: sentence.index }))
  })
  const places = (words.length === 0 ? [] : standingsOf(sentence, here, standings)).flatMap(
    ({ chain, trigger }, i, all): readonly Performance[] => {
      const token = sentence.tokens[trigger]
      // Those before and behind somebody have no word of their own.
      if (token === undefined || all.findIndex((other) => other.trigger === trigger) !== i) return []
      const told = words.find(({ start, text }) => start <= token.start && token.start < start + text.length)
      return told === undefined ? [] : [{ ...told, chain: chain.id, sentence: sentence.index }]
    },
  )
  return [...marks, ...places]
}

/** All times, points, medals and places of an article that somebody is said to have got, in the order of its sentences. */
export const performancesOf = (
  document: Document,
  tables: QualifierTables,
  standings: StandingTables,
): readonly Performance[] => {
  const pairs = chainsOf(document)
  return document.sentences
    .filter(({ kind }) => kind !== 'boilerplate' && kind !== 'source-line')
    .flatMap((sentence) => ofSentence(document, sentence, pairs, tables, standings))
}
