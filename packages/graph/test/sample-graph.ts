import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  buildGraph,
  type Evidence,
  type Extraction,
  type GraphFile,
  type Statement,
  type Vocabulary,
} from '../src/index.ts'

const seeds = join(dirname(fileURLToPath(import.meta.url)), '../../../seeds')

interface Gold {
  readonly doc: string
  readonly date: string
  readonly lang: 'nl' | 'en'
  readonly text?: string
  readonly entities: readonly { readonly id: string; readonly type: string; readonly names: readonly string[] }[]
  readonly statements: readonly (Pick<Statement, 'predicate' | 'subject' | 'object' | 'status' | 'qualifiers'> & {
    readonly cue: string
  })[]
}

/** One more article, which denies what others say and gives two rivals one coach. */
const MORE: Gold = {
  doc: 'en-6-denial.txt',
  date: '2026-02-16',
  lang: 'en',
  text: 'Johan de Wit now coaches Jutta Leerdam too. According to her brother, Jutta Leerdam is not engaged to Jake Paul.',
  entities: [
    { id: 'wit', type: 'Person', names: ['Johan de Wit'] },
    { id: 'leerdam', type: 'Person', names: ['Jutta Leerdam'] },
    { id: 'paul', type: 'Person', names: ['Jake Paul'] },
  ],
  statements: [
    { predicate: 'coaches', subject: 'wit', object: 'leerdam', status: 'asserted', qualifiers: {}, cue: 'coaches' },
    { predicate: 'engaged_to', subject: 'leerdam', object: 'paul', status: 'negated', qualifiers: {}, cue: 'engaged' },
  ],
}

const span = (text: string, start: number, length: number): Evidence => ({
  start,
  end: start + length,
  quote: text.slice(start, start + length),
})

/** The sentence around a place of the text, where two capitals or a line's end part sentences. */
const sentenceAt = (text: string, at: number): Evidence => {
  const before = [...text.slice(0, at).matchAll(/\n+|(?<=[.!?]"?)\s+(?=["\p{Lu}])/gu)].at(-1)
  const start = before === undefined ? 0 : before.index + before[0].length
  const after = /\n|[.!?]"?(?=\s+["\p{Lu}]|\s*$)/u.exec(text.slice(at))
  const end = after === null ? text.length : at + after.index + (after[0] === '\n' ? 0 : after[0].length)
  return span(text, start, end - start)
}

/** Where an entity is named in a sentence, by its name or the last word of it; the sentence where it is not named. */
const named = (
  sentence: Evidence,
  names: readonly string[],
): { readonly found: boolean; readonly evidence: Evidence } => {
  for (const name of names.flatMap((full) => [full, full.split(' ').at(-1) ?? full])) {
    const at = sentence.quote.indexOf(name)
    if (at >= 0)
      return {
        found: true,
        evidence: { start: sentence.start + at, end: sentence.start + at + name.length, quote: name },
      }
  }
  return { found: false, evidence: sentence }
}

const toExtraction = ({ doc, date, lang, text: own, entities, statements }: Gold): Extraction => {
  const text = own ?? readFileSync(join(seeds, doc), 'utf8')
  const names = new Map(entities.map((entity) => [entity.id, entity.names]))
  return {
    format: 'relaas-extraction',
    version: 1,
    doc,
    date,
    lang,
    source: { id: doc, lang, text, date },
    entities: entities.map(({ id, type, names: [name = id, ...aliases] }) => ({
      id,
      type,
      name,
      aliases,
      attributes: [],
      mentions: [...text.matchAll(new RegExp(name, 'gu'))].map((found) => ({
        ...span(text, found.index, name.length),
        kind: 'named' as const,
      })),
      links: [],
    })),
    statements: statements.map(({ cue, ...statement }, i) => {
      const at = text.indexOf(cue.split(' ')[0] ?? cue)
      const sentence = sentenceAt(text, at)
      const subject = named(sentence, names.get(statement.subject) ?? [])
      const object = named(sentence, names.get(statement.object) ?? [])
      return {
        ...statement,
        id: `s${i}`,
        // As surer as the sentence names more of the two.
        confidence: [0.6, 0.75, 0.9][Number(subject.found) + Number(object.found)] ?? 0.6,
        rule: 'gold',
        evidence: {
          ...sentence,
          subject: subject.evidence,
          object: object.evidence,
          trigger: [span(text, at, cue.length)],
        },
      }
    }),
  }
}

const SYMMETRIC = ['engaged_to', 'married_to', 'partner_of', 'sibling_of', 'rival_of', 'paired_with']
const CONTESTS = ['beat', 'paired_with', 'won']

/** The graph of what people found in the ten sample articles, and of one article more: the same whatever the ingest makes of them. */
export const sampleGraph = (): GraphFile => {
  const gold = [...(JSON.parse(readFileSync(join(seeds, 'gold.json'), 'utf8')) as Gold[]), MORE]
  const label = (id: string) => ({ one: id, many: id })
  const types = [...new Set(gold.flatMap(({ entities }) => entities.map(({ type }) => type)))]
  const predicates = [...new Set(gold.flatMap(({ statements }) => statements.map(({ predicate }) => predicate)))]
  const vocabulary: Vocabulary = {
    entityTypes: types.map((id) => ({ id, labels: { nl: label(id), en: label(id) } })),
    predicates: predicates.map((id) => ({
      id,
      family: 'contest',
      subject: types,
      object: types,
      symmetric: SYMMETRIC.includes(id),
      contest: CONTESTS.includes(id) ? ['competition', 'event', 'heat', 'date'] : [],
      labels: { nl: { forward: id, inverse: id }, en: { forward: id.replaceAll('_', ' '), inverse: id } },
    })),
  }
  return buildGraph(gold.map(toExtraction), { vocabulary })
}
