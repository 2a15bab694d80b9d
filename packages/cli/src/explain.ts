import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import {
  type CoreferenceLink,
  type Evidence,
  type Extraction,
  foldName,
  type GraphFile,
  type GraphStatement,
  parseExtraction,
  type Relation,
} from '@relaas/graph'
import { Failure } from './failure.ts'
import { lines } from './lines.ts'
import { readGraph } from './read-graph.ts'

/** More edges than this are listed and not told in full. */
const FEW = 12

const find = (graph: GraphFile, wanted: string): readonly Relation[] => {
  const byId = graph.relations.filter(({ id }) => id === wanted)
  if (byId.length > 0) return byId
  const names = new Map(
    graph.entities.map((entity) => [entity.id, foldName([entity.name, ...entity.aliases].join(' '))]),
  )
  const words = foldName(wanted).split(' ')
  return graph.relations.filter(({ subject, object, predicate }) => {
    const text = `${names.get(subject) ?? ''} ${predicate} ${names.get(object) ?? ''}`
    return words.every((word) => text.includes(word))
  })
}

/** The extractions of some sources, from beside the graph; none where the file is not there. */
const extractionsOf = async (folder: string, ids: ReadonlySet<string>): Promise<Map<string, Extraction>> => {
  const path = join(folder, 'extractions.jsonl')
  const found = new Map<string, Extraction>()
  if (!existsSync(path)) return found
  for await (const line of lines(createReadStream(path, 'utf8'))) {
    const extraction = parseExtraction(line, path)
    if (ids.has(extraction.doc)) found.set(extraction.doc, extraction)
    if (found.size === ids.size) break
  }
  return found
}

const same = (a: Evidence, b: Evidence): boolean => a.start === b.start && a.end === b.end

/** Why words that are not the name are the entity: the links from them to a name. */
const linksTo = (end: Evidence, id: string, extraction: Extraction): readonly CoreferenceLink[] => {
  const entity = extraction.entities.find((one) => one.id === id)
  const path: CoreferenceLink[] = []
  let at = end
  for (let steps = 0; steps < 20 && at.quote !== entity?.name; steps++) {
    const link = entity?.links.find((one) => same(one.mention, at))
    if (link === undefined) break
    if (link.mention.quote !== link.antecedent.quote) path.push(link)
    at = link.antecedent
  }
  return path
}

const statementText = (
  statement: GraphStatement,
  number: number,
  graph: GraphFile,
  extraction?: Extraction,
): string => {
  const { evidence, source, rule, status, confidence, qualifiers } = statement
  const { date, publisher, url } = graph.sources.find(({ id }) => id === source) ?? {}
  const place = [source, publisher, date, url].filter((part) => part !== undefined).join(', ')
  const own = extraction?.statements.find(({ id }) => id === statement.id)
  const links =
    extraction === undefined || own === undefined
      ? []
      : [...linksTo(evidence.subject, own.subject, extraction), ...linksTo(evidence.object, own.object, extraction)]
  const rows = [
    `${place}, characters ${evidence.start}-${evidence.end}`,
    `the words ${evidence.trigger.map(({ quote }) => `"${quote}"`).join(' … ')} between "${evidence.subject.quote}" and "${evidence.object.quote}"`,
    ...links.map(
      ({ mention, antecedent, sieve, reason }) => `"${mention.quote}" is "${antecedent.quote}": ${sieve}, ${reason}`,
    ),
    ...(Object.keys(qualifiers).length === 0
      ? []
      : [
          Object.entries(qualifiers)
            .map(([name, value]) => `${name} ${value}`)
            .join(', '),
        ]),
    `rule ${rule}; ${status}, ${confidence}`,
  ]
  return [`  ${number}. "${evidence.quote.replaceAll(/\s+/gu, ' ')}"`, ...rows.map((row) => `     ${row}`)].join('\n')
}

/** `relaas explain DIR EDGE`: the sentences, trigger, rule and confidence behind an edge, named by its id or by words of its ends. */
export const explain = async (folder: string, wanted: string): Promise<string> => {
  const graph = await readGraph(folder)
  const found = find(graph, wanted)
  if (found.length === 0)
    throw new Failure(
      `No edge of ${folder} is "${wanted}". Give its id, or names: relaas explain ${folder} "Leerdam Kok"`,
    )
  const name = (id: string): string => graph.entities.find((entity) => entity.id === id)?.name ?? id
  const heads = found.map((relation) => {
    const { statements, articles } = relation
    const count = `${statements.length} ${statements.length === 1 ? 'sentence' : 'sentences'} in ${articles.length} ${articles.length === 1 ? 'article' : 'articles'}`
    return `${name(relation.subject)}  ${relation.predicate}  ${name(relation.object)}  [${relation.id}]\n${relation.contest === undefined ? '' : `${relation.contest}; `}${relation.status}, ${relation.confidence}; ${count}`
  })
  if (found.length > FEW)
    return [...heads, `${found.length} edges; name one by its id, or with more words, to read its sentences.`].join(
      '\n\n',
    )
  const extractions = await extractionsOf(folder, new Set(found.flatMap(({ articles }) => articles)))
  const edges = found.map((relation, i) =>
    [
      heads[i],
      ...relation.statements.map((statement, number) =>
        statementText(statement, number + 1, graph, extractions.get(statement.source)),
      ),
    ].join('\n'),
  )
  const ends = new Set(found.flatMap(({ subject, object }) => [subject, object]))
  const joined = graph.merges
    .filter(({ entity }) => ends.has(entity))
    .map(
      ({ entity, members, reason }) =>
        `${name(entity)} of ${new Set(members.map(({ source }) => source)).size} articles is one: ${reason}`,
    )
  return [...edges, ...(joined.length === 0 ? [] : [joined.join('\n')])].join('\n\n')
}
