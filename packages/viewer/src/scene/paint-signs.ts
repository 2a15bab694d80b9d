import type { Drawing } from './drawing.ts'
import type { Measure, PlacedLabel, PlacedName, Point } from './place-labels.ts'
import type { Palette } from './sigma/palette.ts'
import { TYPE_ICONS } from './type-icons.ts'

const FAMILY = '"Radio Canada Variable", "Radio Canada", "Segoe UI", system-ui, sans-serif'
const READ = '"Newsreader Variable", Newsreader, Georgia, serif'
const font = (size: number, weight: number, narrow: boolean): string =>
  `${weight} ${narrow ? 'condensed' : 'semi-condensed'} ${size}px ${FAMILY}`

const widths = new Map<string, number>()

/** Measures labels in a canvas's font, each once. */
export const measureIn =
  (context: CanvasRenderingContext2D): Measure =>
  (text, size, weight, narrow) => {
    const key = `${size} ${weight} ${narrow} ${text}`
    const known = widths.get(key)
    if (known !== undefined) return known
    context.font = font(size, weight, narrow)
    const width = context.measureText(text).width
    widths.set(key, width)
    return width
  }

/** Forgets what was measured, for when a font comes in late. */
export const forgetWidths = (): void => widths.clear()

const haloed = (context: CanvasRenderingContext2D, text: string, x: number, y: number, halo: string, ink: string) => {
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = halo
  context.strokeText(text, x, y)
  context.fillStyle = ink
  context.fillText(text, x, y)
}

const paths = new Map<string, Path2D>()
const iconOf = (type: string): Path2D | undefined => {
  const known = paths.get(type)
  const data = TYPE_ICONS[type]
  if (known !== undefined || data === undefined) return known
  const made = new Path2D(data)
  paths.set(type, made)
  return made
}

const pill = (context: CanvasRenderingContext2D, x: number, y: number, w: number, h: number, r: number): void => {
  context.beginPath()
  context.roundRect(x, y, w, h, r)
}

/** What of a drawing goes over the shapes: icons, pins, "+12", names, labels. */
export interface Signs {
  readonly drawing: Drawing
  readonly at: (id: string) => Point | undefined
  readonly scale: number
  readonly names: readonly PlacedName[]
  readonly labels: readonly PlacedLabel[]
  readonly palette: Palette
  /** The word for what came last. */
  readonly fresh: string
}

