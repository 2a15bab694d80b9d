import { Command, InvalidArgumentError, Option } from 'commander'
import { Failure } from './failure.ts'
import type { PushCommandOptions } from './push.ts'
import { stopOnSignal } from './stop-on-signal.ts'

const program = new Command('relaas')
  .description('Knowledge graphs from Dutch and English news, with the evidence')
  .version('0.1.0')
  .showHelpAfterError()
const lang = () =>
  new Option('--lang <code>', 'language of the articles; detected where not given').choices(['nl', 'en'])
const number = (from: number, to: number, whole: boolean) => (text: string) => {
  const value = Number(text)
  if (text.trim() === '' || !(value >= from && value <= to) || (whole && !Number.isInteger(value)))
    throw new InvalidArgumentError(`It must be ${whole ? 'a whole number' : 'a number'} from ${from} to ${to}.`)
  return value
}
const confidence = (usual = '') =>
  new Option('--min-confidence <p>', `leave out statements below this, 0 to 1${usual}`).argParser(number(0, 1, false))
/** As `DEFAULT_MIN_CONFIDENCE` of ingest says. */
const readingConfidence = () => confidence('; 0.65 where not given, 0.4 with the fast model')
const model = (usual: 'accurate' | 'fast' = 'accurate') =>
  new Option('--model <name>', 'what reads: accurate finds more and errs less, fast takes a tenth of the time')
    .choices(['accurate', 'fast'])
    .default(usual)
const threads = () =>
  new Option('--threads <n>', 'worker threads; one a core where not given').argParser(number(1, 256, true))
const packs = () => new Option('--relations <file...>', 'your own relation packs (YAML)')
const example = (...lines: string[]) => `\nExample:\n${lines.map((line) => `  ${line}`).join('\n')}`
// Each command loads what it needs and no more: `explore` starts without the linguistic model's code.
const end = (code: number): void => {
  process.exitCode = code
}

program
  .command('extract')
  .argument('<path...>', 'files, folders, globs, or - for JSON Lines on stdin')
  .description('print what each article says, one JSON line an article')
  .addOption(lang())
  .addOption(readingConfidence())
  .addOption(packs())
  .addOption(threads())
  .addOption(model())
  .addHelpText(
    'after',
    example('relaas extract articles/ > extractions.jsonl', 'relaas extract - < articles.jsonl > extractions.jsonl'),
  )
  .action(async (paths: string[], options) => {
    stopOnSignal()
    end(await (await import('./extract.ts')).extract(paths, options))
  })
program
  .command('build')
  .argument('<path...>', 'files, folders or globs')
  .requiredOption('--out <dir>', 'folder for extractions.jsonl and graph.json')
  .description('read articles and build the graph')
  .addOption(lang())
  .addOption(readingConfidence())
  .addOption(packs())
  .addOption(threads())
  .option('--curation <file>', 'your corrections (JSON)')
  .addOption(model())
  .addHelpText('after', example('relaas build articles/ --out my-graph'))
  .action(async (paths: string[], options) => {
    stopOnSignal()
    end(await (await import('./build.ts')).build(paths, options))
  })
program
  .command('export')
  .argument('<dir>', 'a build')
  .requiredOption('--format <format>', 'gexf, graphml, json, csv, json-ld, turtle, cypher or neo4j-csv')
  .option('--out <file>', 'file; stdout where not given')
  .option('--status <list>', 'asserted,expected,negated')
  .addOption(confidence())
  .option('--predicate <id...>', 'only these')
  .option('--since <date>', 'published on or after')
  .option('--until <date>', 'published on or before')
  .description('take the graph out')
  .addHelpText('after', example('relaas export my-graph --format gexf --status asserted > my-graph.gexf'))
  .action(async (folder: string, options) => {
    stopOnSignal()
    await (await import('./export.ts')).exportGraph(folder, options)
  })
program
  .command('push')
  .argument('<dir>', 'a build')
  .requiredOption('--uri <uri>', 'for example neo4j://localhost:7687, or neo4j+s:// with TLS')
  .option('--user <name>', 'user of the database', 'neo4j')
  .option('--database <name>', "database; the server's default where not given")
  .option('--dry-run', 'say what would change and write nothing')
  .description('make a Neo4j database hold the graph; the password comes from RELAAS_NEO4J_PASSWORD or a prompt')
  .addHelpText('after', example('relaas push my-graph --uri neo4j://localhost:7687'))
  .action(async (folder: string, options: PushCommandOptions) => {
    process.stdout.write(`${await (await import('./push.ts')).pushGraph(folder, options)}\n`)
  })
