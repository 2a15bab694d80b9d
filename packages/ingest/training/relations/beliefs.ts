/**
 * Writes one line a statement that scorer or reading may see in annotated documents: the document, whether the annotation has it ("1"; "~" where readers
 * may differ, "0" where not), and its grounds. What the status stage takes for asserted must be so in the annotation. A line
 * "# document number" gives how many it asserts. The documents must be of those from which neither scorer nor encoder was made.
 *
 *     npx tsx --conditions=relaas-source packages/ingest/training/relations/beliefs.ts nl GOLD.json… > beliefs-nl.tsv
 */
import { readFileSync } from 'node:fs'
import { loadAssets } from '@relaas/ingest/node'
import { emptyDocument } from '../../src/document/document.ts'
import { statementKeys } from '../../src/frames/statement-keys.ts'
import { groundsIn } from '../../src/scorer/grounds.ts'
import { judgedBy, LEAST, mayRelate } from '../../src/scorer/judged.ts'
import { contextsOf } from '../../src/stages/contexts-of.ts'
import { pipeline } from '../../src/stages/pipeline.ts'
import { runPipeline } from '../../src/stages/run-pipeline.ts'
import { type Gold, namedIn } from './gold.ts'

const [lang, ...files] = process.argv.slice(2) as ['nl' | 'en', ...string[]]
const context = contextsOf(loadAssets('packages/ingest', [], { model: 'accurate' })).contextOf(lang)
const placeOf = (stage: string): number => pipeline.findIndex(({ name }) => name === stage)
const before = pipeline.slice(0, placeOf('weigh-reading'))
const after = pipeline.slice(placeOf('weigh-reading') + 1, placeOf('status') + 1)
const keyOf = statementKeys(context.vocabulary)

/** What the annotation says of a statement about two names. */
const annotationOf = (gold: Gold) => {
  const { near } = namedIn(gold)
  const told = new Map<string, string>()
  for (const { predicate, subject, object } of gold.optional ?? []) told.set(keyOf(predicate, subject, object), '~')
  for (const { predicate, subject, object, status } of gold.statements)
    told.set(keyOf(predicate, subject, object), status ?? 'asserted')
  return (predicate: string, subject: string, object: string): string => {
    const found = near(subject).flatMap((a) =>
      near(object).map((b) => told.get(keyOf(predicate, a, b)) ?? '0'),
    )
    return found.find((one) => !'0~'.includes(one)) ?? found.find((one) => one === '~') ?? '0'
  }
}

for (const gold of files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as Gold[])) {
  const { doc, text, date } = gold
  const document = runPipeline(before, emptyDocument({ id: doc, lang, text, ...(date === undefined ? {} : { date }) }), context)
  const statusOf = new Map(
    runPipeline(after, document, context)
      .candidates.toSorted((a, b) => a.prior - b.prior)
      .map((one) => [keyOf(one.predicate, one.subjectChain, one.objectChain), one.status]),
  )
  const annotation = annotationOf(gold)
  const nameOf = new Map(document.chains.map(({ id, name }) => [id, name ?? '']))
  const [judged, may] = [judgedBy(document, context), mayRelate(document, context)]
  const groundsOf = groundsIn(document, context, judged)
  const best = new Map<string, (typeof document.candidates)[number]>()
  for (const candidate of document.candidates) {
    const key = keyOf(candidate.predicate, candidate.subjectChain, candidate.objectChain)
    if (candidate.prior > (best.get(key)?.prior ?? -1)) best.set(key, candidate)
  }
  for (const key of new Set([...best.keys(), ...judged.keys()])) {
    const [candidate, one] = [best.get(key), judged.get(key)]
    const predicate = candidate?.predicate ?? one?.predicate ?? ''
    const subject = candidate?.subjectChain ?? one?.of.subject ?? -1
    const object = candidate?.objectChain ?? one?.of.object ?? -1
    if (candidate === undefined && ((one?.said ?? 0) < LEAST || !may(predicate, subject, object))) continue
    const grounds = [...groundsOf({ predicate, subject, object }, candidate)]
    const told = annotation(predicate, nameOf.get(subject) ?? '', nameOf.get(object) ?? '')
    const right = told === 'asserted' || (told.length > 1 && (statusOf.get(key) ?? 'asserted') !== 'asserted')
    console.log([doc, right ? '1' : told === '~' ? '~' : '0', ...grounds.map(([name, value]) => `${name}=${value.toFixed(3)}`)].join('\t'))
  }
  console.log(`# ${doc} ${gold.statements.filter(({ status }) => (status ?? 'asserted') === 'asserted').length}`)
}
