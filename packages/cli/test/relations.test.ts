import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, workplace } from './run-relaas.ts'

const { folder, run } = workplace()
const PACK = join(root, 'docs/examples/mine.yaml')

describe("the user's own relations", () => {
  it('are checked with their examples', () => {
    const { stdout, status } = run(['check-relations', PACK])
    expect(stdout).toMatch(/^interviewed: (\d+) of \1 examples read as they should be\nsponsors: (\d+) of \2 /u)
    expect(status).toBe(0)
  })

  it('have a mistake in an example told with its line', () => {
    const text = readFileSync(PACK, 'utf8').replace('Peter White sat down with Ann', 'Peter White sat down without Ann')
    writeFileSync(join(folder, 'wrong.yaml'), text)
    const line = text.split('\n').findIndex((row) => row.includes('sat down without')) + 1
    const { stdout, status } = run(['check-relations', 'wrong.yaml'])
    expect(status).toBe(1)
    expect(stdout).toContain(`wrong.yaml:${line}: "Peter White sat down without Ann Smith for an hour."`)
    expect(stdout).toContain('Peter White → Ann Smith not found')
  })

  it('have all mistakes of form told with their lines', () => {
    writeFileSync(join(folder, 'bad.yaml'), 'name: mine\npredicates:\n  interviewed:\n    family: nonsense\n')
    const { stderr, status } = run(['check-relations', 'bad.yaml'])
    expect(status).toBe(1)
    expect(stderr).toContain('bad.yaml:4: predicates.interviewed.family: must be')
    expect(stderr).toContain('bad.yaml:3: predicates.interviewed.labels: "labels" is missing')
  })

  it('come into the graph with their labels, on one thread and on two', () => {
    writeFileSync(join(folder, 'a.txt'), 'Peter White interviewed Ann Smith on Monday.')
    const graphs = ['1', '2'].map((threads) => {
      const out = `g${threads}`
      expect(run(['build', 'a.txt', '--out', out, '--relations', PACK, '--threads', threads]).status).toBe(0)
      return readFileSync(join(folder, out, 'graph.json'), 'utf8')
    })
    expect(graphs[1]).toBe(graphs[0])
    const graph = JSON.parse(graphs[0] ?? '')
    expect(graph.relations.map(({ predicate }: { predicate: string }) => predicate)).toContain('interviewed')
    expect(JSON.stringify(graph.vocabulary)).toContain('werd geïnterviewd door')
  })
})
