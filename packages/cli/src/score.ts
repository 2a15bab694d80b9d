import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Extraction, Source } from '@relaas/graph'
import type { Ingest } from '@relaas/ingest'
import * as v from 'valibot'
import { withLanguage } from './read-articles.ts'

const statement = v.looseObject({
  predicate: v.string(),
  subject: v.string(),
  object: v.string(),
  status: v.optional(v.string(), 'asserted'),
  qualifiers: v.optional(v.record(v.string(), v.string()), {}),
})
const goldDocument = v.looseObject({
  doc: v.string(),
  date: v.optional(v.string()),
  lang: v.picklist(['nl', 'en']),
  text: v.optional(v.string()),
  entities: v.array(v.looseObject({ id: v.string(), names: v.array(v.string()) })),
  statements: v.array(statement),
  optional: v.optional(v.array(statement), []),
})
type Gold = v.InferOutput<typeof goldDocument>

interface Tally {
  right: number
  wrong: number
  missed: number
}

const fold = (text: string | undefined): string =>
  (text ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\s'’`.-]+/gu, ' ')
    .trim()

/** Adds one document to the tallies, by the rules of the annotation guide. */
const compare = (
  gold: Gold,
  answer: Extraction,
  tallies: Map<string, Tally>,
  symmetric: ReadonlySet<string>,
  qualifiers: { given: number; gold: number },
): void => {
  const tally = (predicate: string): Tally => {
    const found = tallies.get(predicate) ?? { right: 0, wrong: 0, missed: 0 }
    tallies.set(predicate, found)
    return found
  }
  const names = new Map(gold.entities.map((entity) => [entity.id, new Set(entity.names.map(fold))]))
  const own = new Map(answer.entities.map((entity) => [entity.id, fold(entity.name)]))
  const same = (mine: Extraction['statements'][number], theirs: Gold['statements'][number]): boolean => {
    if (mine.predicate !== theirs.predicate) return false
    const s = own.get(mine.subject) ?? ''
    const o = own.get(mine.object) ?? ''
    const [left, right] = [names.get(theirs.subject), names.get(theirs.object)]
    return (
      (left?.has(s) === true && right?.has(o) === true) ||
      (symmetric.has(mine.predicate) && left?.has(o) === true && right?.has(s) === true)
    )
  }
  const asserted = gold.statements.filter(({ status }) => status === 'asserted')
  const found = new Set<number>()
  const seen = new Set<string>()
  for (const mine of answer.statements) {
    if (mine.status !== 'asserted') continue
    const hit = asserted.findIndex((theirs, i) => !found.has(i) && same(mine, theirs))
    const theirs = asserted[hit]
    if (theirs !== undefined) {
      found.add(hit)
      tally(mine.predicate).right++
      for (const [name, value] of Object.entries(theirs.qualifiers)) {
        qualifiers.gold++
        const given = fold(mine.qualifiers[name as keyof typeof mine.qualifiers])
        if (given !== '' && (given.includes(fold(value)) || fold(value).includes(given))) qualifiers.given++
      }
      continue
    }
    if (asserted.some((other) => same(mine, other)) || gold.optional.some((other) => same(mine, other))) continue
    const ends = [own.get(mine.subject), own.get(mine.object)]
    if (symmetric.has(mine.predicate)) ends.sort((a, b) => ((a ?? '') < (b ?? '') ? -1 : 1))
    const signature = [mine.predicate, ...ends].join('|')
    if (seen.has(signature)) continue
    seen.add(signature)
    tally(mine.predicate).wrong++
  }
  asserted.forEach((theirs, i) => {
    if (!found.has(i)) tally(theirs.predicate).missed++
  })
}

const line = (name: string, { right, wrong, missed }: Tally): string => {
  const precision = right + wrong === 0 ? 0 : right / (right + wrong)
  const recall = right + missed === 0 ? 0 : right / (right + missed)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return `${name.padEnd(14)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}   (right ${right}, wrong ${wrong}, missed ${missed})`
}

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ right: a.right + b.right, wrong: a.wrong + b.wrong, missed: a.missed + b.missed }), {
    right: 0,
    wrong: 0,
    missed: 0,
  })

/** `relaas score GOLD…`: reads each gold document's text (or the file that it names, beside the gold file) and scores what ingest says of it. */
export const score = async (paths: readonly string[], ingest: Ingest): Promise<string> => {
  const tallies = new Map<string, Tally>()
  const qualifiers = { given: 0, gold: 0 }
  const symmetric = new Set(ingest.vocabulary.predicates.filter((predicate) => predicate.symmetric).map(({ id }) => id))
  for (const path of paths) {
    const documents = v.parse(v.array(goldDocument), JSON.parse(await readFile(path, 'utf8')))
    for (const gold of documents) {
      const beside = [
        join(dirname(path), gold.doc),
        join(dirname(path), `${gold.doc}.txt`),
        join(dirname(path), '../seeds', gold.doc),
        join(dirname(path), '../seeds', `${gold.doc}.txt`),
      ]
      const file = beside.find((candidate) => existsSync(candidate))
      const text = gold.text ?? (file === undefined ? undefined : await readFile(file, 'utf8'))
      if (text === undefined)
        throw new Error(`${path}: the text of ${gold.doc} is neither in the gold file nor beside it`)
      const read = await withLanguage(
        { id: gold.doc, text, lang: gold.lang, ...(gold.date === undefined ? {} : { date: gold.date }) },
        undefined,
      )
      if ('source' in read) compare(gold, ingest.extract(read.source satisfies Source), tallies, symmetric, qualifiers)
    }
  }
  const core = ingest.vocabulary.predicates
    .filter((predicate) => predicate.core === true)
    .flatMap(({ id }) => tallies.get(id) ?? [])
  const rows = [...tallies].toSorted((a, b) => (a[0] < b[0] ? -1 : 1)).map(([name, tally]) => line(name, tally))
  return [
    ...rows,
    line('CORE', sum(core)),
    line('ALL', sum([...tallies.values()])),
    `qualifiers ${qualifiers.given} of ${qualifiers.gold}`,
  ].join('\n')
}
