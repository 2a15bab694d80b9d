import { platform } from './platform.ts'

const NEWLINE = 10
/** As training/relaas_training/export.py writes them: the first word of each block is told whole. */
const BLOCK = 32

/** Words from number `first` up to number `end`, sorted by their bytes, with where each of its blocks begins among the endings. */
interface Run {
  readonly first: number
  readonly end: number
  readonly blocks: Int32Array
}

/**
 * The place of a word in a list, or undefined. The list is one or more sorted runs, told as the model file holds it: `prefixes` has,
 * for each word, how many bytes (of UTF-8) it shares with the one before, `endings` the rest of each, a line a word.
 *
 * The list stays as it is and is searched: a map of two hundred thousand strings would take most of the time that a model takes to load.
 *
 * @param ends for each run, the number of its last word and one
 */
export const wordIndex = (
  prefixes: Uint8Array,
  endings: Uint8Array,
  ends: readonly number[],
): ((word: string) => number | undefined) => {
  let at = 0
  const runs = ends.map((end, i): Run => {
    const first = ends[i - 1] ?? 0
    const blocks = new Int32Array(Math.ceil((end - first) / BLOCK))
    for (let word = first; word < end; word++) {
      if ((word - first) % BLOCK === 0) blocks[(word - first) / BLOCK] = at
      while (at < endings.length && endings[at] !== NEWLINE) at++
      at++
    }
    return { first, end, blocks }
  })

  /** How many bytes of `own` from `from` on are what stands at `place`. */
  const common = (own: Uint8Array, from: number, place: number): number => {
    let i = 0
    while (from + i < own.length && endings[place + i] === own[from + i]) i++
    return i
  }
  const ended = (place: number): boolean => place >= endings.length || endings[place] === NEWLINE

  const search = (own: Uint8Array, { first, end, blocks }: Run): number | undefined => {
    let low = 0
    let high = blocks.length - 1
    // The last block whose first word is not after ours.
    while (low < high) {
      const middle = (low + high + 1) >> 1
      const place = blocks[middle] as number
      const k = common(own, 0, place)
      const after =
        k === own.length ? !ended(place + k) : !ended(place + k) && (endings[place + k] ?? 0) > (own[k] ?? 0)
      if (after) high = middle - 1
      else low = middle
    }
    let place = blocks[low] ?? 0
    /** How much of ours the last word has in common with it, being before it. */
    let matched = 0
    for (let word = first + low * BLOCK; word < Math.min(end, first + (low + 1) * BLOCK); word++) {
      const shared = prefixes[word] as number
      if (shared < matched) return undefined
      if (shared === matched) {
        matched += common(own, matched, place)
        const next = place + matched - shared
        if (matched === own.length) return ended(next) ? word : undefined
      }
      while (!ended(place)) place++
      place++
    }
    return undefined
  }

  const encoder = new platform.TextEncoder()
  return (word) => {
    const own = encoder.encode(word)
    for (const run of runs) {
      const found = search(own, run)
      if (found !== undefined) return found
    }
    return undefined
  }
}
