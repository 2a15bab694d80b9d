/**
 * Writes one line a pair of entities that stand together in a sentence of annotated documents: where it is, the relations that the
 * annotation has for it ("coaches>": the first is the subject; "~" before what readers may differ on), and its features.
 *
 *     npx tsx --conditions=relaas-source packages/ingest/training/relations/dump.ts nl GOLD.json… > pairs-nl.tsv
 */
import { readFileSync } from 'node:fs'
import { loadAssets } from '@relaas/ingest/node'
import { emptyDocument } from '../../src/document/document.ts'
import { indexFrames } from '../../src/frames/frame-index.ts'
import { languages } from '../../src/languages/languages.ts'
import { pairFeatures } from '../../src/scorer/pair-features.ts'
import { sentencePairs } from '../../src/scorer/sentence-pairs.ts'
import { pipeline } from '../../src/stages/pipeline.ts'
import { contextOf } from '../context-of.ts'

interface GoldStatement {
  readonly predicate: string
  readonly subject: string
  readonly object: string
  readonly cue?: string
}
interface Gold {
  readonly doc: string
  readonly lang: 'nl' | 'en'
  readonly text: string
  readonly date?: string
  readonly entities: readonly { readonly id: string; readonly names: readonly string[] }[]
  readonly statements: readonly GoldStatement[]
  readonly optional?: readonly GoldStatement[]
}

const fold = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()
const [lang, ...files] = process.argv.slice(2) as ['nl' | 'en', ...string[]]
const context = contextOf(loadAssets('packages/ingest'), languages[lang])
const index = indexFrames(context.packs, lang)
const symmetric = new Set(context.vocabulary.predicates.filter((p) => p.symmetric).map((p) => p.id))
const stages = pipeline.slice(0, pipeline.findIndex(({ name }) => name === 'results') + 1)

for (const file of files)
  for (const [number, gold] of (JSON.parse(readFileSync(file, 'utf8')) as Gold[]).entries()) {
    if (gold.lang !== lang || gold.text === undefined) continue
    const names = new Map(gold.entities.map(({ id, names: forms }) => [id, new Set(forms.map(fold))] as const))
    let document = emptyDocument({
      id: gold.doc,
      lang,
      text: gold.text,
      ...(gold.date === undefined ? {} : { date: gold.date }),
    })
    for (const stage of stages) document = stage.run(document, context)
    const is = (id: string, name: string | undefined): boolean =>
      name !== undefined && names.get(id)?.has(fold(name)) === true
    const pairs = sentencePairs(document)
    for (const [at, own] of pairs) {
      const sentence = document.sentences[at]
      if (sentence === undefined) continue
      const text = sentence.tokens.map(({ form }) => form).join(' ')
      for (const pair of own) {
        const [first, second] = [pair.a[1], pair.b[1]]
        const labels = new Set<string>()
        for (const [given, mark] of [
          [gold.statements, ''],
          [gold.optional ?? [], '~'],
        ] as const)
          for (const { predicate, subject, object, cue } of given) {
            const forth = is(subject, first.name) && is(object, second.name)
            const back = is(subject, second.name) && is(object, first.name)
            if (!forth && !back) continue
            // A pair may stand in several sentences: only the one with the cue says it, the others are left undecided.
            const said = cue === undefined || cue.split(/\s+/u).every((word) => text.includes(word))
            labels.add(`${said ? mark : '~'}${predicate}${symmetric.has(predicate) || forth ? '>' : '<'}`)
          }
        const persons = new Set(own.flatMap(({ a, b }) => [a[1], b[1]]).filter((c) => c.type === 'Person')).size
        console.log(
          [
            file,
            number,
            gold.doc,
            at,
            `${first.name}|${second.name}`,
            [...labels].join(',') || '-',
            ...pairFeatures(sentence, pair, document.candidates, index, persons - 2),
          ].join('\t'),
        )
      }
    }
  }
