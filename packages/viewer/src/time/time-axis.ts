/** A day as a number since 1970. */
const dayOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 864e5
export const isoOf = (day: number): string => new Date(day * 864e5).toISOString().slice(0, 10)

/** The days that a date may mean: one, a month's or a year's. */
export const daysOf = (date: string): readonly [number, number] => {
  const [year = '1970', month, day] = date.split('-')
  if (day !== undefined)
    return [dayOf(`${year}-${month}-${day.slice(0, 2)}`), dayOf(`${year}-${month}-${day.slice(0, 2)}`)]
  if (month !== undefined) {
    const first = dayOf(`${year}-${month}-01`)
    return [first, Date.UTC(Number(year), Number(month), 0) / 864e5]
  }
  return [dayOf(`${year}-01-01`), dayOf(`${year}-12-31`)]
}

/** A stretch of time without long gaps. */
export interface Stretch {
  readonly from: number
  readonly to: number
  /** Where it lies, in pixels. */
  readonly left: number
  readonly right: number
  /** The one date that it holds, where the day is not known: it stands in a bracket. */
  readonly vague?: string
}

/** A break between two stretches: so many months without anything. */
export interface Break {
  readonly at: number
  readonly months: number
}

/** Dates on a line: stretches by their days, long gaps broken. */
export interface TimeAxis {
  readonly stretches: readonly Stretch[]
  readonly breaks: readonly Break[]
  /** Where a date stands: the middle of the days that it may mean. */
  readonly x: (date: string) => number
  /** The days around a pixel, for the brush. */
  readonly day: (x: number) => number
  readonly ofDay: (day: number) => number
}

const GAP_DAYS = 60
const GAP_WIDTH = 84

/** Lays dates (ISO 8601, as precise as they are) out over a width in pixels. At least one date. */
export const timeAxis = (dates: readonly string[], width: number, margin = 10): TimeAxis => {
  const spans = [...new Set(dates)].map(daysOf).toSorted((a, b) => a[0] - b[0] || a[1] - b[1])
  const clusters: [number, number][] = []
  for (const [from, to] of spans) {
    const last = clusters.at(-1)
    if (last !== undefined && from - last[1] <= GAP_DAYS) last[1] = Math.max(last[1], to)
    else clusters.push([from, to])
  }
  const vagueOf = (from: number, to: number): string | undefined => {
    const inside = [...new Set(dates)].filter((date) => {
      const [a, b] = daysOf(date)
      return a >= from && b <= to
    })
    return inside.length === 1 && (inside[0]?.length ?? 10) < 10 ? inside[0] : undefined
  }
  const gaps = Math.max(0, clusters.length - 1)
  const gapWidth = Math.min(GAP_WIDTH, (width * 0.4) / Math.max(1, gaps))
  const vague = clusters.map(([from, to]) => vagueOf(from, to))
  const bracket = Math.min(112, width / (clusters.length + 1))
  const room = width - 2 * margin - gaps * gapWidth - vague.filter(Boolean).length * bracket
  const days = Math.max(
    1,
    clusters.reduce((sum, [from, to], i) => (vague[i] === undefined ? sum + to - from + 14 : sum), 0),
  )
  let left = margin
  const stretches = clusters.map(([from, to], i): Stretch => {
    const own = vague[i]
    const wide = own === undefined ? (room * (to - from + 14)) / days : bracket
    const one = { from: from - 4, to: to + 4, left, right: left + wide, ...(own === undefined ? {} : { vague: own }) }
    left += wide + gapWidth
    return one
  })
  const breaks = stretches.slice(1).map((stretch, i): Break => {
    const before = stretches[i] as Stretch
    return { at: (before.right + stretch.left) / 2, months: Math.max(2, Math.round((stretch.from - before.to) / 30.4)) }
  })
  const ofDay = (day: number): number => {
    const first = stretches[0] as Stretch
    let at = first.left
    for (const { from, to, left: l, right } of stretches) {
      if (day < from) break
      at = day > to ? right : l + ((day - from) / Math.max(1, to - from)) * (right - l)
    }
    return at
  }
  return {
    stretches,
    breaks,
    ofDay,
    x: (date) => {
      const [from, to] = daysOf(date)
      return ofDay((from + to) / 2)
    },
    day: (x) => {
      const stretch = stretches.find(({ right }) => x <= right) ?? (stretches.at(-1) as Stretch)
      const part = Math.min(1, Math.max(0, (x - stretch.left) / (stretch.right - stretch.left)))
      return Math.round(stretch.from + part * (stretch.to - stretch.from))
    },
  }
}

/** About `most` days with a label, at the start of weeks, months or years. */
export const ticksOf = ({ stretches }: TimeAxis, most: number): readonly string[] => {
  const total = stretches.reduce((sum, { from, to }) => sum + to - from, 0)
  const step = [1, 2, 7, 14, 31, 92, 183, 366, 1461].find((days) => total / days <= most) ?? 3653
  return stretches.flatMap(({ from, to, vague }) => {
    if (vague !== undefined) return []
    const out: string[] = []
    for (let day = from + 4; day <= to - 2; day += step < 31 ? step : 1) {
      const iso = isoOf(day)
      const [, month, date] = iso.split('-').map(Number)
      const wanted =
        step < 31 ||
        (date === 1 && (step === 31 || (step === 92 && ((month ?? 1) - 1) % 3 === 0) || (step > 92 && month === 1)))
      if (wanted) out.push(iso)
    }
    return out
  })
}
