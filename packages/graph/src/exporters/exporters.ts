import type { GraphFile } from '../model/knowledge-graph.ts'
import { csv } from './csv.ts'
import { cypherScript } from './cypher.ts'
import type { Exporter } from './exporter.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { json } from './json.ts'
import { jsonLd } from './json-ld.ts'
import { neo4jCsv } from './neo4j-csv.ts'
import { turtle } from './turtle.ts'

const PIECE = 65_536

/** Pieces of some size, as a write to a file for every line would take most of the time. */
const inPieces = (write: (graph: GraphFile) => Iterable<string>) =>
  function* (graph: GraphFile): Iterable<string> {
    let piece = ''
    for (const part of write(graph)) {
      piece += part
      if (piece.length < PIECE) continue
      yield piece
      piece = ''
    }
    if (piece !== '') yield piece
  }

/** All ways to take the graph out. Each writes as a stream, in pieces of about 64 KiB. */
export const exporters: readonly Exporter[] = [gexf, graphml, json, csv, jsonLd, turtle, cypherScript, neo4jCsv].map(
  (exporter) => ({
    ...exporter,
    files: exporter.files.map(({ extension, write }) => ({ extension, write: inPieces(write) })),
  }),
)
