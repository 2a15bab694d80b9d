/** Sentences `from` up to, not including, `to`. */
export type Window = readonly [from: number, to: number]

/**
 * Cuts a text into windows of whole sentences, each of no more than `most` pieces where its sentences allow, and each beginning with the last
 * sentences of the one before, up to `shared` pieces, so that what stands near each other stands in one window. The last begins as early as it
 * may: the end of a text is not read without what it is about.
 *
 * @param sizes pieces of each sentence
 */
export const windows = (sizes: readonly number[], most: number, shared: number): readonly Window[] => {
  const out: Window[] = []
  let from = 0
  while (from < sizes.length) {
    let to = from
    let room = most
    while (to < sizes.length && (to === from || (sizes[to] as number) <= room)) room -= sizes[to++] as number
    if (to >= sizes.length) while (from > 0 && (sizes[from - 1] as number) <= room) room -= sizes[--from] as number
    out.push([from, to])
    if (to >= sizes.length) break
    let next = to
    let left = shared
    while (next > from + 1 && (sizes[next - 1] as number) <= left) left -= sizes[--next] as number
    from = next
  }
  return out
}
