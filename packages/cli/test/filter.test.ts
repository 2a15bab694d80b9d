import { spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, it } from 'vitest'
import { command, workplace } from './run-relaas.ts'

const { folder, run } = workplace()
const article = (id: string | number): string => JSON.stringify({ id, text: 'Jan Smit won van Piet Boer.', lang: 'nl' })
const rows = (stdout: string): { doc: string; format: string; error?: string; line?: number }[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('relaas extract -', () => {
  it('answers in order, and a bad line with an error record in its place', () => {
    const lines = [
      article('a'),
      'nonsense',
      '',
      JSON.stringify({ id: 'c', text: 'Ann Lee beat Bo Fox.\u2028She won.', lang: 'en' }),
      JSON.stringify({ id: 'd' }),
      JSON.stringify({ id: 'e', text: '  ' }),
      JSON.stringify({
        id: 'f',
        text: 'Le président a visité hier les usines de la région parisienne avec ses ministres.',
      }),
      article(7),
    ]
    for (const threads of ['1', '2']) {
      const { stdout, status } = run(['extract', '-', '--threads', threads], `${lines.join('\r\n')}\n`)
      expect(status).toBe(0)
      expect(rows(stdout).map(({ doc, format, line }) => `${doc} ${format} ${line ?? ''}`.trim())).toEqual([
        'a relaas-extraction',
        'line 2 relaas-error 2',
        'c relaas-extraction',
        'd relaas-error 5',
        'e relaas-error 6',
        'f relaas-error 7',
        '7 relaas-extraction',
      ])
      expect(rows(stdout).flatMap(({ error }) => error?.split(/[:;]/u)[0] ?? [])).toEqual([
        'not JSON',
        'text',
        'empty',
        'in a language that Relaas does not read (fr)',
      ])
    }
  })

  it('gives the same bytes on one thread and on two', () => {
    const input = Array.from({ length: 30 }, (_, i) =>
      JSON.stringify({ id: `x${i}`, text: 'Jan Smit won van Piet Boer. '.repeat(1 + ((i * 7) % 11)), lang: 'nl' }),
    ).join('\n')
    const one = run(['extract', '-', '--threads', '1'], input).stdout
    expect(one.split('\n')).toHaveLength(31)
    expect(run(['extract', '-', '--threads', '2'], input).stdout).toBe(one)
  })

  it('gives lines that build takes as it takes articles: machines extract, one builds', () => {
    const articles = ['a', 'b'].map((id) => article(id)).join('\n')
    writeFileSync(join(folder, 'articles.jsonl'), articles)
    writeFileSync(join(folder, 'extractions.jsonl'), run(['extract', '-'], `${articles}\nnonsense\n`).stdout)
    expect(run(['build', 'articles.jsonl', '--out', 'one']).status).toBe(0)
    const { stderr, status } = run(['build', 'extractions.jsonl', '--out', 'two'])
    expect(stderr).toContain('skipped line 3: not JSON')
    expect(status).toBe(2)
    for (const file of ['graph.json', 'extractions.jsonl'])
      expect(readFileSync(join(folder, 'two', file), 'utf8')).toBe(readFileSync(join(folder, 'one', file), 'utf8'))
  })

  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [command, 'extract', '-'], {
      cwd: folder,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    for (const id of ['a', 'b']) {
      child.stdin.write(`${article(id)}\n`)
      expect(JSON.parse((await answers.next()).value).doc).toBe(id)
    }
    child.stdin.end()
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0)
  })

  it('ends quietly where its reader has gone', async () => {
    const child = spawn(process.execPath, [command, 'extract', '-'], { cwd: folder })
    let errors = ''
    child.stderr.on('data', (part) => (errors += part))
    child.stdin.on('error', () => undefined)
    child.stdout.destroy()
    child.stdin.end(`${Array.from({ length: 20 }, (_, i) => article(i)).join('\n')}\n`)
    expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0)
    expect(errors).toBe('')
  })
})
