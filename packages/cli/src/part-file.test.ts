import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeWhole } from './part-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'relaas-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('writeWhole', () => {
  it('gives no file its name before all are written', async () => {
    const a = join(folder, 'a')
    writeFileSync(a, 'old')
    const later = (function* () {
      yield 'b1'
      expect(readFileSync(a, 'utf8')).toBe('old')
      yield 'b2'
    })()
    await writeWhole([
      { path: a, parts: ['a1', 'a2'] },
      { path: join(folder, 'b'), parts: later },
    ])
    expect(readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(['a1a2', 'b1b2'])
  })

  it('leaves what was there where a part fails', async () => {
    const broken = (function* () {
      yield 'half'
      throw new Error('no more')
    })()
    await expect(
      writeWhole([
        { path: join(folder, 'a'), parts: ['new'] },
        { path: join(folder, 'b'), parts: broken },
      ]),
    ).rejects.toThrow('no more')
    expect(readdirSync(folder).toSorted()).toEqual(['a', 'b'])
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('a1a2')
  })
})
