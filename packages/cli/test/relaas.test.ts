import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..')
const work = mkdtempSync(join(tmpdir(), 'relaas-'))
const run = (args: readonly string[], input?: string) =>
  spawnSync(process.execPath, [join(root, 'packages/cli/bin/relaas.js'), ...args], {
    cwd: work,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  })

afterAll(() => rmSync(work, { recursive: true, force: true }))

describe('relaas', () => {
  it('has help with an example for every command', () => {
    for (const command of ['extract', 'build', 'export', 'explore', 'explain', 'parse', 'score'])
      expect(run([command, '--help']).stdout).toContain('Example:')
  })

  it('builds, explains and exports the samples', () => {
    const built = run(['build', join(root, 'seeds'), '--out', 'g'])
    expect(built.stderr).toContain('10 articles')
    expect(built.status).toBe(0)
    expect(run(['explain', 'g', 'Leerdam beat Kok']).stdout).toMatch(
      /trigger "(?:beat|troefde|defeats|defeated|versloeg|Verslaat|verslaat)/u,
    )
    expect(run(['export', 'g', '--format', 'gexf']).stdout).toContain('<gexf')
    expect(run(['export', 'g', '--format', 'csv', '--out', 't']).status).toBe(0)
    expect(existsSync(join(work, 't.statements.csv'))).toBe(true)
  })

  it('gives the same bytes twice', () => {
    run(['build', join(root, 'seeds'), '--out', 'h'])
    expect(readFileSync(join(work, 'h/graph.json'), 'utf8')).toBe(readFileSync(join(work, 'g/graph.json'), 'utf8'))
  })

  it('names what it cannot read, reads the rest, and says so in the exit code', () => {
    writeFileSync(join(work, 'empty.txt'), '')
    writeFileSync(join(work, 'binary.txt'), Buffer.from([0, 1, 2, 0]))
    writeFileSync(
      join(work, 'french.txt'),
      'Le président de la République a visité hier les usines de la région parisienne avec plusieurs ministres.',
    )
    writeFileSync(join(work, 'good.txt'), 'Femke Bol versloeg gisteren de Amerikaanse Ann Smith in de finale.')
    const { stdout, stderr, status } = run([
      'extract',
      'empty.txt',
      'binary.txt',
      'french.txt',
      'absent.txt',
      'good.txt',
    ])
    expect(status).toBe(2)
    for (const part of [
      'empty.txt: empty',
      'binary.txt: binary',
      'french.txt: in a language',
      'absent.txt: no such file',
    ])
      expect(stderr).toContain(part)
    expect(stdout.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(stdout).statements.map((s: { predicate: string }) => s.predicate)).toContain('beat')
  })

  it('filters JSON Lines in order and answers a bad line with an error record', () => {
    const lines = [
      JSON.stringify({ id: 'a', text: 'Jan Smit won van Piet Boer.', lang: 'nl' }),
      'nonsense',
      JSON.stringify({ id: 'c', text: 'Ann Lee beat Bo Fox.', lang: 'en' }),
    ]
    const { stdout, status } = run(['extract', '-'], `${lines.join('\n')}\n`)
    expect(status).toBe(0)
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({ doc, format }) => `${doc} ${format}`)).toEqual([
      'a relaas-extraction',
      'line 2 relaas-error',
      'c relaas-extraction',
    ])
  })

  it('says where a mistake in a relation pack is', () => {
    writeFileSync(join(work, 'mine.yaml'), 'name: mine\npredicates:\n  interviewed:\n    family: nonsense\n')
    const { stderr, status } = run(['extract', 'good.txt', '--relations', 'mine.yaml'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/mine\.yaml:\d+: predicates\.interviewed/u)
  })

  const shared = process.env.RELAAS_SHARED ?? join(root, '../shared')
  it.skipIf(!existsSync(join(shared, 'gold/score.mjs')))('scores as the reference script does', () => {
    const gold = join(shared, 'gold/articles.en.json')
    const documents = JSON.parse(readFileSync(gold, 'utf8')) as {
      doc: string
      text: string
      lang: string
      date: string
    }[]
    const predicted = run(
      ['extract', '-'],
      documents.map(({ doc, text, lang, date }) => JSON.stringify({ id: doc, text, lang, date })).join('\n'),
    ).stdout
    writeFileSync(join(work, 'p.jsonl'), predicted)
    const reference = spawnSync(process.execPath, [join(shared, 'gold/score.mjs'), gold, join(work, 'p.jsonl')], {
      encoding: 'utf8',
    }).stdout
    const rows = (text: string): string[] => text.split('\n').filter((line) => / P \d/u.test(line))
    expect(rows(run(['score', gold]).stdout)).toEqual(rows(reference))
  })
})
