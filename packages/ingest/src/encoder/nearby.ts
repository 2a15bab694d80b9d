import type { Nearby } from '../document/reading.ts'
import type { Placed, RelationHead } from './relation-head.ts'

/** Of two for one pair the likelier, for each predicate. */
export const likelier = (a: Nearby | undefined, b: Nearby | undefined): Nearby | undefined => {
  if (a === undefined || b === undefined) return a ?? b
  const second = a.told.map((x, p) => ((b.told[p] as number) > x ? 1 : 0))
  const chosen = <T extends Float32Array | Int32Array>(one: T, other: T): T =>
    one.map((x, p) => (second[p] === 1 ? (other[p] as number) : x)) as T
  return { told: chosen(a.told, b.told), sentences: chosen(a.sentences, b.sentences) }
}

/**
 * What every two neighbouring sentences of a window alone say of those that they mention, by the chains of the pair.
 *
 * @param from the window's first sentence, and how many `sentences` it has
 */
export const nearbyIn = (
  from: number,
  sentences: number,
  placed: readonly (Placed & { readonly chain: number })[],
  judge: ReturnType<RelationHead>,
  predicates: number,
): ReadonlyMap<string, Nearby> => {
  const best = new Map<string, Nearby>()
  for (let first = from; first < Math.max(from + 1, from + sentences - 1); first++) {
    const own = placed
      .map((one) => ({
        ...one,
        mentions: one.mentions.filter((m) => m.sentence === first || m.sentence === first + 1),
      }))
      .filter(({ mentions }) => mentions.length > 0)
    for (const { subject, object, said, asserted } of judge(own, 'alone')) {
      const key = `${own[subject]?.chain} ${own[object]?.chain}`
      const told = said.map((p, at) => p * (asserted[at] as number))
      const found = likelier(best.get(key), { told, sentences: new Int32Array(predicates).fill(first) })
      if (found !== undefined) best.set(key, found)
    }
  }
  return best
}
