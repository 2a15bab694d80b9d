import type { Drawing, DrawnLine } from '../scene/drawing.ts'
import { type Measure, onLine, type Point, placeLabels } from '../scene/place-labels.ts'
import type { Palette } from '../scene/sigma/palette.ts'
import { TYPE_ICONS } from '../scene/type-icons.ts'
import { OUTLINES } from '../ui/glyph.tsx'

/** What an SVG is drawn from: the drawing, and where its things lie. */
export interface SvgOptions {
  readonly drawing: Drawing
  readonly width: number
  readonly height: number
  readonly at: (id: string) => Point | undefined
  readonly scale: number
  readonly palette: Palette
  readonly colour: (variable: string) => string
  readonly measure: Measure
  readonly title: string
}

const xml = (text: string): string =>
  text.replace(/[&<>"]/gu, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c)
const n = (value: number): string => String(Math.round(value * 10) / 10)
const FONT = "'Radio Canada Variable','Radio Canada',sans-serif"

const lineSvg = (line: DrawnLine, a: Point, b: Point, ra: number, rb: number, palette: Palette): string => {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const headed = !line.symmetric && (line.family === 'contest' || line.family === 'work')
  const [from, to] = [Math.min(0.45, (ra + 3.5) / length), Math.max(0.55, 1 - (rb + (headed ? 4.5 : 3.5)) / length)]
  const points = Array.from({ length: line.bow === 0 ? 2 : 25 }, (_, i) => {
    const t = from + ((to - from) * i) / (line.bow === 0 ? 1 : 24)
    return onLine(a, b, line.bow, t)
  })
  const path = points.map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${n(x)} ${n(y)}`).join('')
  const hair = line.family === 'place' || line.family === 'stage'
  const colour = line.selected
    ? palette['marker-line']
    : line.dim
      ? palette['edge-dim']
      : hair
        ? palette['edge-quiet']
        : palette.edge
  const w = line.width
  const dash = line.status === 'expected' ? ` stroke-dasharray="${hair ? '4 4' : '7 5'}"` : ''
  const end = points.at(-1) as Point
  const before = points.at(-2) as Point
  const angle = Math.atan2(end.y - before.y, end.x - before.x)
  const off = (turn: number, far: number): string =>
    `${n(end.x - Math.cos(angle + turn) * far)} ${n(end.y - Math.sin(angle + turn) * far)}`
  const size = line.selected ? 12 : 6.2 + w * 1.5
  const out: string[] = []
  const stroke = (width: number, ink: string, more = ''): string =>
    `<path d="${path}" fill="none" stroke="${ink}" stroke-width="${n(width)}"${more}/>`
  if (line.selected) out.push(stroke(w + 11, palette['marker-halo'], ' stroke-linecap="round"'))
  if (line.family === 'personal')
    out.push(
      stroke(w + 3.2, colour, dash),
      stroke(Math.max(1.7, w * 0.62 + 0.6), line.selected ? palette['marker-halo'] : palette.canvas),
    )
  else out.push(stroke(w, colour, dash))
  if (headed && line.family === 'contest')
    out.push(`<path d="M${n(end.x)} ${n(end.y)}L${off(0.42, size)}L${off(-0.42, size)}Z" fill="${colour}"/>`)
  if (headed && line.family === 'work')
    out.push(
      `<path d="M${off(0.5, size)}L${n(end.x)} ${n(end.y)}L${off(-0.5, size)}" fill="none" stroke="${colour}" stroke-width="${n(Math.max(1.3, w))}"/>`,
    )
  if (line.family === 'place') out.push(`<circle cx="${n(end.x)}" cy="${n(end.y)}" r="2.2" fill="${colour}"/>`)
  if (line.family === 'stage')
    out.push(
      `<rect x="${n(end.x - 4)}" y="${n(end.y - 4)}" width="8" height="8" fill="${palette.canvas}" stroke="${colour}" stroke-width="1.3" transform="rotate(${n((angle * 180) / Math.PI)} ${n(end.x)} ${n(end.y)})"/>`,
    )
  if (line.status === 'negated') {
    const m = onLine(a, b, line.bow, 0.5)
    out.push(
      `<path d="M-6 8L1 -8M-1 8L6 -8" transform="translate(${n(m.x)} ${n(m.y)})" stroke="${colour}" stroke-width="1.8"/>`,
    )
  }
  return `<g${line.faint && !line.selected ? ' opacity="0.6"' : ''}>${out.join('')}</g>`
}

/** The picture as SVG, by the same rules as on the screen, with all labels as text. */
export const svgOf = (options: SvgOptions): string => {
  const { drawing, width, height, at, scale, palette, colour, measure, title } = options
  const radius = new Map(drawing.things.map(({ id, radius: r }) => [id, r * scale]))
  const lines = drawing.lines.toSorted(
    (a, b) => Number(a.selected) - Number(b.selected) || Number(b.dim) - Number(a.dim),
  )
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}" font-family="${FONT}" role="img"><title>${xml(title)}</title><rect width="100%" height="100%" fill="${palette.canvas}"/>`,
  ]
  for (const line of lines) {
    const [a, b] = [at(line.source), at(line.target)]
    if (a !== undefined && b !== undefined)
      out.push(lineSvg(line, a, b, radius.get(line.source) ?? 0, radius.get(line.target) ?? 0, palette))
  }
  for (const thing of drawing.things) {
    const point = at(thing.id)
    if (point === undefined) continue
    const r = thing.radius * scale
    const shape = (size: number, attributes: string): string =>
      `<path d="${OUTLINES[thing.shape]}" fill-rule="evenodd" transform="translate(${n(point.x)} ${n(point.y)}) scale(${(size / 8.2).toFixed(3)})" ${attributes}/>`
    if (thing.ring === 'selected')
      out.push(
        shape(
          r + 8,
          `fill="${palette.marker}" stroke="${palette['on-marker']}" stroke-width="1" vector-effect="non-scaling-stroke"`,
        ),
        shape(r + 3, `fill="${palette.canvas}"`),
      )
    if (thing.ring === 'end')
      out.push(
        shape(
          r + 4,
          `fill="${palette.canvas}" stroke="${palette.ink}" stroke-width="1.6" vector-effect="non-scaling-stroke"`,
        ),
      )
    if (thing.fresh)
      out.push(
        `<circle cx="${n(point.x)}" cy="${n(point.y)}" r="${n(r + 5.5)}" fill="none" stroke="${palette.ink}" stroke-width="1.6" stroke-dasharray="1.5 4" stroke-linecap="round"/>`,
      )
    out.push(
      shape(
        r,
        `fill="${thing.dim ? palette['node-dim'] : colour(thing.colour)}" stroke="${palette.canvas}" stroke-width="1.5" vector-effect="non-scaling-stroke"`,
      ),
    )
    const icon = r > 10.5 && !thing.dim ? TYPE_ICONS[thing.type] : undefined
    if (icon !== undefined) {
      const size = Math.min(20, r * 1.02)
      out.push(
        `<path d="${icon}" fill="none" stroke="${palette['on-type']}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" transform="translate(${n(point.x - size / 2)} ${n(point.y - size / 2 + (thing.type === 'Work' ? r * 0.2 : 0))}) scale(${(size / 24).toFixed(3)})"/>`,
      )
    }
  }
  const { names, labels } = placeLabels(
    drawing,
    { width, height, top: 4, at, scale, maxNames: 1000, maxLabels: 200, sides: new Map() },
    measure,
  )
  const text = (
    x: number,
    y: number,
    anchor: string,
    size: number,
    weight: number,
    ink: string,
    words: string,
  ): string =>
    `<text x="${n(x)}" y="${n(y)}" text-anchor="${anchor}" font-size="${size}" font-weight="${weight}" fill="${ink}" stroke="${palette.canvas}" stroke-width="4" stroke-linejoin="round" paint-order="stroke">${xml(words)}</text>`
  for (const { line, x, y, width: wide, word } of labels)
    out.push(
      line.selected
        ? `<rect x="${n(x - wide / 2)}" y="${n(y - 11)}" width="${n(wide)}" height="22" rx="3" fill="${palette.marker}"/><text x="${n(x)}" y="${n(y + 4.6)}" text-anchor="middle" font-size="13" font-weight="650" fill="${palette['on-marker']}">${xml(line.label)}${word === '' ? '' : ` <tspan font-style="italic" font-weight="480">“${xml(word)}”</tspan>`}</text>`
        : `${
            line.count > 1
              ? `<rect x="${n(x - wide / 2 + 1)}" y="${n(y - 8)}" width="${n(wide - 2)}" height="16" rx="8" fill="${palette.canvas}"/>`
              : ''
          }${text(x, y + 3.9, 'middle', 11.5, line.count > 1 ? 600 : 450, palette['ink-2'], line.label)}`,
    )
  for (const { thing, x, y, anchor, size, weight } of names)
    out.push(text(x, y, anchor, size, weight, thing.dim ? palette['ink-3'] : palette.ink, thing.label))
  return `${out.join('\n')}\n</svg>\n`
}
