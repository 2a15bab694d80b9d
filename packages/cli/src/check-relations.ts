import { readFile } from 'node:fs/promises'
import { checkExamples, packLines, parseRelationPack } from '@relaas/ingest'
import { openIngest } from './extract.ts'

/**
 * `relaas check-relations FILE…`: checks packs of relations and runs their examples beside our own packs.
 *
 * @returns the report, and whether all is well
 * @throws RelationPackError where a pack is not valid
 */
export const checkRelations = async (
  files: readonly string[],
): Promise<{ readonly report: string; readonly well: boolean }> => {
  const ingest = openIngest({ relations: files, model: 'fast' })
  const rows: string[] = []
  let well = true
  for (const file of files) {
    const text = await readFile(file, 'utf8')
    const pack = parseRelationPack(text, file)
    const lineOf = packLines(text, file)
    const checks = checkExamples(pack, ingest)
    for (const predicate of Object.keys(pack.predicates)) {
      const own = checks.filter((check) => check.predicate === predicate)
      const right = own.filter(({ mistake }) => mistake === undefined).length
      rows.push(
        own.length === 0
          ? `${predicate}: no examples; add some to see that it works`
          : `${predicate}: ${right} of ${own.length} examples read as they should be`,
      )
      for (const { mistake, path, text: sentence } of own)
        if (mistake !== undefined) {
          well = false
          rows.push(`  ${file}:${lineOf(path)}: "${sentence}" ${mistake}`)
        }
    }
  }
  return { report: rows.join('\n'), well }
}
