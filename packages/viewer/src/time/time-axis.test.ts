import { describe, expect, it } from 'vitest'
import { daysOf, isoOf, ticksOf, timeAxis } from './time-axis.ts'

describe('timeAxis', () => {
  const axis = timeAxis(['2025-05', '2026-01-24', '2026-02-09', '2026-02-14'], 700)
  it('keeps the order of dates, breaks long gaps and says how long they are', () => {
    const xs = ['2025-05', '2026-01-24', '2026-02-09', '2026-02-14'].map(axis.x)
    expect(xs).toEqual(xs.toSorted((a, b) => a - b))
    expect(axis.breaks).toHaveLength(1)
    expect(axis.breaks[0]?.months).toBe(8)
    expect(Math.max(...xs)).toBeLessThan(700)
  })
  it('stands a month without days in a bracket, without days under it', () => {
    expect(axis.stretches[0]?.vague).toBe('2025-05')
    expect(ticksOf(axis, 6).every((tick) => tick > '2026')).toBe(true)
  })
  it('gives the day under a pixel back', () => {
    for (const date of ['2026-01-24', '2026-02-14']) expect(isoOf(axis.day(axis.x(date)))).toBe(date)
  })
  it('knows the days of months and years', () => {
    expect(daysOf('2026-02').map(isoOf)).toEqual(['2026-02-01', '2026-02-28'])
    expect(daysOf('2024').map(isoOf)).toEqual(['2024-01-01', '2024-12-31'])
  })
})
