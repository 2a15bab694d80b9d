/**
 * Writes one line an annotated document whose references are annotated too: its words, and its names and the words that may refer to them with whom
 * each means, by the entity's place in the annotation. The encoder learns from them who is meant.
 *
 *     npx tsx --conditions=relaas-source packages/ingest/training/relations/referents.ts nl GOLD.json… > referents-nl.jsonl
 */
import { readFileSync } from 'node:fs'
import { loadAssets } from '@relaas/ingest/node'
import { type Cluster, learn, newCluster } from '../../src/coreference/cluster.ts'
import { referents } from '../../src/coreference/referents.ts'
import { type Document, emptyDocument } from '../../src/document/document.ts'
import type { Mention } from '../../src/document/mention.ts'
import type { Sentence } from '../../src/document/sentence.ts'
import { contextsOf } from '../../src/stages/contexts-of.ts'
import { pipeline } from '../../src/stages/pipeline.ts'
import { runPipeline } from '../../src/stages/run-pipeline.ts'
import type { Gold } from './gold.ts'
import { wordsOf } from './words-of.ts'

const [lang, ...files] = process.argv.slice(2) as ['nl' | 'en', ...string[]]
const context = contextsOf(loadAssets('packages/ingest', [], { model: 'fast' })).contextOf(lang)
const stages = pipeline.slice(0, pipeline.findIndex(({ name }) => name === 'mentions') + 1)

/** A name as it is annotated, with what ingest knows of one that overlaps it. */
const nameAt = (
  { sentences, mentions }: Document,
  start: number,
  end: number,
  name: string,
  type: string,
): Mention | undefined => {
  const at = sentences.find(({ tokens }) => tokens.some((token) => token.start < end && token.end > start))
  const inside = at?.tokens.flatMap((token, i) => (token.start < end && token.end > start ? [i] : [])) ?? []
  const [first, last] = [inside[0], inside.at(-1)]
  if (at === undefined || first === undefined || last === undefined) return undefined
  const head = inside.find((i) => {
    const above = (at.tokens[i]?.head ?? 0) - 1
    return above < first || above > last
  })
  const found = mentions.find(
    (mention) =>
      mention.kind === 'named' && mention.sentence === at.index && mention.first <= last && first <= mention.last,
  )
  const place = { id: 0, sentence: at.index, first, last, head: found?.head ?? head ?? last, start, end }
  return { ...found, ...place, kind: 'named', type, typeProbability: 1, name }
}

const endOf = (sentences: readonly Sentence[], { sentence, head }: { sentence: number; head: number }): number =>
  sentences[sentence]?.tokens[head]?.end ?? 0

for (const gold of files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Gold[])) {
  const { doc, text, date, entities, mentions: marks = [], references } = gold
  if (references === undefined) continue
  const document = runPipeline(stages, emptyDocument({ id: doc, lang, text, ...(date === undefined ? {} : { date }) }), context)
  const { sentences } = document
  const places = (ids: string): readonly number[] =>
    ids.split('+').map((id) => entities.findIndex((entity) => entity.id === id))
  const clusters = new Map<number, Cluster>()
  const inNames = new Set<number>()
  const meant = new Map(references.map(([, end, ids]) => [end, places(ids)] as const))
  for (const [start, end, ids] of marks) {
    const [entity] = entities.filter(({ id }) => id === ids)
    const name = text.slice(start, end)
    // "[She=a]", "[the twins=a+b]": marked, but no name.
    if (entity?.names.includes(name) !== true) {
      if (!meant.has(end)) meant.set(end, places(ids))
      continue
    }
    const mention = nameAt(document, start, end, name, entity.type)
    if (mention === undefined) continue
    for (let i = mention.first; i <= mention.last; i++)
      inNames.add(endOf(sentences, { sentence: mention.sentence, head: i }))
    const [place = -1] = places(ids)
    const known = clusters.get(place)
    if (known === undefined) clusters.set(place, newCluster(mention))
    else learn(known, mention)
  }
  const ordered = [...clusters.keys()].toSorted((a, b) => a - b)
  const all = referents(
    sentences,
    document.mentions,
    ordered.flatMap((place) => clusters.get(place) ?? []),
    context.language,
  )
  console.log(
    JSON.stringify({
      doc,
      lang,
      sentences: wordsOf(sentences, text),
      referents: all.flatMap(({ known: _known, ...one }) => {
        const end = endOf(sentences, one)
        if (one.chain !== undefined) return [{ ...one, chain: ordered[one.chain], means: [ordered[one.chain]] }]
        return inNames.has(end) ? [] : [{ ...one, means: meant.get(end) ?? [] }]
      }),
    }),
  )
}
