import type { Curation, GraphFile } from '@relaas/graph'
import { statementKey } from './graph-index.ts'

/** What a reader says of a statement: that its article says so, or that it does not. */
export type Verdict = 'right' | 'wrong'

/** Verdicts by `statementKey`. */
export type Judgements = ReadonlyMap<string, Verdict>

const SHELF = 'relaas-judgements'

/** A verdict as it is kept: with the words that it is about, so that it never lands on another sentence. */
type Kept = Readonly<Record<string, readonly [Verdict, string]>>

const shelf = (): Kept => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(SHELF) ?? '{}')
    if (typeof value !== 'object' || value === null) return {}
    return Object.fromEntries(
      Object.entries(value).filter(
        ([, one]) => Array.isArray(one) && (one[0] === 'right' || one[0] === 'wrong') && typeof one[1] === 'string',
      ),
    )
  } catch {
    // A browser may forbid it, and what lies there may be another's: then nothing was judged.
    return {}
  }
}

const quotesOf = ({ relations }: GraphFile): ReadonlyMap<string, string> =>
  new Map(
    relations.flatMap(({ statements }) => statements.map((one) => [statementKey(one), one.evidence.quote] as const)),
  )

/** The verdicts on this graph that this browser has kept. */
export const keptJudgements = (graph: GraphFile): Judgements => {
  const kept = Object.entries(shelf())
  if (kept.length === 0) return new Map()
  const quotes = quotesOf(graph)
  return new Map(
    kept.flatMap(([key, [verdict, quote]]) => (quotes.get(key) === quote ? [[key, verdict] as const] : [])),
  )
}

/** Keeps the verdicts on a graph in this browser, beside those on others. */
export const keepJudgements = (graph: GraphFile, judged: Judgements): void => {
  const before = shelf()
  if (judged.size === 0 && Object.keys(before).length === 0) return
  const quotes = quotesOf(graph)
  const others = Object.entries(before).filter(([key, [, quote]]) => quotes.get(key) !== quote)
  const own = [...judged].map(([key, verdict]) => [key, [verdict, quotes.get(key) ?? '']] as const)
  try {
    localStorage.setItem(SHELF, JSON.stringify(Object.fromEntries([...others, ...own])))
  } catch {
    // Without a shelf they hold as long as the page does.
  }
}

/** What was judged wrong, as corrections that `relaas build --curation` takes. */
export const correctionsOf = (graph: GraphFile, judged: Judgements): Pick<Curation, 'reject'> => ({
  reject: graph.relations
    .flatMap(({ statements }) => statements)
    .filter((one) => judged.get(statementKey(one)) === 'wrong')
    .map(({ source, id }) => ({ source, statement: id }))
    .toSorted((a, b) => (a.source + a.statement < b.source + b.statement ? -1 : 1)),
})
