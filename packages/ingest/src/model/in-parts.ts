import type { ModelInput, TokenAnalysis } from './linguistic-model.ts'

/** The analysis of a sentence too long for a model, from those of its parts: one tree again, later roots hang on the first. */
export const inParts = (
  parts: readonly (readonly ModelInput[])[],
  analyse: (part: readonly ModelInput[]) => readonly TokenAnalysis[],
): readonly TokenAnalysis[] => {
  const out: TokenAnalysis[] = []
  for (const part of parts) {
    const from = out.length
    const root0 = out.findIndex((token) => token.head === 0) + 1
    out.push(
      ...analyse(part).map((token) =>
        token.head > 0
          ? { ...token, head: token.head + from }
          : from === 0
            ? token
            : { ...token, head: root0, deprel: 'parataxis' },
      ),
    )
  }
  return out
}
