/** A list in one URL value: commas part its members, so commas within them are escaped. */
export const encodeList = (values: readonly string[]): string =>
  values.map((value) => (value === '' ? '~' : encodeURIComponent(value))).join(',')

/** The members of such a list; what cannot be read is left out. */
export const decodeList = (text: string): readonly string[] =>
  text.split(',').flatMap((part) => {
    try {
      return part === '' ? [] : [part === '~' ? '' : decodeURIComponent(part)]
    } catch {
      return []
    }
  })

/** Places that a reader has fixed, as `id@x@y`. */
export const encodePins = (pins: Readonly<Record<string, readonly [number, number]>>): string =>
  Object.entries(pins)
    .map(([id, [x, y]]) => `${encodeURIComponent(id)}@${Math.round(x * 10) / 10}@${Math.round(y * 10) / 10}`)
    .join(',')

export const decodePins = (text: string): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(
    text.split(',').flatMap((part) => {
      const [id, x, y] = part.split('@')
      const [atX, atY] = [Number(x), Number(y)]
      return id === undefined || id === '' || !Number.isFinite(atX + atY)
        ? []
        : [[decodeURIComponent(id), [atX, atY] as const]]
    }),
  )

/** The number, kept within its range; the least where it is none. */
export const numberOf = (text: string, min: number, max: number): number => {
  const value = Number(text)
  return Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : min
}

/** The value if it is one of those allowed. */
export const oneOf = <T extends string>(text: string, allowed: readonly T[]): T | undefined =>
  allowed.find((one) => one === text)
