import { exporters } from '@relaas/graph'
import { MultiGraph } from 'graphology'
import { parse } from 'graphology-gexf/node'
import { describe, expect, it } from 'vitest'
import { smallGraph } from '../../test/small-graph.ts'
import { graphOfGexf } from './gexf-graph.ts'

const { vocabulary } = smallGraph
const read = (text: string): ReturnType<typeof graphOfGexf> =>
  graphOfGexf(parse(MultiGraph, text, { allowUndeclaredAttributes: true }), 'file.gexf', vocabulary)

describe('graphOfGexf', () => {
  const file = exporters.find(({ id }) => id === 'gexf')?.files[0]
  const text = [...(file?.write(smallGraph) ?? [])].join('')
  const graph = read(text)
  it('reads back what our own export holds: names, places, relations, quotes', () => {
    expect(graph.entities.map(({ id, type, name, x, y }) => ({ id, type, name, x, y }))).toEqual(
      smallGraph.entities.map(({ id, type, name, x, y }) => ({ id, type, name, x, y })),
    )
    const bare = ({
      id,
      predicate,
      subject,
      object,
      status,
      confidence,
      articles,
    }: (typeof graph.relations)[number]) => ({
      id,
      predicate,
      subject,
      object,
      status,
      confidence,
      articles,
    })
    const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)
    expect(graph.relations.map(bare).sort(byId)).toEqual(smallGraph.relations.map(bare).sort(byId))
    expect(graph.vocabulary).toEqual(vocabulary)
  })
  it('quotes exactly, and from the file alone', () => {
    const [source] = graph.sources
    const statements = graph.relations.flatMap((relation) => relation.statements)
    expect(statements.length).toBeGreaterThan(0)
    for (const { evidence, source: from } of statements) {
      expect(from).toBe('file.gexf')
      expect(source?.text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
    }
  })
  it("takes another's file, with kinds and types of its own and no places", () => {
    const other = read(
      '<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><nodes><node id="1" label="Ada"/><node id="2"/></nodes>' +
        '<edges><edge id="e" source="1" target="2" label="knows"/></edges></graph></gexf>',
    )
    expect(other.entities).toMatchObject([{ name: 'Ada', type: 'Thing' }, { name: '2' }])
    expect(new Set(other.entities.map(({ x, y }) => `${x} ${y}`)).size).toBe(2)
    expect(other.relations).toMatchObject([{ predicate: 'knows', subject: '1', object: '2', statements: [] }])
    expect(other.vocabulary.predicates.at(-1)).toMatchObject({ id: 'knows', symmetric: false })
    expect(other.vocabulary.entityTypes.at(-1)?.id).toBe('Thing')
  })
  it('says when there is nothing in it', () => {
    expect(() => read('<gexf><graph><nodes/><edges/></graph></gexf>')).toThrow('file.gexf: there are no nodes in it')
  })
})