program
  .command('explore')
  .argument('<dir>', 'a build')
  .option('--port <n>', 'port; any free one where not given', '0')
  .option('--no-open', 'leave the browser closed')
  .description('open the explorer')
  .addHelpText('after', example('relaas explore my-graph'))
  .action(async (folder: string, options: { port: string; open: boolean }) => {
    const { server, url } = await (await import('./explore.ts')).serve(folder, Number(options.port))
    process.stdout.write(`${url}\n`)
    if (options.open) await import('open').then(({ default: open }) => open(url)).catch(() => undefined)
    process.once('SIGINT', () => {
      server.closeAllConnections()
      server.close()
    })
  })
program
  .command('publish')
  .argument('<dir>', 'a build')
  .requiredOption('--out <site>', 'folder for the site')
  .option('--no-models', 'leave the language models out: 10 MB less, and readers cannot add articles')
  .option('--accurate', 'give readers the accurate model: 25 MB more')
  .description('make a static site, and one self-contained HTML file')
  .addHelpText('after', example('relaas publish my-graph --out site'))
  .action(async (folder: string, options: { out: string; models: boolean; accurate?: boolean }) => {
    process.stdout.write(`${(await (await import('./publish.ts')).publish(folder, options)).join('\n')}\n`)
  })
program
  .command('explain')
  .argument('<dir>', 'a build')
  .argument('<edge>', 'id of an edge, or words of its ends')
  .description('show the sentences behind an edge')
  .addHelpText('after', example('relaas explain my-graph "Leerdam Kok"'))
  .action(async (folder: string, edge: string) => {
    process.stdout.write(`${await (await import('./explain.ts')).explain(folder, edge)}\n`)
  })
program
  .command('parse')
  .argument('<path...>', 'files, folders or globs')
  .description('print the linguistic analysis: sentences, words, tags, trees, names')
  .addOption(lang())
  .addOption(
    new Option('--format <name>', 'CoNLL-U, or a line of JSON an article, with offsets and probabilities')
      .choices(['conllu', 'json'])
      .default('conllu'),
  )
  .addOption(model('fast'))
  .addHelpText(
    'after',
    example('relaas parse article.txt --lang nl > article.conllu', 'relaas parse texts --format json > texts.jsonl'),
  )
  .action(async (paths: string[], options) => end(await (await import('./extract.ts')).parse(paths, options)))
program
  .command('evaluate-model')
  .argument('<file...>', 'treebanks (.conllu, .conllu.gz) or named entities (.iob, .iob.gz)')
  .addOption(lang().makeOptionMandatory())
  .description('score the linguistic model against gold, by the definitions of CoNLL 2018 and 2002')
  .addOption(model('fast'))
  .addHelpText('after', example('relaas evaluate-model nl_alpino-ud-test.conllu --lang nl'))
  .action(async (paths: string[], options) => {
    process.stdout.write(
      `${await (await import('./evaluate-model.ts')).evaluateModel(paths, options.lang, (await import('./extract.ts')).openIngest({ model: options.model }))}\n`,
    )
  })
program
  .command('trace')
  .argument('<path...>', 'files, folders or globs')
  .addOption(lang())
  .addOption(readingConfidence())
  .addOption(packs())
  .option('--html', 'one HTML page an article, with the arcs drawn; for a single article')
  .description('show how an article was read: words, arcs, mentions, who is who, and each reading with its reason')
  .addOption(model())
  .addHelpText('after', example('relaas trace article.txt | less', 'relaas trace article.txt --html > article.html'))
  .action(async (paths: string[], options) => {
    stopOnSignal()
    end(await (await import('./trace.ts')).trace(paths, options))
  })
program
  .command('check-relations')
  .argument('<file...>', 'your relation packs (YAML)')
  .description('check relation packs, and read their examples')
  .addHelpText('after', example('relaas check-relations mine.yaml'))
  .action(async (files: string[]) => {
    const { report, well } = await (await import('./check-relations.ts')).checkRelations(files)
    process.stdout.write(`${report}\n`)
    end(well ? 0 : 1)
  })
program
  .command('score')
  .argument('<gold...>', 'gold files')
  .addOption(readingConfidence())
  .addOption(packs())
  .description('precision, recall and F1 against gold')
  .addOption(model())
  .addHelpText('after', example('relaas score seeds/gold.json'))
  .action(async (paths: string[], options) => {
    process.stdout.write(
      `${await (await import('./score.ts')).score(paths, (await import('./extract.ts')).openIngest(options))}\n`,
    )
  })

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})
try {
  await program.parseAsync()
} catch (error) {
  // By name, so that the packages that throw them need not be loaded to know them.
  const mistake = error instanceof Error && ['Failure', 'RelationPackError', 'FormatError'].includes(error.name)
  if (!mistake) throw error
  process.stderr.write(`relaas: ${error.message}\n`)
  process.exitCode = error instanceof Failure ? error.code : 1
}
