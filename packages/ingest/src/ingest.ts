import type { Extraction, LanguageCode, Source, Vocabulary } from '@relaas/graph'
import { decodeReferences, inOrigin } from './characters/character-references.ts'
import { type Document, emptyDocument } from './document/document.ts'
import { toExtraction } from './extraction/to-extraction.ts'
import { names } from './names/names.ts'
import { type GivenToken, givenTokens } from './segmentation/given-tokens.ts'
import { segmentation } from './segmentation/segmentation.ts'
import { contextsOf } from './stages/contexts-of.ts'
import { pipeline } from './stages/pipeline.ts'
import { checkPipeline, runPipeline } from './stages/run-pipeline.ts'
import { syntax } from './syntax/syntax.ts'
import { type Trace, traceOf } from './trace/trace.ts'

/** What a host loads for ingest: files in Node, fetched in a browser. */
export interface IngestAssets {
  /** Content of `models/<language>/model.bin`; a language without one cannot be read. */
  readonly models: Partial<Readonly<Record<LanguageCode, Uint8Array>>>
  /** Content of `models/accurate/model.bin`, the encoder: where given it finds names and relations, slowly and well, beside the language's own model. */
  readonly accurate?: Uint8Array
  /** Content of `lexicon/gazetteer.tsv`. */
  readonly gazetteer: string
  /** Content of `models/<language>/names.tsv`. */
  readonly names: Partial<Readonly<Record<LanguageCode, string>>>
  /** Content of `models/<language>/relations.tsv`; without it the rules judge alone. */
  readonly relations: Partial<Readonly<Record<LanguageCode, string>>>
  /** Relation packs as YAML, ours and the user's; a later one may replace a predicate of an earlier one. */
  readonly packs: readonly { readonly file: string; readonly text: string }[]
}

/** Choices of the user. */
export interface IngestOptions {
  /** Statements below it are left out; 0 to 1. `DEFAULT_MIN_CONFIDENCE` where not given. */
  readonly minConfidence?: number
}

/** Reads articles; made once, used for many. */
export interface Ingest {
  readonly vocabulary: Vocabulary
  /**
   * All that the article says. The same source gives the same extraction, to the byte.
   *
   * @param told is told what share of the text has been read, 0 to 1; by the accurate model alone, the fast one is done at once
   * @throws Error where its language has no model
   */
  readonly extract: (source: Source, told?: (share: number) => void) => Extraction
  /** The analysis before it becomes an extraction. */
  readonly analyse: (source: Source) => Document
  /** The analysis with what each stage left out and why; for `relaas trace`. */
  readonly trace: (source: Source) => Trace
  /** The linguistic analysis alone: sentences, tokens, syntax, names. */
  readonly parse: (source: Source) => Document
  /** The same of sentences and tokens that are already cut, as in a treebank. */
  readonly parseTokens: (id: string, lang: LanguageCode, sentences: readonly (readonly GivenToken[])[]) => Document
}

/**
 * By model, chosen on articles that no weights were trained on: lower finds more of what is said, higher is right more often. Of what the accurate
 * model gives, nine in ten are right; the fast one would lose a quarter of what it finds for that.
 */
export const DEFAULT_MIN_CONFIDENCE = { fast: 0.4, accurate: 0.65 } as const

/**
 * Makes an ingest from its assets. Models are opened when the first article of their language comes.
 *
 * @throws RelationPackError where a pack is not valid, with file and line
 */
export const createIngest = (
  assets: IngestAssets,
  { minConfidence = DEFAULT_MIN_CONFIDENCE[assets.accurate === undefined ? 'fast' : 'accurate'] }: IngestOptions = {},
): Ingest => {
  checkPipeline(pipeline)
  const { vocabulary, contextOf } = contextsOf(assets, minConfidence)
  const analyse = (source: Source, told?: (share: number) => void): Document => {
    const context = contextOf(source.lang)
    return runPipeline(pipeline, emptyDocument(source), told === undefined ? context : { ...context, told })
  }
  return {
    vocabulary,
    analyse: (source) => analyse(source),
    trace: (source) => traceOf(pipeline, source, contextOf(source.lang)),
    parse: (source) => runPipeline([segmentation, syntax, names], emptyDocument(source), contextOf(source.lang)),
    parseTokens: (id, lang, sentences) =>
      runPipeline([syntax, names], givenTokens(id, lang, sentences), contextOf(lang)),
    extract: (source, told) => {
      const decoded = decodeReferences(source.text)
      if (decoded === undefined) return toExtraction(analyse(source, told), minConfidence)
      const extraction = toExtraction(analyse({ ...source, text: decoded.text }, told), minConfidence)
      return { ...inOrigin(extraction, source.text, decoded), source }
    },
  }
}
