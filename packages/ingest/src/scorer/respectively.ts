import type { Candidate } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Sentence } from '../document/sentence.ts'
import type { Stage } from '../stages/stage.ts'

/** How many words beside a name may stand between it and the next of its list: "A en de Australiër B". */
const BETWEEN = 4

interface Place {
  readonly list: number
  readonly nth: number
}

/** The lists of names of a sentence: names with a comma or *and* between them and no verb. By chain its list and its place in it. */
const placesOf = ({ index, tokens }: Sentence, { mentions, chains }: Document): ReadonlyMap<number, Place> => {
  const named = mentions
    .filter(({ sentence, kind, type }) => sentence === index && kind === 'named' && type !== 'Place')
    .toSorted((a, b) => a.first - b.first)
  const lists: number[][] = []
  named.forEach((mention, i) => {
    const before = named[i - 1]
    const between = before === undefined ? undefined : tokens.slice(before.last + 1, mention.first)
    const goesOn =
      between !== undefined &&
      between.length <= BETWEEN &&
      between.some(({ form, upos }) => form === ',' || upos === 'CCONJ') &&
      between.every(({ upos }) => /^(?:ADJ|CCONJ|DET|NOUN|PROPN|PUNCT)$/u.test(upos))
    if (goesOn) lists.at(-1)?.push(mention.id)
    else lists.push([mention.id])
  })
  const chainOf = (id: number): number | undefined => chains.find(({ mentions: own }) => own.includes(id))?.id
  return new Map(
    lists.flatMap((ids, list) =>
      ids.flatMap((id, nth) => {
        const chain = chainOf(id)
        return chain === undefined ? [] : [[chain, { list, nth }] as const]
      }),
    ),
  )
}

/**
 * Where a sentence says *respectively*, the names of two lists of one length belong together in their order: what is proposed across is dropped, and
 * each pair is as likely as the likeliest that was proposed between the lists.
 */
const inOrder = (document: Document, sentence: Sentence): readonly Candidate[] => {
  const places = placesOf(sentence, document)
  const lengths = new Map<number, number>()
  for (const { list } of places.values()) lengths.set(list, (lengths.get(list) ?? 0) + 1)
  const own = document.candidates.filter(({ sentence: at }) => at === sentence.index)
  const kept: Candidate[] = []
  const best = new Map<string, Candidate>()
  const between = ({ predicate }: Candidate, a: Place, b: Place): string => `${predicate} ${a.list} ${b.list}`
  for (const candidate of own) {
    const [a, b] = [places.get(candidate.subjectChain), places.get(candidate.objectChain)]
    const length = a === undefined ? 0 : (lengths.get(a.list) ?? 0)
    if (a === undefined || b === undefined || a.list === b.list || length < 2 || lengths.get(b.list) !== length) {
      kept.push(candidate)
      continue
    }
    const key = between(candidate, a, b)
    if ((best.get(key)?.prior ?? 0) < candidate.prior) best.set(key, candidate)
  }
  return [...kept, ...[...best.values()].flatMap((one) => paired(one, places, document, sentence))]
}

/** A candidate for each pair of two lists, after one between them. */
const paired = (
  one: Candidate,
  places: ReadonlyMap<number, Place>,
  { mentions, chains }: Document,
  { index }: Sentence,
): Candidate[] => {
  const [from, to] = [places.get(one.subjectChain), places.get(one.objectChain)]
  const mentionOf = (chain: number): number | undefined =>
    chains.find(({ id }) => id === chain)?.mentions.find((id) => mentions[id]?.sentence === index)
  const inList = (list: number | undefined) => [...places].filter(([, place]) => place.list === list)
  return inList(from?.list).flatMap(([subjectChain, { nth }]) => {
    const objectChain = inList(to?.list).find(([, place]) => place.nth === nth)?.[0]
    const subject = mentionOf(subjectChain)
    const object = objectChain === undefined ? undefined : mentionOf(objectChain)
    if (objectChain === undefined || subject === undefined || object === undefined) return []
    return [{ ...one, subject, object, subjectChain, objectChain }]
  })
}

const RESPECTIVELY = /^(?:respectievelijk|resp\.|respectively)$/iu

/** Pairs names in the order in which a sentence with *respectively* gives them, whoever proposed them. */
export const respectively: Stage = {
  name: 'respectively',
  requires: ['chains', 'candidates'],
  assigns: ['candidates'],
  run: (document) => {
    const said = document.sentences.filter(({ tokens }) => tokens.some(({ form }) => RESPECTIVELY.test(form)))
    if (said.length === 0) return document
    const others = document.candidates.filter(({ sentence }) => !said.some(({ index }) => index === sentence))
    return { ...document, candidates: [...others, ...said.flatMap((sentence) => inOrder(document, sentence))] }
  },
}
