import type { Candidate, TokenSpan } from '../document/candidate.ts'
import type { Document } from '../document/document.ts'
import type { Chain, Mention } from '../document/mention.ts'

/** The text of a span of tokens. */
export const spanText = ({ sentences, source }: Document, span: TokenSpan): string => {
  const tokens = sentences[span.sentence]?.tokens
  const [first, last] = [tokens?.[span.first], tokens?.[span.last]]
  return first === undefined || last === undefined ? '' : source.text.slice(first.start, last.end)
}

/** The text of a mention, on one line. */
export const mentionText = ({ source }: Document, { start, end }: Mention): string =>
  source.text.slice(start, end).replaceAll(/\s+/gu, ' ')

/** What to call a chain: its name, or its first mention. */
export const chainName = (document: Document, id: number): string => {
  const chain = document.chains.find((one) => one.id === id)
  const first = document.mentions[chain?.mentions[0] ?? -1]
  return chain?.name ?? (first === undefined ? `chain ${id}` : `"${mentionText(document, first)}"`)
}

/** A candidate as one reads it: `beat(Leerdam, Kok)`. */
export const candidateText = (document: Document, { predicate, subjectChain, objectChain }: Candidate): string =>
  `${predicate}(${chainName(document, subjectChain)}, ${chainName(document, objectChain)})`

/** The trigger's words. */
export const triggerText = (document: Document, { trigger }: Candidate): string =>
  trigger.map((span) => `"${spanText(document, span)}"`).join(' … ')

/** What is known of an entity besides its name. */
export const chainFacts = ({ type, gender, nationality, age, roles }: Chain): string =>
  [type, gender, nationality, age === undefined ? undefined : `aged ${age}`, ...roles]
    .filter((fact) => fact !== undefined)
    .join(', ')

/** What a mention tells. */
export const mentionFacts = (mention: Mention): string =>
  [
    mention.kind,
    mention.type === null ? 'type unknown' : `${mention.type} ${mention.typeProbability.toFixed(2)}`,
    mention.use,
    mention.gender,
    mention.number,
    mention.nationality,
    mention.age === undefined ? undefined : `aged ${mention.age}`,
    mention.role === undefined ? undefined : `role ${mention.role}`,
  ]
    .filter((fact) => fact !== undefined)
    .join(', ')
