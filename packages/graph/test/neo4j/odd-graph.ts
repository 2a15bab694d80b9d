import { buildGraph, type Extraction, type GraphFile } from '../../src/index.ts'
import { extraction } from '../extraction.ts'
import { vocabulary } from '../vocabulary.ts'

/** Names that break what is put together by hand. */
export const oddNames: readonly string[] = [
  "'); MATCH (n) DETACH DELETE n //",
  '`backticks` ``two``',
  '"double" and \'single\' and \\ back',
  '=1+1',
  '👩‍🚀 Emoji 𝔘𝔫𝔦𝔠𝔬𝔡𝔢',
  'مرحبا بالعالم',
  'new\nline\r\nand\ttab',
  'con\u0001trol\u001Fseparator',
  'lone \uD800 surrogate',
  'comma, semi; | pipe',
  "D'Arcy ]]> & <b>",
  ':param x => 1;',
  '[list, "of", things]',
  '\\u0041 $rows {braces}',
  `${'long '.repeat(2000)}end`,
]

const articles = (from: number): readonly Extraction[] => [
  extraction('odd "article"; 1.txt', '2026-02-09', [
    ...oddNames.slice(from).map((name, i) => ['coaches', `Person:${name}`, `Person:Pupil ${i}`] as const),
    ['beat', 'Person:Ann', 'Person:Bo', 'asserted', { event: '1000 m', date: '2026-02-09' }],
    ['engaged_to', 'Person:Zed', 'Person:Ann', 'expected'],
  ]),
  extraction('two.txt', '2025-05', [
    ['coaches', 'Person:Cas', 'Organization:Team Gold'],
    ['beat', 'Person:Bo', 'Person:Ann', 'asserted', { event: '500 m', date: '2022' }],
  ]),
  extraction('three.txt', undefined, [['engaged_to', 'Person:Ann', 'Person:Zed', 'negated']]),
]

/** A small graph with everything odd in it; `from` leaves out that many of the first names. */
export const oddGraph = (from = 0): GraphFile => buildGraph(articles(from), { vocabulary })
