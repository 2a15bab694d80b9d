/**
 * Lists the words of annotated documents that may refer to what is named elsewhere, for an annotator to say which do: the text with its names marked, and
 * a number behind each such word. With `--json` one line a document: its name and, for each number, the word's start, its end and how manieth of its
 * form it is in the text.
 *
 *     npx tsx --conditions=relaas-source packages/ingest/training/relations/references.ts nl [--json] GOLD.json… > references.txt
 */
import { readFileSync } from 'node:fs'
import { loadAssets } from '@relaas/ingest/node'
import { emptyDocument } from '../../src/document/document.ts'
import { referringWords } from '../../src/mentions/referring-words.ts'
import { contextsOf } from '../../src/stages/contexts-of.ts'
import { pipeline } from '../../src/stages/pipeline.ts'
import { runPipeline } from '../../src/stages/run-pipeline.ts'
import type { Gold } from './gold.ts'

const json = process.argv.includes('--json')
const [lang, ...files] = process.argv.slice(2).filter((word) => word !== '--json') as ['nl' | 'en', ...string[]]
const context = contextsOf(loadAssets('packages/ingest', [], { model: 'fast' })).contextOf(lang)
const stages = pipeline.slice(0, pipeline.findIndex(({ name }) => name === 'names') + 1)

for (const file of files)
  for (const { doc, text, mentions = [], entities } of JSON.parse(readFileSync(file, 'utf8')) as Gold[]) {
    const document = runPipeline(stages, emptyDocument({ id: doc, lang, text }), context)
    const types = new Map(entities.map(({ id, type }) => [id, type]))
    const marked = (start: number, end: number): boolean =>
      mentions.some(([from, to, id]) => from < end && start < to && (types.get(id) !== 'Place' || from !== start || to !== end))
    const words = document.sentences.flatMap((sentence) =>
      referringWords(sentence, context.language).flatMap(({ head }) => {
        const token = sentence.tokens[head]
        return token === undefined || marked(token.start, token.end) ? [] : [[token.start, token.end] as const]
      }),
    )
    const nth = (start: number, end: number): number => {
      const form = text.slice(start, end).replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
      const places = [...text.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}_])${form}(?![\p{L}\p{N}_])`, 'gu'))]
      return 1 + places.findIndex(({ index }) => index === start)
    }
    if (json) {
      console.log(JSON.stringify({ doc, words: words.map(([start, end]) => [start, end, nth(start, end)]) }))
      continue
    }
    const inserts: [number, number, string][] = [
      ...mentions.flatMap(([start, end, id]): [number, number, string][] => [
        [start, 1, '['],
        [end, 0, `=${id}]`],
      ]),
      ...words.map(([, end], i): [number, number, string] => [end, 0.5, `_${i + 1}`]),
    ]
    let out = ''
    let at = 0
    for (const [place, , words] of inserts.toSorted((a, b) => a[0] - b[0] || a[1] - b[1])) {
      out += text.slice(at, place) + words
      at = place
    }
    console.log(`## ${doc}\n${(out + text.slice(at)).replace(/\n+/gu, '\n')}\n`)
  }
