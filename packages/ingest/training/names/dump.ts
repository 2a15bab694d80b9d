/**
 * Writes one line a name found in annotated documents: its features and its type ("None" where the annotation is complete and has no name there).
 *
 *     npx tsx --conditions=relaas-source packages/ingest/training/names/dump.ts nl GOLD.json… > names-nl.tsv
 */
import { readFileSync } from 'node:fs'
import { loadAssets } from '@relaas/ingest/node'
import { emptyDocument } from '../../src/document/document.ts'
import { findDocumentSpans } from '../../src/names/document-spans.ts'
import { nameFeatures } from '../../src/names/name-features.ts'
import { segmentation } from '../../src/segmentation/segmentation.ts'
import { syntax } from '../../src/syntax/syntax.ts'
import { contextsOf } from '../../src/stages/contexts-of.ts'
import { runPipeline } from '../../src/stages/run-pipeline.ts'

interface Gold {
  readonly doc: string
  readonly lang: 'nl' | 'en'
  readonly text: string
  readonly complete?: boolean
  readonly entities: readonly { readonly type: string; readonly names: readonly string[] }[]
}

const [lang, ...files] = process.argv.slice(2) as ['nl' | 'en', ...string[]]
const context = contextsOf(loadAssets('packages/ingest')).contextOf(lang)
for (const file of files)
  for (const [index, gold] of (JSON.parse(readFileSync(file, 'utf8')) as Gold[]).entries()) {
    if (gold.lang !== lang || gold.text === undefined) continue
    const types = new Map<string, string>()
    for (const { type, names } of gold.entities)
      for (const name of names) {
        types.set(name, type)
        if (type === 'Person') {
          types.set(name.split(' ').slice(1).join(' '), type)
          types.set(name.split(' ')[0] ?? '', type)
        }
      }
    types.delete('')
    const document = runPipeline([segmentation, syntax], emptyDocument({ id: gold.doc, lang, text: gold.text }), context)
    const spansOf = findDocumentSpans(document.sentences, context)
    for (const [at, sentence] of document.sentences.entries())
      for (const span of spansOf[at] ?? []) {
        const form = gold.text
          .slice(sentence.tokens[span.first]?.start, sentence.tokens[span.last]?.end)
          .replace(/['’]s?$/u, '')
        // A name that was cut wrongly is neither of its type nor no name: it teaches nothing.
        const cut = [...types.keys()].some((name) => ` ${form} `.includes(` ${name} `) || ` ${name} `.includes(` ${form} `))
        const none = gold.complete === true && !cut ? 'None' : undefined
        const type = types.get(form) ?? types.get(form.replace(/s$/u, '')) ?? none
        if (type !== undefined)
          console.log([file, index, gold.doc, form, type, ...nameFeatures(sentence, span, context)].join('\t'))
      }
  }
