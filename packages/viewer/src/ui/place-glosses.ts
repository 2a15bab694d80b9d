/** The small word under a mark, as it would stand if nothing were beside it; in pixels. */
export interface Gloss {
  /** Of the words that it stands under. */
  readonly from: number
  readonly to: number
  /** Where it begins, and how wide it is. */
  readonly left: number
  readonly width: number
  /** Which line of the text; glosses of one line may meet. */
  readonly line: number
}

/** Where a gloss goes: pixels aside from where it would stand, and the row under its line, from 0. */
export interface GlossPlace {
  readonly shift: number
  readonly row: number
}

/** Pixels between two glosses of a row. */
const GAP = 7

/**
 * Places for glosses so that none covers another or leaves the text: each goes to the left as far as it stays under its words, or else
 * a row lower. Of two that meet the later stays, as it is the longer ones that reach too far. Pure.
 *
 * @param room where the text's lines begin and end
 */
export const placeGlosses = (
  glosses: readonly Gloss[],
  room: { readonly left: number; readonly right: number },
): readonly GlossPlace[] => {
  const places: GlossPlace[] = glosses.map(() => ({ shift: 0, row: 0 }))
  /** For each line, where the gloss placed last begins in each row. */
  const begun = new Map<number, number[]>()
  const order = [...glosses.entries()].toSorted(([, a], [, b]) => b.left - a.left)
  for (const [nth, { from, to, left, width, line }] of order) {
    const rows = begun.get(line) ?? []
    begun.set(line, rows)
    // To end where its words end is as far as it may go; but into the text it must.
    const least = Math.max(room.left, Math.min(from, to - width, room.right - width))
    const fits = (row: number): number =>
      Math.min(left, room.right - width, (rows[row] ?? Number.POSITIVE_INFINITY) - GAP - width)
    let row = 0
    while (rows[row] !== undefined && fits(row) < least) row++
    const at = Math.max(least, fits(row))
    rows[row] = at
    places[nth] = { shift: at - left, row }
  }
  return places
}
