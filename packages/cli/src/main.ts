import { FormatError } from '@relaas/graph'
import { RelationPackError } from '@relaas/ingest'
import { Command, Option } from 'commander'
import { build } from './build.ts'
import { explain } from './explain.ts'
import { serve } from './explore.ts'
import { exportGraph } from './export.ts'
import { extract, openIngest, parse } from './extract.ts'
import { Failure } from './failure.ts'
import { score } from './score.ts'

const program = new Command('relaas')
  .description('Knowledge graphs from Dutch and English news, with the evidence')
  .version('0.1.0')
  .showHelpAfterError()
const lang = () =>
  new Option('--lang <code>', 'language of the articles; detected where not given').choices(['nl', 'en'])
const confidence = () => new Option('--min-confidence <p>', 'leave out statements below this, 0 to 1')
const packs = () => new Option('--relations <file...>', 'your own relation packs (YAML)')
const example = (text: string) => `\nExample:\n  ${text}`
const end = (code: number): void => {
  process.exitCode = code
}

program
  .command('extract')
  .argument('<path...>', 'files, folders, globs, or - for JSON Lines on stdin')
  .description('print what each article says, one JSON line an article')
  .addOption(lang())
  .addOption(confidence())
  .addOption(packs())
  .addHelpText('after', example('relaas extract articles/ > extractions.jsonl'))
  .action(async (paths: string[], options) => end(await extract(paths, options)))
program
  .command('build')
  .argument('<path...>', 'files, folders or globs')
  .requiredOption('--out <dir>', 'folder for extractions.jsonl and graph.json')
  .description('read articles and build the graph')
  .addOption(lang())
  .addOption(confidence())
  .addOption(packs())
  .option('--curation <file>', 'your corrections (JSON)')
  .addHelpText('after', example('relaas build articles/ --out my-graph'))
  .action(async (paths: string[], options) => end(await build(paths, options)))
program
  .command('export')
  .argument('<dir>', 'a build')
  .requiredOption('--format <format>', 'gexf, graphml, json or csv')
  .option('--out <file>', 'file; stdout where not given')
  .option('--status <list>', 'asserted,expected,negated')
  .addOption(confidence())
  .option('--predicate <id...>', 'only these')
  .option('--since <date>', 'published on or after')
  .option('--until <date>', 'published on or before')
  .description('take the graph out')
  .addHelpText('after', example('relaas export my-graph --format gexf --status asserted > my-graph.gexf'))
  .action(exportGraph)
program
  .command('explore')
  .argument('<dir>', 'a build')
  .option('--port <n>', 'port; any free one where not given', '0')
  .option('--no-open', 'leave the browser closed')
  .description('open the explorer')
  .addHelpText('after', example('relaas explore my-graph'))
  .action(async (folder: string, options: { port: string; open: boolean }) => {
    const { server, url } = await serve(folder, Number(options.port))
    process.stdout.write(`${url}\n`)
    if (options.open) await import('open').then(({ default: open }) => open(url)).catch(() => undefined)
    process.once('SIGINT', () => {
      server.closeAllConnections()
      server.close()
    })
  })
program
  .command('explain')
  .argument('<dir>', 'a build')
  .argument('<edge>', 'id of an edge, or words of its ends')
  .description('show the sentences behind an edge')
  .addHelpText('after', example('relaas explain my-graph "Leerdam Kok"'))
  .action(async (folder: string, edge: string) => {
    process.stdout.write(`${await explain(folder, edge)}\n`)
  })
program
  .command('parse')
  .argument('<path...>', 'files, folders or globs')
  .description('print the linguistic analysis as CoNLL-U')
  .addOption(lang())
  .addHelpText('after', example('relaas parse article.txt --lang nl > article.conllu'))
  .action(async (paths: string[], options) => end(await parse(paths, options)))
program
  .command('score')
  .argument('<gold...>', 'gold files')
  .addOption(confidence())
  .addOption(packs())
  .description('precision, recall and F1 against gold')
  .addHelpText('after', example('relaas score seeds/gold.json'))
  .action(async (paths: string[], options) => {
    process.stdout.write(`${await score(paths, openIngest(options))}\n`)
  })

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof Failure || error instanceof RelationPackError || error instanceof FormatError) {
    process.stderr.write(`relaas: ${error.message}\n`)
    process.exitCode = error instanceof Failure ? error.code : 1
  } else throw error
}
