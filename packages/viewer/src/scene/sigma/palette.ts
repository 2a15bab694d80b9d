/** The colours that the canvas needs, read from the design's tokens as they hold now. */
export const PALETTE = [
  'canvas',
  'panel',
  'sunk',
  'ink',
  'ink-2',
  'ink-3',
  'rule-strong',
  'edge',
  'edge-quiet',
  'edge-dim',
  'node-dim',
  'marker',
  'on-marker',
  'marker-line',
  'marker-halo',
  'focus',
  'on-type',
] as const
export type Palette = Readonly<Record<(typeof PALETTE)[number], string>>

const style = (): CSSStyleDeclaration => getComputedStyle(document.documentElement)

/** A token's value, such as `--type-person`. */
export const token = (name: string): string => style().getPropertyValue(name).trim() || '#888888'

/** Reads the palette; again after the theme changed. */
export const readPalette = (): Palette => {
  const now = style()
  return Object.fromEntries(PALETTE.map((name) => [name, now.getPropertyValue(`--${name}`).trim()])) as Palette
}

/** A colour `#rrggbb` as three numbers from 0 to 1. */
export const rgb = (hex: string): readonly [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [((value >> 16) & 255) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255]
}
