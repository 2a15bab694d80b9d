import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inOrder } from './in-order.ts'

async function* from<T>(items: readonly T[]): AsyncIterable<T> {
  for (const item of items) yield item
}

describe('inOrder', () => {
  it('keeps the order whatever the time that each takes, and never has more than `width` under way', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), async (times, width) => {
        let running = 0
        let most = 0
        const answers: number[] = []
        const work = async ([i, time]: readonly [number, number]): Promise<number> => {
          most = Math.max(most, ++running)
          await new Promise((resolve) => setTimeout(resolve, time))
          running--
          return i
        }
        for await (const answer of inOrder(from([...times.entries()]), width, work)) answers.push(answer)
        expect(answers).toEqual([...times.keys()])
        expect(most).toBeLessThanOrEqual(width)
      }),
      { numRuns: 30 },
    )
  })

  it('gives an answer while the next item is not there yet', async () => {
    let send: (item: string) => void = () => undefined
    async function* input(): AsyncIterable<string> {
      yield 'one'
      yield await new Promise<string>((resolve) => {
        send = resolve
      })
    }
    const answers = inOrder(input(), 4, async (item) => item.toUpperCase())
    expect((await answers.next()).value).toBe('ONE')
    send('two')
    expect((await answers.next()).value).toBe('TWO')
    expect((await answers.next()).done).toBe(true)
  })

  it('passes on what a source or a piece of work throws', async () => {
    async function* broken(): AsyncIterable<number> {
      yield 1
      throw new Error('no more')
    }
    const read = async (items: AsyncIterable<number>, work: (n: number) => Promise<number>): Promise<number[]> => {
      const answers: number[] = []
      for await (const answer of inOrder(items, 2, work)) answers.push(answer)
      return answers
    }
    await expect(read(broken(), async (n) => n)).rejects.toThrow('no more')
    await expect(read(from([1]), () => Promise.reject(new Error('cannot')))).rejects.toThrow('cannot')
  })
})
