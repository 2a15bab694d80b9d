import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { command, workplace } from './run-relaas.ts'

const { folder } = workplace()

/** Runs the command on 3,000 articles and sends Ctrl-C as soon as `ready` says so. */
const interrupted = async (args: readonly string[], ready: (stdout: string) => boolean) => {
  writeFileSync(
    join(folder, 'many.jsonl'),
    Array.from({ length: 3000 }, (_, i) =>
      JSON.stringify({ id: i, text: 'Jan Smit won van Piet Boer. '.repeat(20), lang: 'nl' }),
    ).join('\n'),
  )
  const child = spawn(process.execPath, [command, ...args], { cwd: folder })
  let stdout = ''
  let sent = false
  const look = (): void => {
    if (sent || !ready(stdout)) return
    sent = true
    child.kill('SIGINT')
  }
  child.stdout.on('data', (part) => {
    stdout += part
    look()
  })
  const timer = setInterval(look, 50)
  const code = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(timer)
  return { stdout, code, sent }
}

describe.skipIf(process.platform === 'win32')('Ctrl-C', () => {
  it.each(['1', '2'])('leaves whole lines on stdout (%s threads)', async (threads) => {
    const { stdout, code } = await interrupted(
      ['extract', 'many.jsonl', '--threads', threads],
      (text) => text.split('\n').length > 20,
    )
    expect(code).toBe(130)
    expect(stdout.endsWith('\n')).toBe(true)
    for (const line of stdout.trimEnd().split('\n')) expect(JSON.parse(line).format).toBe('relaas-extraction')
    expect(stdout.split('\n').length).toBeLessThan(3000)
  })

  it('leaves an earlier build as it was', async () => {
    mkdirSync(join(folder, 'g'))
    writeFileSync(join(folder, 'g/graph.json'), 'before')
    const start = Date.now()
    const { code } = await interrupted(['build', 'many.jsonl', '--out', 'g'], () => Date.now() - start > 2500)
    expect(code).toBe(130)
    expect(readdirSync(join(folder, 'g'))).toEqual(['graph.json'])
    expect(readFileSync(join(folder, 'g/graph.json'), 'utf8')).toBe('before')
    expect(existsSync(join(folder, 'g/extractions.jsonl'))).toBe(false)
  })
})
