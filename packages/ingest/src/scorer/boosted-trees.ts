/** A leaf's log-odds, or a question: [number of the feature, threshold, tree where the value is at most that, tree where it is more]. */
export type Tree = number | readonly [feature: number, threshold: number, atMost: Tree, above: Tree]

/** Regression trees whose sum is the log-odds of a probability (Friedman, Greedy function approximation: a gradient boosting machine, 2001). */
export interface BoostedTrees {
  readonly features: readonly string[]
  readonly trees: readonly Tree[]
}

const leafOf = (tree: Tree, values: Float64Array): number => {
  let at = tree
  while (typeof at !== 'number') at = (values[at[0]] as number) <= at[1] ? at[2] : at[3]
  return at
}

/** The probability, 0 to 1, that the trees give what has these features; a feature that is not named has the value 0, one that no tree knows says nothing. */
export const probabilityOf = ({ features, trees }: BoostedTrees, named: ReadonlyMap<string, number>): number => {
  const values = Float64Array.from(features, (name) => named.get(name) ?? 0)
  const sum = trees.reduce<number>((total, tree) => total + leafOf(tree, values), 0)
  return 1 / (1 + Math.exp(-sum))
}
