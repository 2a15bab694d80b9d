/**
 * Writes one line a pair of entities that stand together in a sentence of annotated documents: where it is, the relations that the
 * annotation has for it ("coaches>": the first is the subject; "~" before what readers may differ on), and its features.
 *
 *     npx tsx --conditions=relaas-source packages/ingest/training/relations/dump.ts nl [--accurate] GOLD.json… > pairs-nl.tsv
 */
import { readFileSync } from 'node:fs'
import { loadAssets } from '@relaas/ingest/node'
import { emptyDocument } from '../../src/document/document.ts'
import { indexFrames } from '../../src/frames/frame-index.ts'
import { symmetricOf } from '../../src/frames/statement-keys.ts'
import { pairFeatures } from '../../src/scorer/pair-features.ts'
import { type Pair, pairsOf } from '../../src/scorer/pairs.ts'
import { contextsOf } from '../../src/stages/contexts-of.ts'
import { pipeline } from '../../src/stages/pipeline.ts'
import { runPipeline } from '../../src/stages/run-pipeline.ts'
import { type Gold, type GoldStatement, namedIn } from './gold.ts'

interface Row {
  readonly at: number
  readonly text: string
  readonly pair: Pair
  readonly labels: Set<string>
  readonly features: readonly string[]
}

const model = process.argv.includes('--accurate') ? 'accurate' : 'fast'
const [lang, ...files] = process.argv.slice(2).filter((word) => word !== '--accurate') as ['nl' | 'en', ...string[]]
const context = contextsOf(loadAssets('packages/ingest', [], { model })).contextOf(lang)
const index = indexFrames(context.packs, lang)
const symmetric = symmetricOf(context.vocabulary)
const stages = pipeline.slice(0, pipeline.findIndex(({ name }) => name === 'results') + 1)

/** A pair may stand in several sentences: the one with the cue, or else the likeliest, says it; the others are left undecided. */
const label = (
  rows: readonly Row[],
  { predicate, subject, object, cue }: GoldStatement,
  optional: boolean,
  is: (id: string, name: string | undefined) => boolean,
): void => {
  const fits = rows.flatMap((row): (readonly [Row, string])[] => {
    const [first, second] = [row.pair.a[1].name, row.pair.b[1].name]
    const forth = is(subject, first) && is(object, second)
    const back = is(subject, second) && is(object, first)
    return forth || back ? [[row, `${predicate}${symmetric.has(predicate) || forth ? '>' : '<'}`]] : []
  })
  const cued = fits.filter(
    ([{ text }]) =>
      cue !== undefined &&
      cue
        .toLowerCase()
        .split(/\s+/u)
        .every((word) => text.toLowerCase().includes(word)),
  )
  const ruled = fits.filter(([{ features }, name]) =>
    features.some((feature) => feature.startsWith(`rule ${predicate} ${name.endsWith('>') ? '>' : '<'}`)),
  )
  const near = fits.filter(([{ pair }]) => pair.focus === undefined)
  const said = cued.length > 0 ? cued : ruled.length > 0 ? ruled : near.length > 0 ? near.slice(0, 1) : fits.slice(0, 1)
  for (const fit of fits) fit[0].labels.add(`${!optional && said.includes(fit) ? '' : '~'}${fit[1]}`)
}

for (const file of files)
  for (const [number, gold] of (JSON.parse(readFileSync(file, 'utf8')) as Gold[]).entries()) {
    if (gold.lang !== lang || gold.text === undefined) continue
    const given = emptyDocument({
      id: gold.doc,
      lang,
      text: gold.text,
      ...(gold.date === undefined ? {} : { date: gold.date }),
    })
    const document = runPipeline(stages, given, context)
    const { near } = namedIn(gold)
    const is = (id: string, name: string | undefined): boolean => name !== undefined && near(name).includes(id)
    const rows: Row[] = []
    for (const [at, own] of pairsOf(document)) {
      const sentence = document.sentences[at]
      if (sentence === undefined) continue
      const text = sentence.tokens.map(({ form }) => form).join(' ')
      const persons = new Set(own.flatMap(({ a, b }) => [a[1], b[1]]).filter((c) => c.type === 'Person')).size
      for (const pair of own)
        rows.push({
          at,
          text,
          pair,
          labels: new Set(),
          features: pairFeatures(sentence, pair, document.candidates, index, persons - 2),
        })
    }
    for (const [given, optional] of [
      [gold.statements, false],
      [gold.optional ?? [], true],
    ] as const)
      for (const statement of given) label(rows, statement, optional, is)
    for (const { at, pair, labels, features } of rows)
      console.log(
        [
          file,
          number,
          gold.doc,
          at,
          `${pair.a[1].name}|${pair.b[1].name}`,
          [...labels].join(',') || '-',
          ...features,
        ].join('\t'),
      )
  }