/** Paints the signs and returns where the "+12" pills lie, so that a pointer can find them. */
export const paintSigns = (
  context: CanvasRenderingContext2D,
  { drawing, at, scale, names, labels, palette, fresh }: Signs,
): readonly { readonly id: string; readonly box: readonly [number, number, number, number] }[] => {
  const pills: { id: string; box: readonly [number, number, number, number] }[] = []
  for (const thing of drawing.things) {
    const point = at(thing.id)
    if (point === undefined) continue
    const r = thing.radius * scale
    const icon = r > 10.5 && !thing.dim ? iconOf(thing.type) : undefined
    if (icon !== undefined) {
      const size = Math.min(20, r * 1.02)
      context.save()
      context.translate(point.x - size / 2, point.y - size / 2 + (thing.type === 'Work' ? r * 0.2 : 0))
      context.scale(size / 24, size / 24)
      context.strokeStyle = palette['on-type']
      context.lineWidth = 1.75
      context.lineCap = 'round'
      context.lineJoin = 'round'
      context.stroke(icon)
      context.restore()
    }
    if (thing.pinned) {
      context.beginPath()
      context.arc(point.x + r * 0.8, point.y - r * 0.8, 5.5, 0, 7)
      context.fillStyle = palette.panel
      context.fill()
      context.strokeStyle = palette.ink
      context.lineWidth = 1
      context.stroke()
      context.beginPath()
      context.arc(point.x + r * 0.8, point.y - r * 0.8, 2, 0, 7)
      context.fillStyle = palette.ink
      context.fill()
    }
  }
  context.textAlign = 'center'
  for (const { line, x, y, width, word } of labels) {
    if (line.selected) {
      pill(context, x - width / 2, y - 11, width, 22, 3)
      context.fillStyle = palette.marker
      context.fill()
      context.fillStyle = palette['on-marker']
      context.textAlign = 'left'
      context.font = font(13, 650, false)
      context.fillText(line.label, x - width / 2 + 8, y + 4.6)
      const after = context.measureText(line.label).width
      if (word !== '') {
        context.font = `italic 480 14px ${READ}`
        context.fillText(` “${word}”`, x - width / 2 + 8 + after, y + 4.6)
      }
      context.textAlign = 'center'
    } else {
      if (line.count > 1) {
        // A number must not be crossed by the line that it stands on.
        pill(context, x - width / 2 + 1, y - 8, width - 2, 16, 8)
        context.fillStyle = palette.canvas
        context.fill()
      }
      context.font = font(11.5, line.count > 1 ? 600 : 450, true)
      haloed(context, line.label, x, y + 3.9, palette.canvas, palette['ink-2'])
    }
  }
  for (const { thing, x, y, anchor, size, weight } of names) {
    context.textAlign = anchor === 'start' ? 'left' : anchor === 'end' ? 'right' : 'center'
    context.font = font(size, weight, false)
    haloed(context, thing.label, x, y, palette.canvas, thing.dim ? palette['ink-3'] : palette.ink)
    if (thing.fresh && anchor === 'start') {
      const after = context.measureText(thing.label).width
      context.font = font(11, 600, false)
      haloed(context, fresh, x + after + 5, y, palette.canvas, palette['ink-3'])
    }
  }
  for (const thing of drawing.things) {
    const point = at(thing.id)
    if (point === undefined || thing.more === 0 || thing.dim) continue
    const r = thing.radius * scale
    const text = `+${thing.more}`
    context.font = font(11, 600, false)
    const wide = context.measureText(text).width + 12
    const [x, y] = [point.x + r * 0.45, point.y - r - 7]
    pill(context, x, y, wide, 16, 8)
    context.fillStyle = palette.panel
    context.fill()
    context.strokeStyle = palette.ink
    context.lineWidth = 1
    context.stroke()
    context.fillStyle = palette.ink
    context.textAlign = 'center'
    context.fillText(text, x + wide / 2, y + 12)
    pills.push({ id: thing.id, box: [x, y, x + wide, y + 16] })
  }
  return pills
}

/** A group of things that belong together, as a soft ground under them. */
export interface Ground {
  readonly name: string
  readonly members: readonly string[]
}

const hull = (points: readonly Point[]): Point[] => {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y)
  const half = (list: readonly Point[]): Point[] => {
    const out: Point[] = []
    for (const p of list) {
      while (out.length > 1) {
        const [a, b] = [out.at(-2) as Point, out.at(-1) as Point]
        if ((b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x) > 0) break
        out.pop()
      }
      out.push(p)
    }
    return out.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.toReversed())]
}

/** Where the caption above the picture ends, in pixels. */
const UNDER_CAPTION = 62

/** Paints grounds under everything, with their names at the top. */
export const paintGrounds = (
  context: CanvasRenderingContext2D,
  grounds: readonly Ground[],
  at: (id: string) => Point | undefined,
  palette: Palette,
): void => {
  const names: (Point & { readonly name: string })[] = []
  for (const { members, name } of grounds) {
    const points = members.flatMap((id) => at(id) ?? [])
    if (points.length < 3) continue
    const around = hull(points)
    if (around.length < 2) continue
    context.beginPath()
    for (const [i, { x, y }] of around.entries())
      if (i === 0) context.moveTo(x, y)
      else context.lineTo(x, y)
    context.closePath()
    context.lineJoin = 'round'
    context.lineWidth = 64
    context.strokeStyle = palette.sunk
    context.stroke()
    context.fillStyle = palette.sunk
    context.fill()
    const top = around.reduce((a, b) => (b.y < a.y ? b : a))
    names.push({ name, x: top.x, y: Math.max(UNDER_CAPTION, top.y - 36) })
  }
  // After all grounds, so that none lies over another's name.
  context.font = font(12, 500, false)
  context.textAlign = 'center'
  for (const { name, x, y } of names) haloed(context, name, x, y, palette.canvas, palette['ink-3'])
}
