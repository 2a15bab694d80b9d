import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEFAULT_MIN_CONFIDENCE } from '@relaas/ingest'
import { describe, expect, it } from 'vitest'
import { root, workplace } from './run-relaas.ts'

const { folder: work, run } = workplace()

describe('relaas', () => {
  it('has help with an example for every command', () => {
    for (const command of ['extract', 'build', 'export', 'explore', 'explain', 'parse', 'trace', 'score'])
      expect(run([command, '--help']).stdout).toContain('Example:')
    const { accurate, fast } = DEFAULT_MIN_CONFIDENCE
    expect(run(['extract', '--help']).stdout.replaceAll(/\s+/gu, ' ')).toContain(
      `${accurate} where not given, ${fast} with the fast model`,
    )
  })

  it('builds, explains and exports the samples', () => {
    const built = run(['build', join(root, 'seeds'), '--out', 'g'])
    expect(built.stderr).toContain('10 articles')
    expect(built.status).toBe(0)
    expect(run(['explain', 'g', 'Leerdam beat Kok']).stdout).toMatch(
      /words "(?:beat|troefde|defeats|defeated|versloeg|Verslaat|verslaat)/u,
    )
    expect(run(['export', 'g', '--format', 'gexf']).stdout).toContain('<gexf')
    expect(run(['export', 'g', '--format', 'csv', '--out', 't']).status).toBe(0)
    expect(existsSync(join(work, 't.statements.csv'))).toBe(true)
  })

  it('parses to CoNLL-U and to JSON with offsets', () => {
    const text = 'Leerdam troefde zondag Kok af.\n'
    writeFileSync(join(work, 'short.txt'), text)
    expect(run(['parse', 'short.txt', '--lang', 'nl', '--format', 'conllu']).stdout).toMatch(
      /^2\ttroefde\taftroeven\tVERB\t/mu,
    )
    const parsed = JSON.parse(run(['parse', 'short.txt', '--lang', 'nl', '--format', 'json']).stdout)
    const [{ tokens }] = parsed.sentences
    for (const { start, end, form } of tokens) expect(text.slice(start, end)).toBe(form)
    expect(run(['parse', 'short.txt', '--format', 'xml']).stderr).toContain('conllu, json')
  })

  it('explains an edge: the sentence, its place, its words, why a pronoun is who it is, and the rule', () => {
    const { stdout } = run(['explain', 'g', 'Leerdam beat Kok'])
    for (const part of [
      '"She beat her compatriot Femke Kok, who had skated 1:12.59 two heats earlier."',
      'en-3-gold.txt, 2026-02-09, characters 108-184',
      'the words "beat" between "She" and "Femke Kok"',
      /"She" is ".*Leerdam": /u,
      /rule sport\/beat\/beat\/active; asserted, 0\.\d/u,
      /Femke Kok of \d articles is one: the same name/u,
    ])
      expect(stdout).toMatch(part)
    const id = /\[(r\w+)\]/u.exec(stdout)?.[1] ?? ''
    expect(run(['explain', 'g', id]).stdout.match(/\[r\w+\]/gu)).toEqual([`[${id}]`])
    expect(run(['explain', 'g', 'Nobody beat Kok']).stderr).toContain('Give its id, or names')
  })

  it('traces an article, as text and as a page', () => {
    const article = join(root, 'seeds/nl-3-goud.txt')
    expect(run(['trace', article]).stdout).toContain('+ beat(Jutta Leerdam, Femke Kok)')
    expect(run(['trace', article, '--html']).stdout).toMatch(/^<!doctype html>.*<svg.*<\/html>\n$/su)
    expect(run(['trace', article, article.replace('3-goud', '2-loting'), '--html']).stderr).toContain('one article')
  })

  it('gives the same bytes twice', () => {
    run(['build', join(root, 'seeds'), '--out', 'h'])
    expect(readFileSync(join(work, 'h/graph.json'), 'utf8')).toBe(readFileSync(join(work, 'g/graph.json'), 'utf8'))
  })

  it('says where a mistake in a relation pack is', () => {
    writeFileSync(join(work, 'mine.yaml'), 'name: mine\npredicates:\n  interviewed:\n    family: nonsense\n')
    writeFileSync(join(work, 'good.txt'), 'Femke Bol versloeg gisteren de Amerikaanse Ann Smith in de finale.')
    const { stderr, status } = run(['extract', 'good.txt', '--relations', 'mine.yaml'])
    expect(status).toBe(1)
    expect(stderr).toMatch(/mine\.yaml:\d+: predicates\.interviewed/u)
  })

  it('scores as the reference script does', () => {
    const documents: { doc: string; text: string; lang: string; date: string }[] = JSON.parse(
      readFileSync(join(root, 'gold/articles.en.json'), 'utf8'),
    ).slice(0, 7)
    const gold = join(work, 'gold.json')
    writeFileSync(gold, JSON.stringify(documents))
    const predicted = run(
      ['extract', '-'],
      documents.map(({ doc, text, lang, date }) => JSON.stringify({ id: doc, text, lang, date })).join('\n'),
    ).stdout
    writeFileSync(join(work, 'p.jsonl'), predicted)
    const reference = spawnSync(process.execPath, [join(root, 'gold/score.mjs'), gold, join(work, 'p.jsonl')], {
      encoding: 'utf8',
    }).stdout
    const rows = (text: string): string[] => text.split('\n').filter((line) => / P \d/u.test(line))
    const scored = run(['score', gold]).stdout
    expect(rows(scored).length).toBeGreaterThan(20)
    expect(rows(scored)).toEqual(rows(reference))
    expect(reference).toContain(scored.trimEnd().split('\n').at(-1))
    expect(reference).toContain('evidence wrong in 0 of')
    const strict = run(['score', gold, '--min-confidence', '0.95']).stdout
    expect(Number(/ALL .*right (\d+)/u.exec(strict)?.[1])).toBeLessThan(Number(/ALL .*right (\d+)/u.exec(scored)?.[1]))
  })
})
