import type { Sentence } from '../document/sentence.ts'
import { escapeHtml } from './escape-html.ts'

const CHARACTER = 7.3
const GAP = 18
const STEP = 17

interface Arc {
  readonly from: number
  readonly to: number
  readonly label: string
  readonly sure: number
}

/** How high each arc must go to pass over those inside it. */
const levels = (arcs: readonly Arc[]): Map<Arc, number> => {
  const left = ({ from, to }: Arc): number => Math.min(from, to)
  const right = ({ from, to }: Arc): number => Math.max(from, to)
  const placed = new Map<Arc, number>()
  for (const arc of arcs.toSorted((a, b) => right(a) - left(a) - (right(b) - left(b)))) {
    const inside = [...placed].filter(([other]) => left(other) < right(arc) && right(other) > left(arc))
    placed.set(arc, 1 + Math.max(0, ...inside.map(([, level]) => level)))
  }
  return placed
}

/** The dependency arcs of a sentence as an SVG picture: heads above, words below, less sure arcs paler. */
export const arcsSvg = ({ tokens }: Sentence): string => {
  const centres: number[] = []
  let x = GAP
  for (const { form, upos, ner } of tokens) {
    const width = CHARACTER * Math.max(form.length, upos.length, ner === 'O' ? 0 : ner.length)
    centres.push(x + width / 2)
    x += width + GAP
  }
  const arcs = tokens.flatMap((token, i): Arc[] =>
    token.head === 0 ? [] : [{ from: token.head - 1, to: i, label: token.deprel, sure: token.arcProbability }],
  )
  const heights = levels(arcs)
  const base = STEP * (1 + Math.max(1, ...heights.values())) + 6
  const number = (value: number): string => String(Math.round(10 * value) / 10)
  const drawn = arcs.map((arc) => {
    const shift = arc.to > arc.from ? 4 : -4
    const from = (centres[arc.from] ?? 0) + shift
    const to = centres[arc.to] ?? 0
    const top = base - STEP * (heights.get(arc) ?? 1)
    return `<g opacity="${number(0.35 + 0.65 * arc.sure)}"><path d="M${number(from)} ${base} V${number(top + 6)} Q${number(from)} ${top} ${number(from + 1.5 * shift)} ${top} H${number(to - 1.5 * shift)} Q${number(to)} ${top} ${number(to)} ${number(top + 6)} V${base - 4}"/><path class="tip" d="M${number(to - 3)} ${base - 5} h6 l-3 5 z"/><text x="${number((from + to) / 2)}" y="${top - 2}">${escapeHtml(arc.label)}<title>${arc.sure.toFixed(2)}</title></text></g>`
  })
  const words = tokens.map(({ form, upos, ner, lemma }, i) => {
    const centre = number(centres[i] ?? 0)
    return `<g class="word"><title>${escapeHtml(lemma)}</title><text class="form" x="${centre}" y="${base + 16}">${escapeHtml(form)}</text><text x="${centre}" y="${base + 29}">${escapeHtml(upos)}</text>${ner === 'O' ? '' : `<text class="ner" x="${centre}" y="${base + 42}">${escapeHtml(ner)}</text>`}</g>`
  })
  return `<svg class="arcs" role="img" aria-label="dependency arcs" width="${number(x)}" height="${base + 48}">${drawn.join('')}${words.join('')}</svg>`
}
