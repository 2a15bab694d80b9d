import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { exporters } from '../src/index.ts'
import { inXml } from './held-text.ts'
import { oddGraph } from './neo4j/odd-graph.ts'
import { sampleGraph } from './sample-graph.ts'

const python = process.env.RELAAS_TEST_PYTHON
const folder = mkdtempSync(join(tmpdir(), 'relaas-graphml-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const NETWORKX = `
import json, sys, networkx as nx
g = nx.read_graphml(sys.argv[1])
print(json.dumps({"multi": g.is_multigraph(), "directed": g.is_directed(),
  "nodes": sorted([n, d["name"], d["type"], d["mentions"]] for n, d in g.nodes(data=True)),
  "edges": sorted([a, b, d["predicate"], d["status"], d["confidence"], d["symmetric"]] for a, b, d in g.edges(data=True))}))`
const IGRAPH = `
import json, sys, igraph
g = igraph.Graph.Read_GraphML(sys.argv[1])
print(json.dumps({"multi": True, "directed": g.is_directed(),
  "nodes": sorted([v["id"], v["name"], v["type"], int(v["mentions"])] for v in g.vs),
  "edges": sorted([g.vs[e.source]["id"], g.vs[e.target]["id"], e["predicate"], e["status"], e["confidence"], bool(e["symmetric"])] for e in g.es)}))`
const NODE_LINK = `
import json, sys, networkx as nx
g = nx.node_link_graph(json.load(open(sys.argv[1], encoding="utf-8")), edges="links")
print(json.dumps({"multi": g.is_multigraph(), "directed": g.is_directed(),
  "nodes": sorted([n, d["name"], d["type"], sum(d["mentions"].values())] for n, d in g.nodes(data=True)),
  "edges": sorted([a, b, d["predicate"], d["status"], d["confidence"], d["predicate"] == "engaged_to"] for a, b, d in g.edges(data=True))}))`

describe.skipIf(python === undefined)('NetworkX and igraph', () => {
  it.each([
    ['NetworkX', 'graphml', NETWORKX, oddGraph],
    ['NetworkX', 'graphml', NETWORKX, sampleGraph],
    ['igraph', 'graphml', IGRAPH, oddGraph],
    ['igraph', 'graphml', IGRAPH, sampleGraph],
    ['NetworkX', 'json', NODE_LINK, oddGraph],
  ])('%s reads %s', { timeout: 60_000 }, (_library, id, program, make) => {
    const graph = make()
    const path = join(folder, `graph.${id}`)
    const file = exporters.find((exporter) => exporter.id === id)?.files[0]
    if (file === undefined) throw new Error(id)
    writeFileSync(path, [...file.write(graph)].join(''))
    const read = JSON.parse(execFileSync(python ?? '', ['-c', program, path], { encoding: 'utf8' }))
    const symmetric = new Set(graph.vocabulary.predicates.flatMap((one) => (one.symmetric ? [one.id] : [])))
    const sorted = (rows: readonly (readonly unknown[])[]) => rows.map((row) => JSON.stringify(row)).toSorted()
    const held = id === 'json' ? String : inXml
    expect(read.directed).toBe(true)
    expect(sorted(read.nodes)).toEqual(
      sorted(
        graph.entities.map(({ id: node, name, type, mentions }) => [
          node,
          held(name),
          type,
          Object.values(mentions).reduce((sum, count) => sum + count, 0),
        ]),
      ),
    )
    expect(sorted(read.edges)).toEqual(
      sorted(
        graph.relations.map(({ subject, object, predicate, status, confidence }) => [
          subject,
          object,
          predicate,
          status,
          confidence,
          symmetric.has(predicate),
        ]),
      ),
    )
  })
})
