import type { Sentence } from '../document/sentence.ts'
import type { StatusTables } from '../languages/status-tables.ts'

/** Tokens of a sentence that say one thing. */
export interface Stretch {
  /** Places in the sentence, in order. */
  readonly places: readonly number[]
  /** Their forms with a space between. */
  readonly text: string
}

const stretchOf = ({ tokens }: Sentence, places: readonly number[]): Stretch => ({
  places,
  text: places.map((place) => tokens[place]?.form ?? '').join(' '),
})

/** The token of a stretch at an offset in its text. */
export const placeAt = ({ tokens }: Sentence, { places }: Stretch, offset: number): number => {
  let end = 0
  for (const place of places) {
    end += (tokens[place]?.form.length ?? 0) + 1
    if (offset < end) return place
  }
  return places.at(-1) ?? 0
}

/** The relative clause that a token stands in, as the place of its head; -1 in a main clause. */
const relativeAt = ({ tokens }: Sentence, at: number): number => {
  for (let place = at, steps = 0; place >= 0 && steps < tokens.length; steps++) {
    const token = tokens[place]
    if (token === undefined) break
    if (token.deprel === 'acl:relcl') return place
    place = token.head - 1
  }
  return -1
}

/**
 * The stretch around a token: between semicolons, colons and "but", in its own relative clause or outside of all; and
 * the "but" after it, where there is one.
 */
export const stretchAt = (
  sentence: Sentence,
  at: number,
  tables: StatusTables,
): { readonly own: Stretch; readonly but: Stretch | undefined } => {
  const { tokens } = sentence
  const cuts = tokens.flatMap(({ form }, i) =>
    /^[;:•]$/u.test(form) || (tables.instead.has(form.toLowerCase()) && tokens[i - 1]?.form === ',') ? [i] : [],
  )
  const from = (cuts.findLast((cut) => cut <= at) ?? -1) + 1
  const end = cuts.find((cut) => cut > at)
  const next = end === undefined ? undefined : cuts.find((cut) => cut > end)
  const range = (first: number, last: number): readonly number[] =>
    Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)
  const clause = relativeAt(sentence, at)
  return {
    own: stretchOf(
      sentence,
      range(from, end ?? tokens.length).filter((place) => relativeAt(sentence, place) === clause),
    ),
    but: end === undefined ? undefined : stretchOf(sentence, range(end, next ?? tokens.length)),
  }
}
