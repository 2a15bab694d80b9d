import { csv } from './csv.ts'
import type { Exporter } from './exporter.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { json } from './json.ts'

/** All ways to take the graph out. */
export const exporters: readonly Exporter[] = [gexf, graphml, json, csv]
