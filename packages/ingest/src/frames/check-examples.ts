import type { LanguageCode, Source } from '@relaas/graph'
import type { Ingest } from '../ingest.ts'
import type { RelationPack } from './relation-pack.ts'

/** One example of a pack, run. */
export interface ExampleCheck {
  readonly predicate: string
  readonly language: LanguageCode
  readonly text: string
  /** Where it stands in the pack. */
  readonly path: readonly (string | number)[]
  /** What is wrong; absent where the text is read as the pack says. */
  readonly mistake?: string
}

const LANGUAGES: readonly LanguageCode[] = ['nl', 'en']

/** What the text asserts: all of it, and that of one predicate as `subject → object`. */
const assertions = (ingest: Ingest, source: Source, predicate: string) => {
  const { entities, statements } = ingest.extract(source)
  const names = new Map(entities.map(({ id, name }) => [id, name]))
  const asserted = statements.filter(({ status }) => status === 'asserted')
  const pair = ({ subject, object }: (typeof statements)[number]): string =>
    `${names.get(subject)} → ${names.get(object)}`
  return {
    all: asserted.map((one) => `${one.predicate}: ${pair(one)}`),
    own: asserted.filter((one) => one.predicate === predicate).map(pair),
  }
}

/**
 * Runs the examples and counterexamples of a pack: each sentence is an article by itself.
 *
 * @param ingest made with the pack
 */
export const checkExamples = (pack: RelationPack, ingest: Ingest): ExampleCheck[] =>
  Object.entries(pack.predicates).flatMap(([predicate, { examples, counterexamples, symmetric }]) =>
    LANGUAGES.flatMap((language) => {
      const run = (text: string) => assertions(ingest, { id: 'example', lang: language, text }, predicate)
      const said = (all: readonly string[]): string =>
        all.length === 0 ? 'nothing was found' : `found: ${all.join('; ')}`
      const positive = (examples?.[language] ?? []).map(({ text, statements }, i): ExampleCheck => {
        const { all, own } = run(text)
        const missing = (statements ?? []).filter(
          ([subject, object]) =>
            !own.includes(`${subject} → ${object}`) && !(symmetric && own.includes(`${object} → ${subject}`)),
        )
        const mistake =
          missing.length > 0
            ? `${missing.map((ends) => ends.join(' → ')).join(' and ')} not found; ${said(all)}`
            : own.length === 0
              ? `not found; ${said(all)}`
              : undefined
        const path = ['predicates', predicate, 'examples', language, i]
        return { predicate, language, text, path, ...(mistake === undefined ? {} : { mistake }) }
      })
      const negative = (counterexamples?.[language] ?? []).map(({ text }, i): ExampleCheck => {
        const { own } = run(text)
        const path = ['predicates', predicate, 'counterexamples', language, i]
        return { predicate, language, text, path, ...(own.length === 0 ? {} : { mistake: `found: ${own.join('; ')}` }) }
      })
      return [...positive, ...negative]
    }),
  )
