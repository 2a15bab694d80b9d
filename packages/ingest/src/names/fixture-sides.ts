import type { Token } from '../document/token.ts'
import { scoredSides } from '../segmentation/split-fixtures.ts'
import type { NameSpan } from './find-spans.ts'

/** The names of a score line, each side whole: "Gijs Terpstra - Koen van Doorn 3-1". */
export const fixtureSides = (tokens: readonly Token[]): NameSpan[] => {
  const forms = tokens.map(({ form }) => form)
  return forms.flatMap((form, at) => {
    const sides = /^[-–—]$/u.test(form) ? (scoredSides(forms, at - 1, at + 1) ?? []) : []
    return sides.some(([first, last]) => last < first)
      ? []
      : sides.map(([first, last]) => ({ first, last, type: null, probability: 0.9, named: true as const }))
  })
}
