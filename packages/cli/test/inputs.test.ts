import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { workplace } from './run-relaas.ts'

const { folder, run } = workplace()
const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content)
const TEXT = 'Zoë Müller versloeg gisteren in Curaçao de Amerikaanse Ann Smith in de finale.'

interface Row {
  readonly doc: string
  readonly lang: string
  readonly date?: string
  readonly source: { readonly text: string }
  readonly statements: readonly { readonly predicate: string }[]
}
const rows = (stdout: string): Row[] =>
  stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('what relaas reads', () => {
  it('names what it cannot read, reads the rest, and says so in the exit code', () => {
    put('empty.txt', ' \n\n')
    put('binary.txt', Buffer.from([0, 1, 2, 0]))
    put('picture.md', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    put('table.csv', 'a,b')
    put(
      'french.txt',
      'Le président de la République a visité hier les usines de la région parisienne avec plusieurs ministres.',
    )
    mkdirSync(join(folder, 'bare'), { recursive: true })
    put('good.txt', TEXT)
    const names = ['empty.txt', 'binary.txt', 'picture.md', 'table.csv', 'french.txt', 'absent.txt', 'bare', 'good.txt']
    const { stdout, stderr, status } = run(['extract', ...names])
    expect(status).toBe(2)
    for (const part of [
      'skipped empty.txt: empty',
      'skipped binary.txt: binary, not text',
      'skipped picture.md: binary, not text',
      'skipped table.csv: not a format that Relaas reads',
      'skipped french.txt: in a language that Relaas does not read (fr)',
      'skipped absent.txt: no such file or folder',
      'skipped bare: holds no .txt',
    ])
      expect(stderr).toContain(part)
    expect(rows(stdout).map(({ doc }) => doc)).toEqual(['good.txt'])
    expect(rows(stdout)[0]?.statements.map(({ predicate }) => predicate)).toContain('beat')
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('names a file that it may not read', () => {
    put('secret.txt', TEXT)
    chmodSync(join(folder, 'secret.txt'), 0)
    expect(run(['extract', 'secret.txt']).stderr).toContain('skipped secret.txt: may not be read')
  })

  it('reads UTF-8 with a mark, UTF-16, and Latin-1 as the same text', () => {
    put('a.txt', iconv.encode(TEXT, 'utf-8', { addBOM: true }))
    put('b.txt', iconv.encode(TEXT, 'utf-16le', { addBOM: true }))
    put('c.txt', iconv.encode(TEXT, 'utf-16be'))
    put('d.txt', iconv.encode(TEXT, 'latin1'))
    put('e.jsonl', iconv.encode(JSON.stringify({ id: 'e', text: TEXT }), 'utf-16le', { addBOM: true }))
    const { stdout, status } = run(['extract', 'a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.jsonl'])
    expect(status).toBe(0)
    expect(rows(stdout).map(({ source }) => source.text)).toEqual([TEXT, TEXT, TEXT, TEXT, TEXT])
  })

  it('takes globs and folders, each article once, in a fixed order', () => {
    mkdirSync(join(folder, 'sub/deep'), { recursive: true })
    put('sub/b.md', `# Kop\n\n${TEXT}`)
    put('sub/deep/a.txt', ` date 2026-02-14 Kop\n\n${TEXT}`)
    put(
      'sub/c.jsonl',
      `${JSON.stringify({ id: 'c1', text: TEXT, lang: 'nl-BE' })}\n\n${JSON.stringify({ id: 'c1', text: TEXT })}\n`,
    )
    const { stdout, stderr, status } = run(['extract', 'sub', 'sub/*.md'])
    expect(rows(stdout).map(({ doc, date }) => `${doc} ${date ?? ''}`.trim())).toEqual([
      'b.md',
      'c1',
      'deep/a.txt 2026-02-14',
      'sub/b.md',
    ])
    expect(stderr).toContain('skipped c1: the id of an article read before')
    expect(status).toBe(2)
  })

  it('says what is wrong with a call', () => {
    for (const [args, message] of [
      [['extract', 'good.txt', '--min-confidence', 'high'], 'from 0 to 1'],
      [['extract', 'good.txt', '--threads', '0'], 'whole number'],
      [['extract', '-', 'good.txt'], 'stands alone'],
      [['extract', 'good.txt', '--relations', 'none.yaml'], 'none.yaml: no such file'],
      [['build', 'good.txt', '--out', 'good.txt'], 'takes a folder'],
      [['build', 'good.txt', '--out', 'g', '--curation', 'good.txt'], 'not a curation file'],
      [['build', 'empty.txt', '--out', 'g'], 'nothing was written'],
      [['explain', 'nowhere', 'x'], 'Make it with: relaas build'],
    ] as const) {
      const { stderr, status } = run(args)
      expect(stderr).toContain(message)
      expect(status).toBe(message === 'nothing was written' ? 2 : 1)
      expect(stderr).not.toMatch(/\n\s+at /u)
    }
  })
})
