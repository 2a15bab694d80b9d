import { foldName, type GraphFile, type Relation } from '@relaas/graph'
import { readGraph } from './build.ts'
import { Failure } from './failure.ts'

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

/** `relaas explain DIR EDGE`: the sentences, trigger, rule and confidence behind an edge, named by its id or by words of its ends. */
export const explain = async (folder: string, wanted: string): Promise<string> => {
  const graph = await readGraph(folder)
  const found = find(graph, wanted)
  if (found.length === 0)
    throw new Failure(
      `No edge of ${folder} is "${wanted}". Give its id, or names: relaas explain ${folder} "Leerdam Kok"`,
    )
  const names = new Map(graph.entities.map(({ id, name }) => [id, name]))
  const sources = new Map(graph.sources.map((source) => [source.id, source]))
  return found
    .map((relation) => {
      const head = `${names.get(relation.subject)} ${relation.predicate} ${names.get(relation.object)}${relation.contest === undefined ? '' : ` (${relation.contest})`}  ${relation.status}, ${relation.confidence}  [${relation.id}]`
      const told = relation.statements.map(({ evidence, rule, confidence, status, source }) => {
        const { date } = sources.get(source) ?? {}
        return `  "${evidence.quote}"\n    ${source}${date === undefined ? '' : `, ${date}`} at ${evidence.start}-${evidence.end}; trigger ${evidence.trigger.map(({ quote }) => `"${quote}"`).join(' … ')}; subject "${evidence.subject.quote}", object "${evidence.object.quote}"; rule ${rule}; ${status}, ${confidence}`
      })
      return [head, ...told].join('\n')
    })
    .join('\n\n')
}
