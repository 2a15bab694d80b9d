import { pairKey } from '../state/pair-key.ts'
import { type Drawing, type DrawnLine, widthOf } from './drawing.ts'
import { RANK } from './place-labels.ts'

/** The camera's ratio beyond which parallels are bundled: a zoom below 0.6. */
export const BUNDLED_BEYOND = 1 / 0.6

const STATUSES: readonly string[] = ['negated', 'expected', 'asserted']

/** Which of two lines speaks for both: what is asserted before what is expected or denied, then the closer family. */
const stronger = (a: DrawnLine, b: DrawnLine): DrawnLine =>
  (STATUSES.indexOf(b.status) - STATUSES.indexOf(a.status) || (RANK[b.family] ?? 0) - (RANK[a.family] ?? 0)) > 0 ? b : a

const bundleOf = (lines: readonly DrawnLine[]): DrawnLine => {
  const first = lines.reduce(stronger)
  const articles = Math.max(...lines.map((line) => line.articles))
  const selected = lines.every((line) => line.selected)
  const width = widthOf(first.family, articles)
  return {
    ...first,
    id: pairKey(first.source, first.target),
    count: lines.length,
    symmetric: lines.some(({ symmetric, source }) => symmetric || source !== first.source),
    width: selected ? Math.max(2.4, width) : width,
    bow: 0,
    labelAt: 0.5,
    label: `× ${lines.length}`,
    word: '',
    articles,
    faint: lines.every((line) => line.faint),
    selected,
    dim: lines.every((line) => line.dim),
    near: lines.some((line) => line.near),
  }
}

/**
 * The drawing from afar: the relations between two as one straight line with their number, in the form of the strongest and as wide
 * as the widest. Where one of them is chosen, or on a path, it keeps a line of its own and so do the others. Pure.
 */
export const bundled = (drawing: Drawing): Drawing => {
  const pairs = new Map<string, DrawnLine[]>()
  for (const line of drawing.lines) {
    const { source, target } = line
    const pair = source < target ? `${source} ${target}` : `${target} ${source}`
    const group = pairs.get(pair)
    if (group === undefined) pairs.set(pair, [line])
    else group.push(line)
  }
  const lines = [...pairs.values()].flatMap((group) => {
    const chosen = group.filter(({ selected }) => selected).length
    return group.length > 1 && (chosen === 0 || chosen === group.length) ? [bundleOf(group)] : group
  })
  return lines.length === drawing.lines.length ? drawing : { ...drawing, lines }
}
