import { expect, it } from 'vitest'
import { meantBy } from './reading.ts'

it('takes the one that is likelier than not, and of several only for who may be several', () => {
  const meant = (...shares: readonly number[]) => new Map(shares.map((share, i) => [i, share] as const))
  expect(meantBy(meant(0.2, 0.7), false)).toEqual([1])
  expect(meantBy(meant(0.4, 0.3), false)).toEqual([])
  expect(meantBy(meant(0.4, 0.45, 0.1), true)).toEqual([1, 0])
  expect(meantBy(meant(0.4), true)).toEqual([])
  expect(meantBy(meant(), true)).toEqual([])
})
