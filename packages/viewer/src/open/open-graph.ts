import { FormatError, type GraphFile, parseExtraction, parseGraphFile, type Vocabulary } from '@relaas/graph'
import { DOMParser } from '@xmldom/xmldom'
import { MultiGraph } from 'graphology'
import { parse } from 'graphology-gexf/node'
import { joinExtractions } from '../ingest/join-extractions.ts'
import { graphOfGexf } from './gexf-graph.ts'
import { plainPredicate, widen } from './widen.ts'

const gexfOf = (text: string, name: string, vocabulary: Vocabulary): GraphFile => {
  const parser = new DOMParser({
    errorHandler: (_level: string, message: string) => {
      throw new FormatError(`${name} is not whole XML: ${message.replace(/^\[xmldom \w+\]\s*/u, '').split('\n')[0]}`)
    },
  })
  const document = parser.parseFromString(text, 'application/xml')
  if (document.documentElement?.localName !== 'gexf' || document.getElementsByTagName('graph').length === 0)
    throw new FormatError(`${name} is XML, but no GEXF`)
  try {
    const made = graphOfGexf(parse(MultiGraph, document, { allowUndeclaredAttributes: true }), name, vocabulary)
    // What the explorer relies on holds for what was made from another's file too.
    return parseGraphFile(JSON.stringify(made), name)
  } catch (error) {
    if (error instanceof FormatError) throw error
    const problem = error instanceof Error ? error.message : String(error)
    throw new FormatError(
      problem.includes('inexisting node')
        ? `${name}: an edge leads to a node that is not in the file`
        : `${name}: ${problem.replace(/^graphology-gexf\/parser: /u, '')}`,
    )
  }
}

const extractionsOf = (text: string, name: string, vocabulary: Vocabulary): GraphFile => {
  const extractions = text
    .split('\n')
    .flatMap((line, i) => (line.trim() === '' ? [] : [parseExtraction(line, `${name}, line ${i + 1}`)]))
  const types = extractions.flatMap(({ entities }) => entities.map(({ type }) => type))
  const said = new Set(extractions.flatMap(({ statements }) => statements.map(({ predicate }) => predicate)))
  const nothing: GraphFile = {
    format: 'relaas-graph',
    version: 1,
    vocabulary: widen(
      vocabulary,
      types,
      [...said].map((id) => plainPredicate(id)),
    ),
    sources: [],
    entities: [],
    relations: [],
    merges: [],
  }
  return joinExtractions(nothing, extractions).graph
}

/**
 * The graph in a file that somebody opens: `graph.json`, extractions (JSON lines, as `relaas extract` writes them), or GEXF. What it
 * is shows in its content, not in its name.
 *
 * @param vocabulary of this page, for what the file does not bring with it
 * @throws FormatError that says what is wrong, and where
 */
export const openGraph = (text: string, name: string, vocabulary: Vocabulary): GraphFile => {
  const start = text.trimStart()
  if (start === '') throw new FormatError(`${name} is empty`)
  if (start.startsWith('<')) return gexfOf(text, name, vocabulary)
  return start.split('\n', 1)[0]?.includes('"relaas-extraction"') === true
    ? extractionsOf(text, name, vocabulary)
    : parseGraphFile(text, name)
}
