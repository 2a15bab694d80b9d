/**
 * Writes one line an annotated document, with the sentences, mentions and named chains that ingest finds in it and the entities that each chain may
 * be; the encoder is trained on them. With
 * `--accurate` names are found as the accurate model finds them.
 *
 *     npx tsx --conditions=relaas-source packages/ingest/training/relations/documents.ts nl [--accurate] GOLD.json… > documents-nl.jsonl
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { loadAssets } from '@relaas/ingest/node'
import { emptyDocument } from '../../src/document/document.ts'
import { contextsOf } from '../../src/stages/contexts-of.ts'
import { pipeline } from '../../src/stages/pipeline.ts'
import { runPipeline } from '../../src/stages/run-pipeline.ts'
import { type Gold, type GoldStatement, namedIn } from './gold.ts'
import { wordsOf } from './words-of.ts'

const model = process.argv.includes('--accurate') ? 'accurate' : 'fast'
const [lang, ...files] = process.argv.slice(2).filter((word) => word !== '--accurate') as ['nl' | 'en', ...string[]]
const context = contextsOf(loadAssets('packages/ingest', [], { model })).contextOf(lang)
const stages = pipeline.slice(0, pipeline.findIndex(({ name }) => name === 'coreference') + 1)
const told = (statements: readonly GoldStatement[] = []) =>
  statements.map(({ predicate, subject, object, status = 'asserted' }) => [predicate, subject, object, status])

for (const file of files)
  for (const [number, gold] of (JSON.parse(readFileSync(file, 'utf8')) as Gold[]).entries()) {
    const { doc, text, date, entities } = gold
    if (gold.lang !== lang || text === undefined) continue
    const document = runPipeline(stages, emptyDocument({ id: doc, lang, text, ...(date === undefined ? {} : { date }) }), context)
    const { exact, near } = namedIn(gold)
    let total = 0
    const base = document.sentences.map(({ tokens }) => {
      total += tokens.length
      return total - tokens.length
    })
    const chains = document.chains.flatMap(({ type, name, mentions }) =>
      name === undefined ? [] : [{ type, name, mentions }],
    )
    console.log(
      JSON.stringify({
        file: basename(file),
        number,
        doc,
        lang,
        text,
        sentences: wordsOf(document.sentences, text),
        mentions: chains.flatMap((chain, c) =>
          chain.mentions.flatMap((id) => {
            const mention = document.mentions[id]
            if (mention === undefined) return []
            const from = base[mention.sentence] ?? 0
            return [[from + mention.first, from + mention.last, c, mention.kind]]
          }),
        ),
        chains: chains.map(({ type, name }) => [type, name, near(name), exact(name)]),
        entities,
        marks: gold.mentions ?? null,
        statements: told(gold.statements),
        optional: told(gold.optional),
      }),
    )
  }
