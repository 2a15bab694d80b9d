import { traceToHtml, traceToText } from '@relaas/ingest'
import { type ExtractOptions, openIngest } from './extract.ts'
import { Failure } from './failure.ts'
import { listArticles, readArticles } from './read-articles.ts'

/** `relaas trace PATH…`: how each article was read, as text, or one article as an HTML page. Returns the exit code. */
export const trace = async (
  paths: readonly string[],
  options: ExtractOptions & { readonly html?: boolean },
): Promise<number> => {
  const ingest = openIngest(options)
  let skipped = 0
  let done = 0
  for await (const read of readArticles(await listArticles(paths), options.lang)) {
    if (!('source' in read)) {
      skipped++
      process.stderr.write(
        `skipped ${read.id}: ${'problem' in read ? read.problem : 'an extraction, not an article'}\n`,
      )
      continue
    }
    if (options.html === true && done > 0) throw new Failure('--html makes one page: give one article')
    const told = ingest.trace(read.source)
    process.stdout.write(options.html === true ? traceToHtml(told) : `${done > 0 ? '\n\n' : ''}${traceToText(told)}\n`)
    done++
  }
  return skipped > 0 ? 2 : 0
}
