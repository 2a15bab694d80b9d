import { describe, expect, it } from 'vitest'
import { Progress } from './progress.ts'

const watched = (isTTY: boolean) => {
  let text = ''
  let time = 0
  const progress = new Progress({ isTTY, write: (part) => (text += part) }, () => time)
  return { progress, text: () => text, wait: (ms: number) => (time += ms) }
}

describe('progress', () => {
  it('says how many of how many, and the rate, ten times a second at most', () => {
    const { progress, text, wait } = watched(true)
    wait(500)
    progress.step(4)
    wait(10)
    progress.step(4)
    wait(490)
    progress.step(4)
    progress.say('skipped b.txt: empty')
    expect(text().split('\r\u001B[K')).toEqual([
      '',
      '1 of 4 articles, 2.0 a second',
      '3 of 4 articles, 3.0 a second',
      'skipped b.txt: empty\n',
    ])
  })
  it('is silent where there is no terminal, but for what must be said', () => {
    const { progress, text } = watched(false)
    progress.step(4)
    progress.say('skipped b.txt: empty')
    progress.clear()
    expect(text()).toBe('skipped b.txt: empty\n')
  })
})
