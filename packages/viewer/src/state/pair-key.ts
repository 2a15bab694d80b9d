/** Two entities as one key, the same in either order: what a view has chosen where it has chosen all relations between the two. */
export const pairKey = (one: string, other: string): string => [one, other].toSorted().map(encodeURIComponent).join('&')

/** The two ids of such a key; undefined where it is none. */
export const parsePairKey = (key: string): readonly [string, string] | undefined => {
  const [one, other, ...rest] = key.split('&')
  if (one === undefined || other === undefined || rest.length > 0 || one === other) return undefined
  try {
    return [decodeURIComponent(one), decodeURIComponent(other)]
  } catch {
    return undefined
  }
}
