// How fast articles become extractions, and what a second worker thread brings.
//   node bench/ingest.mjs [--rounds 3] [--copies 20] [--model fast] [--command path/to/relaas.js]
// The runs with one and with two threads alternate, so that whatever else the machine does falls on both; the ratio of the medians of the
// user-visible time is what to compare between machines. The outputs must be the same bytes.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    copies: { type: 'string', default: '20' },
    model: { type: 'string', default: 'accurate' },
    command: { type: 'string', default: join(root, 'packages/cli/bin/relaas.js') },
  },
})
const articles = readdirSync(join(root, 'seeds'))
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ id: name, lang: name.slice(0, 2), text: readFileSync(join(root, 'seeds', name), 'utf8') }))
const input = (copies) =>
  Array.from({ length: copies }, (_, copy) =>
    articles.map((article) => JSON.stringify({ ...article, id: `${copy}-${article.id}` })).join('\n'),
  ).join('\n')

const run = (args, stdin) => {
  const start = performance.now()
  const done = spawnSync(process.execPath, [values.command, ...args], { input: stdin, maxBuffer: 1 << 30 })
  if (done.status !== 0) throw new Error(`relaas ${args.join(' ')} ended with ${done.status}: ${String(done.stderr)}`)
  return { seconds: (performance.now() - start) / 1000, output: done.stdout }
}
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

const conllu = run(['parse', join(root, 'seeds')]).output.toString()
const tokens = conllu.split('\n').filter((line) => /^\d+\t/u.test(line)).length
const copies = Number(values.copies)
const extract = ['extract', '-', '--model', values.model]
const times = { start: [], one: [], two: [] }
const hashes = new Set()
for (let round = 0; round < Number(values.rounds); round++) {
  // One copy is the price of the start: node, models, warming up.
  times.start.push(run([...extract, '--threads', '1'], input(1)).seconds)
  for (const [name, threads] of round % 2 === 0
    ? [
        ['one', 1],
        ['two', 2],
      ]
    : [
        ['two', 2],
        ['one', 1],
      ]) {
    const { seconds, output } = run([...extract, '--threads', String(threads)], input(copies))
    times[name].push(seconds)
    hashes.add(createHash('sha256').update(output).digest('hex'))
  }
}
const [start, one, two] = [median(times.start), median(times.one), median(times.two)]
const rate = ((copies - 1) * tokens) / (one - start)
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`)
console.log(`${copies * articles.length} articles, ${copies * tokens} tokens, medians of ${values.rounds} rounds`)
console.log(`start with the first ${articles.length} articles: ${start.toFixed(2)} s`)
console.log(`one thread: ${one.toFixed(2)} s, ${Math.round(rate)} tokens a second after the start`)
console.log(`two threads: ${two.toFixed(2)} s, ${(one / two).toFixed(2)} times as fast`)
console.log(hashes.size === 1 ? 'the same bytes in every run' : 'THE OUTPUTS DIFFER')
process.exitCode = hashes.size === 1 ? 0 : 1
