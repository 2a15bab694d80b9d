import { exporters } from '@relaas/graph'
import { describe, expect, it } from 'vitest'
import { smallGraph } from '../../test/small-graph.ts'
import { extractionsOf } from '../ingest/extractions-of.ts'
import { openGraph } from './open-graph.ts'

const { vocabulary } = smallGraph
const none = { entityTypes: [], predicates: [] }
const gexf = [...(exporters.find(({ id }) => id === 'gexf')?.files[0]?.write(smallGraph) ?? [])].join('')
const lines = extractionsOf(smallGraph).map((one) => JSON.stringify(one))

describe('openGraph', () => {
  it('opens graph.json, extractions and GEXF by what they hold, whatever they are called', () => {
    expect(openGraph(JSON.stringify(smallGraph), 'a.txt', none)).toEqual(smallGraph)
    const folded = openGraph(`${lines.join('\n')}\n\n`, 'b', none)
    expect(folded.relations).toHaveLength(smallGraph.relations.length)
    expect(folded.sources.map(({ id }) => id)).toEqual(smallGraph.sources.map(({ id }) => id))
    expect(folded.vocabulary.predicates.map(({ id }) => id)).toContain('beat')
    expect(openGraph(gexf, 'c', vocabulary).entities).toHaveLength(smallGraph.entities.length)
  })
  it.each([
    ['', 'f is empty'],
    ['not json', 'f is not JSON'],
    ['{"format":"relaas-graph"}', 'f: version'],
    [`${lines[0]}\n{"format":"relaas-extraction"}`, 'f, line 2: version'],
    ['<html><body/></html>', 'f is XML, but no GEXF'],
    [gexf.slice(0, gexf.length / 2), 'f is not whole XML'],
    [gexf.replace('</nodes>', '</node>'), 'f is not whole XML'],
    [gexf.replace(/<node id="a".*?<\/node>/u, ''), 'f: an edge leads to a node that is not in the file'],
  ])('says what is wrong with %#', (text, problem) => {
    expect(() => openGraph(text, 'f', vocabulary)).toThrow(problem)
  })
})
