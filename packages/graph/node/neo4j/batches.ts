import { cypher, type Row } from '@relaas/graph'
import type { Difference } from './compare.ts'
import type { Batch } from './write.ts'

const travelling = ({ ends, values }: Row): readonly unknown[] => [...ends, ...values]

function* inPieces(rows: Iterable<Row>, size: number): Iterable<readonly Row[]> {
  let piece: Row[] = []
  for (const row of rows) {
    piece.push(row)
    if (piece.length < size) continue
    yield piece
    piece = []
  }
  if (piece.length > 0) yield piece
}

function* chosen(rows: Iterable<Row>, ids: ReadonlySet<string>): Iterable<Row> {
  if (ids.size > 0) for (const row of rows) if (ids.has(row.id)) yield row
}

/** Batches that create what is new of a group. */
export function* creations({ group, create }: Difference, size: number): Iterable<Batch> {
  const { kind, name, rows } = group
  const each = kind === 'statement' ? 4 : 1
  for (const piece of inPieces(chosen(rows(), create), size)) {
    // Entities of each type have a query of their own, as a label cannot be a parameter.
    for (const label of new Set(piece.map((row) => row.label))) {
      const same = piece.filter((row) => row.label === label)
      yield {
        query: cypher.createQuery(kind, name, label),
        parameters: { rows: same.map(travelling) },
        creates: same.length * each,
      }
    }
  }
}

/** Batches that change what differs. */
export function* updates({ group, update }: Difference, size: number): Iterable<Batch> {
  const query = cypher.updateQuery(group.kind, group.name)
  for (const piece of inPieces(chosen(group.rows(), update), size))
    yield { query, parameters: { rows: piece.map(travelling) } }
}

/** Batches that delete what the graph no longer has. */
export function* removals({ group, remove }: Difference, size: number): Iterable<Batch> {
  const query =
    cypher.endCount[group.kind] === 2
      ? cypher.deleteRelationsQuery(group.name)
      : cypher.deleteNodesQuery(group.kind, group.name)
  for (let i = 0; i < remove.length; i += size) yield { query, parameters: { ids: remove.slice(i, i + size) } }
}
