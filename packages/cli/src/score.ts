import type { LanguageCode } from '@relaas/graph'
import type { Ingest } from '@relaas/ingest'
import { readGold } from './gold.ts'
import { measure, Score, type Tally } from './tally.ts'

/** Scores what ingest says of the documents of gold files. @throws Failure where one cannot be read */
export const scoreFiles = async (paths: readonly string[], ingest: Ingest): Promise<Score> => {
  const score = new Score(ingest.vocabulary)
  for (const path of paths)
    for (const gold of await readGold(path)) {
      const { doc, text, date } = gold
      const lang: LanguageCode = gold.lang
      score.add(gold, ingest.extract({ id: doc, text, lang, ...(date === undefined ? {} : { date }) }))
    }
  return score
}

const line = (name: string, tally: Tally): string => {
  const { precision, recall, f1 } = measure(tally)
  const { right, wrong, missed } = tally
  return `${name.padEnd(14)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}   (right ${right}, wrong ${wrong}, missed ${missed})`
}

/** `relaas score GOLD…`: precision, recall and F1 for each predicate, the core and all. */
export const score = async (paths: readonly string[], ingest: Ingest): Promise<string> => {
  const found = await scoreFiles(paths, ingest)
  return [
    ...[...found.tallies].toSorted((a, b) => (a[0] < b[0] ? -1 : 1)).map(([name, tally]) => line(name, tally)),
    line('CORE', found.core),
    line('ALL', found.all),
    `qualifiers ${found.qualifiers.given} of ${found.qualifiers.gold}`,
  ].join('\n')
}
