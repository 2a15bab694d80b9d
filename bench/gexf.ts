// GEXF of 100,000 nodes and 500,000 edges against graphology-gexf with the same attributes, in one run.
//   node --expose-gc --conditions=relaas-source --import tsx bench/gexf.ts [THOUSANDS OF NODES]
import { createWriteStream, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exporters } from '../packages/graph/src/index.ts'
import { largeGraph } from '../packages/graph/test/large-graph.ts'

const require = createRequire(new URL('../packages/graph/package.json', import.meta.url))
const { MultiGraph } = require('graphology')
const gexf = require('graphology-gexf')
const thousands = Number(process.argv[2] ?? 100)
const folder = mkdtempSync(join(tmpdir(), 'relaas-bench-'))
const graph = largeGraph({ entities: thousands * 1000, relations: thousands * 5000, articles: thousands * 10 })
globalThis.gc?.()
const before = process.memoryUsage().rss
let peak = before
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss)
}, 5)

let start = performance.now()
const file = exporters.find(({ id }) => id === 'gexf')?.files[0]
if (file === undefined) throw new Error('no GEXF')
await pipeline(Readable.from(file.write(graph)), createWriteStream(join(folder, 'a.gexf')))
const own = performance.now() - start
clearInterval(watch)
const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`
process.stdout.write(
  `Relaas: ${(own / 1000).toFixed(1)} s, ${mega(statSync(join(folder, 'a.gexf')).size)}, ${mega(peak - before)} above the loaded graph\n`,
)

// The graph in graphology is not counted; only the writing is.
const other = new MultiGraph()
for (const { id, name, type, aliases, x, y } of graph.entities)
  other.addNode(id, { label: name, type, aliases: aliases.join('|'), x, y })
for (const one of graph.relations)
  other.addEdgeWithKey(one.id, one.subject, one.object, {
    label: one.predicate,
    weight: one.statements.length,
    predicate: one.predicate,
    status: one.status,
    confidence: one.confidence,
    contest: one.contest,
    quote: one.statements[0]?.evidence.quote,
    articles: one.articles.join('|'),
    firstDate: one.firstDate,
    lastDate: one.lastDate,
  })
start = performance.now()
writeFileSync(join(folder, 'b.gexf'), gexf.write(other))
const theirs = performance.now() - start
process.stdout.write(
  `graphology-gexf: ${(theirs / 1000).toFixed(1)} s, ${mega(statSync(join(folder, 'b.gexf')).size)}; Relaas takes 1/${(theirs / own).toFixed(1)} of it\n`,
)
rmSync(folder, { recursive: true })
